import type { Report, ReportVersion } from '../domain/report.ts';

/** What a name is made of. */
type Named = Pick<ReportVersion, 'version'> & { report: Pick<Report, 'scope' | 'period'> };

/** "progress-report-barrow-2026-07-01-to-2026-09-30-v2.html" */
export function fileName({ report, version }: Named, ending: string, kind = 'progress-report'): string {
  const { scope, period } = report;
  const about = scope.kind === 'partnership' ? [] : [scope.id.toLowerCase()];
  return `${[kind, ...about, period.fromOn, 'to', period.toOn, `v${version}`].join('-')}.${ending}`;
}
