import type { Scope, StoredReport } from '../domain/report.ts';
import { comparedVersion, type ReportMark, type ReportState, reportStateOf } from '../domain/report-state.ts';
import { isLinkAlive } from './compile-report.ts';
import type { Tools } from './ports.ts';

/** One version in a list. */
export interface ListedVersion {
  stored: StoredReport;
  state: ReportState;
  /** The version that it can be compared with; 0 for none. */
  since: number;
  isNewest: boolean;
  isLinkAlive: boolean;
}

/** How far back is looked; a partnership compiles some tens of versions in a round. */
const LOOKED_AT = 60;

/** The newest versions of all reports, or of one scope, newest first. */
export async function listVersions(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  scope: Scope | null,
): Promise<ListedVersion[]> {
  const all = await store.reports.list(LOOKED_AT);
  const wanted = all.filter(({ report }) => scope === null || isSameScope(report.scope, scope));
  const marks = new Map<string, ReportMark[]>();
  for (const key of new Set(wanted.map((one) => one.key))) marks.set(key, await store.reportMarks.ofKey(key));
  return wanted.map((stored) => {
    const ofKey = marks.get(stored.key) ?? [];
    return {
      stored,
      state: reportStateOf(ofKey.filter(({ version }) => version === stored.version)),
      since: comparedVersion(stored.version, ofKey),
      isNewest: !all.some(({ key, version }) => key === stored.key && version > stored.version),
      isLinkAlive: isLinkAlive(stored, now()),
    };
  });
}

function isSameScope(one: Scope, other: Scope): boolean {
  if (one.kind === 'partnership' || other.kind === 'partnership') return one.kind === other.kind;
  return one.kind === other.kind && one.id === other.id;
}
