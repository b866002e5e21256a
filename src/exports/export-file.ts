import type { ReportVersion } from '../domain/report.ts';

/** A report in one format, ready to be sent or saved. */
export interface ExportFile {
  name: string;
  contentType: string;
  body: string | Uint8Array;
}

/** "progress-report-barrow-2026-07-01-to-2026-09-30-v2.html" */
export function fileName({ report, version }: ReportVersion, ending: string): string {
  const { scope, period } = report;
  const about = scope.kind === 'partnership' ? [] : [scope.id.toLowerCase()];
  return `${['progress-report', ...about, period.fromOn, 'to', period.toOn, `v${version}`].join('-')}.${ending}`;
}
