import { compareReports } from '../domain/compare-reports.ts';
import type { ReportVersion, StoredReport } from '../domain/report.ts';
import { comparedVersion, reportStateOf } from '../domain/report-state.ts';
import type { Store } from './ports.ts';

/** A stored version as people read it: with its state of this moment, and what it says otherwise than the one before it. */
export async function viewReport(
  { store }: { store: Pick<Store, 'reports' | 'reportMarks'> },
  stored: StoredReport,
): Promise<ReportVersion> {
  const marks = await store.reportMarks.ofKey(stored.key);
  const since = comparedVersion(stored.version, marks);
  const before = since > 0 ? await store.reports.version(stored.key, since) : undefined;
  return {
    ...stored,
    state: reportStateOf(marks.filter(({ version }) => version === stored.version)),
    changes: before ? compareReports(since, before.report, stored.report) : null,
  };
}
