import type { Day } from '../domain/day.ts';
import { may, type Person } from '../domain/person.ts';
import type { Scope, StoredReport } from '../domain/report.ts';
import { type ReportState, STATES } from '../domain/report-state.ts';
import { formatPeriod, formatState } from '../domain/report-words.ts';
import { formatInstant } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import { type ListedVersion, listVersions } from './list-versions.ts';
import type { Tools } from './ports.ts';
import { type PeriodChoice, periodChoices, type ScopeChoice, scopeChoices } from './report-choices.ts';

/** Where a version stands, in words for one reader. */
export interface StateView {
  state: ReportState['state'];
  word: string;
  shape: string;
  /** "issued by CSP manager on 24 November 2026, 9am" */
  sentence: string;
  /** Of a version that was returned, for those who act on it; null for everybody else. */
  comments: string | null;
}

/** One version in a list. */
export interface VersionRow {
  id: string;
  version: number;
  state: StateView;
  /** "23 November 2026, 9:05am by CSP manager" */
  compiled: string;
}

/** A scope and a period with its versions, the newest first; never without one. */
export interface ReportRow {
  key: string;
  scopeKind: Scope['kind'];
  scopeName: string;
  /** "Quarter 2, 2026 to 2027" */
  periodName: string;
  /** With its days. */
  period: string;
  versions: VersionRow[];
}

export interface ReportList {
  reports: ReportRow[];
  scopes: ScopeChoice[];
  periods: PeriodChoice[];
  today: Day;
}

/** The reports that there are, and what another one can be made of. */
export async function viewReportList(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now'>,
  who: Person,
): Promise<ReportList> {
  const rows = new Map<string, ReportRow>();
  for (const listed of await listVersions(tools, null)) {
    const { key } = listed.stored;
    const row = rows.get(key) ?? rowOf(listed);
    rows.set(key, { ...row, versions: [...row.versions, versionRow(listed.stored, listed.state, who)] });
  }
  return {
    reports: [...rows.values()],
    scopes: scopeChoices(tools.partnership),
    periods: periodChoices(tools),
    today: dayOf(tools.now()),
  };
}

function rowOf({ stored: { key, report } }: ListedVersion): ReportRow {
  const { scope, scopeName, period } = report;
  const named = { scopeKind: scope.kind, scopeName, periodName: period.name, period: formatPeriod(period) };
  return { key, ...named, versions: [] };
}

export function versionRow(stored: StoredReport, state: ReportState, who: Person): VersionRow {
  const { id, version, compiledAt, compiledBy } = stored;
  const compiled = `${formatInstant(compiledAt)} by ${compiledBy.name}`;
  return { id, version, state: stateView(state, who), compiled };
}

/** What was asked to be changed is for the chair and the managers, as in chat. */
export function stateView(state: ReportState, who: Person): StateView {
  return {
    state: state.state,
    ...STATES[state.state],
    sentence: formatState(state),
    comments: state.state === 'returned' && may(who, 'see the digest') ? state.comments : null,
  };
}
