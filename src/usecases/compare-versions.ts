import { compareReports } from '../domain/compare-reports.ts';
import type { StoredReport } from '../domain/report.ts';
import type { Store } from './ports.ts';
import { type Block, changed } from './report-sections.ts';

export type CompareOutcome =
  | { outcome: 'compared'; comparison: ComparedVersions }
  | { outcome: 'no such report' }
  /** Reports of different scopes have nothing in common to compare. */
  | { outcome: 'other scope' };

/** What the later of two versions says otherwise than the earlier one. */
export interface ComparedVersions {
  scopeName: string;
  earlier: { id: string; name: string };
  later: { id: string; name: string };
  blocks: Block[];
}

/** Two versions of one scope, of the same period or of two, in whichever order they are named. */
export async function compareVersions(
  { store }: { store: Pick<Store, 'reports'> },
  ids: readonly [string, string],
): Promise<CompareOutcome> {
  const [one, other] = await Promise.all(ids.map((id) => store.reports.get(id)));
  if (!one || !other) return { outcome: 'no such report' };
  if (JSON.stringify(one.report.scope) !== JSON.stringify(other.report.scope)) return { outcome: 'other scope' };
  const [earlier, later] = isBefore(one, other) ? [one, other] : [other, one];
  return {
    outcome: 'compared',
    comparison: {
      scopeName: later.report.scopeName,
      earlier: { id: earlier.id, name: nameOf(earlier) },
      later: { id: later.id, name: nameOf(later) },
      blocks: changed(compareReports(earlier.version, earlier.report, later.report)),
    },
  };
}

function isBefore(one: StoredReport, other: StoredReport): boolean {
  if (one.key === other.key) return one.version < other.version;
  return (
    `${one.report.period.toOn}${one.report.period.fromOn}` < `${other.report.period.toOn}${other.report.period.fromOn}`
  );
}

function nameOf({ version, report }: StoredReport): string {
  return `${report.period.name}, version ${version}`;
}
