import { may, type Person } from '../domain/person.ts';
import type { Scope, StoredReport } from '../domain/report.ts';
import {
  acknowledgementsOf,
  issuedAfter,
  type ReportMark,
  type ReportState,
  reportStateOf,
} from '../domain/report-state.ts';
import { formatPeriod } from '../domain/report-words.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { formatInstant } from '../domain/words.ts';
import { endingOf } from './export-report.ts';
import type { ExportFormat, Tools } from './ports.ts';
import { type ReportSection, reportSections } from './report-sections.ts';
import { viewReport } from './view-report.ts';
import { type StateView, stateView, type VersionRow, versionRow } from './view-report-list.ts';

/** One version of a report, as somebody reads it in the tab. */
export interface ReportPage {
  id: string;
  version: number;
  scope: Scope;
  scopeName: string;
  title: string;
  /** "Quarter 2, 2026 to 2027" */
  periodName: string;
  period: string;
  partnershipName: string;
  marking: string;
  /** "23 November 2026, 9:05am by CSP manager" */
  compiled: string;
  state: StateView;
  headline: string;
  sections: ReportSection[];
  /** Every version of the same scope and period, the newest first, this one among them. */
  versions: VersionRow[];
  /** The newest version, where that is another one. */
  newer: { id: string; version: number } | null;
  /** Versions of the same scope over other periods. */
  others: { id: string; name: string }[];
  files: ReportFileChoice[];
  /** "Chair, 24 November 2026, 9am" */
  seen: string[];
  may: ReportActs;
}

/** What the reader may do with this version now; the server checks each again. */
export interface ReportActs {
  issue: boolean;
  sign: boolean;
  return: boolean;
  acknowledge: boolean;
  ask: boolean;
}

export interface ReportFileChoice {
  name: string;
  ending: string;
  isPublic: boolean;
}

/** How many other reports are offered to compare with. */
const LOOKED_AT = 60;

/** Undefined where there is no such version. Versions are kept, so also one whose link has ended is read here. */
export async function readReportPage(
  tools: Pick<Tools, 'store'> & { formats: readonly ExportFormat[] },
  ask: { id: string; who: Person },
): Promise<ReportPage | undefined> {
  const { store } = tools;
  const { who } = ask;
  const stored = await store.reports.get(ask.id);
  if (!stored) return undefined;
  const version = await viewReport(tools, stored);
  const { report, state } = version;
  const marks = await store.reportMarks.ofKey(stored.key);
  const all = await versionsOf(tools, stored);
  const [newest] = all;
  const ofVersion = (number: number) => marks.filter((mark) => mark.version === number);
  const seen = acknowledgementsOf(ofVersion(stored.version));
  const isNewest = newest?.version === stored.version;
  return {
    id: stored.id,
    version: stored.version,
    scope: report.scope,
    scopeName: report.scopeName,
    title: report.title,
    periodName: report.period.name,
    period: formatPeriod(report.period),
    partnershipName: report.partnershipName,
    marking: report.marking,
    compiled: versionRow(stored, state, who).compiled,
    state: stateView(state, who),
    headline: report.headline,
    sections: reportSections(version),
    versions: all.map((one) => versionRow(one, reportStateOf(ofVersion(one.version)), who)),
    newer: newest && !isNewest ? { id: newest.id, version: newest.version } : null,
    others: await othersOf(tools, stored),
    files: fileChoices(tools.formats),
    seen: may(who, 'see the digest') ? seen.map(({ by, at }) => `${by.name}, ${formatInstant(at)}`) : [],
    may: reportActs({ version: stored.version, state, marks, newest: newest?.version ?? 0 }, who),
  };
}

/** What this reader may do with a version, as it stands among the others of its scope and period. */
export function reportActs(
  of: { version: number; state: ReportState; marks: readonly ReportMark[]; newest: number },
  who: Person,
): ReportActs {
  const { version, marks } = of;
  const { state } = of.state;
  const isReplaced = issuedAfter(version, marks) !== undefined;
  const seen = acknowledgementsOf(marks.filter((mark) => mark.version === version));
  return {
    issue: version === of.newest && (state === 'draft' || state === 'returned') && may(who, 'issue reports'),
    sign: !isReplaced && state === 'issued' && may(who, 'sign reports'),
    return: !isReplaced && (state === 'draft' || state === 'issued') && may(who, 'return reports'),
    acknowledge: may(who, 'see the digest') && !seen.some(({ by }) => isSamePerson(by, who)),
    ask: may(who, 'ask questions'),
  };
}

/** The newest first. */
async function versionsOf({ store }: Pick<Tools, 'store'>, { key }: StoredReport): Promise<StoredReport[]> {
  const newest = await store.reports.newest(key);
  const numbers = Array.from({ length: newest?.version ?? 0 }, (_, index) => (newest?.version ?? 0) - index);
  const all = await Promise.all(numbers.map((number) => store.reports.version(key, number)));
  return all.filter((one) => one !== undefined);
}

/** The newest version of each other period of the same scope. */
async function othersOf({ store }: Pick<Tools, 'store'>, stored: StoredReport): Promise<ReportPage['others']> {
  const scope = JSON.stringify(stored.report.scope);
  const keys = new Set([stored.key]);
  return (await store.reports.list(LOOKED_AT)).flatMap(({ id, key, version, report }) => {
    if (keys.has(key) || JSON.stringify(report.scope) !== scope) return [];
    keys.add(key);
    return { id, name: `${report.period.name}, version ${version}` };
  });
}

function fileChoices(formats: readonly ExportFormat[]): ReportFileChoice[] {
  return formats.flatMap((format) => {
    const whole = { name: format.name, ending: endingOf(format, false), isPublic: false };
    return format.writePublic ? [whole, { ...whole, ending: endingOf(format, true), isPublic: true }] : [whole];
  });
}
