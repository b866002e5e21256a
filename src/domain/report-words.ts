import type { Comparison } from './comparison.ts';
import type { Direction, Report, ReportDecision, ReportLine, ReportQuestion, ReportVersion, Travel } from './report.ts';
import { type ReportState, STATES } from './report-state.ts';
import { STANDINGS, type Standing } from './standing.ts';
import { count, formatDay, formatInstant } from './words.ts';

/** A word and an arrow, so that neither is alone. */
export const DIRECTIONS = {
  better: { word: 'Better', arrow: '↑' },
  worse: { word: 'Worse', arrow: '↓' },
  new: { word: 'New', arrow: '+' },
  changed: { word: 'Changed', arrow: '→' },
} as const satisfies Record<Direction, { word: string; arrow: string }>;

/** Direction of travel against the same time a year ago. */
export const TRAVELS = {
  better: { word: 'Better', arrow: '↑' },
  same: { word: 'Same', arrow: '→' },
  worse: { word: 'Worse', arrow: '↓' },
} as const satisfies Record<Travel, { word: string; arrow: string }>;

/** A board decides on three things well; the rest is listed further down. */
export const DECISIONS_FIRST = 3;

/** Why an answer waits for somebody else. */
export const DECISION_KINDS = {
  help: 'Help wanted',
  'more time': 'More time asked',
  'not for us': 'Says it is not theirs',
  'other owner': 'Another owner asked',
} as const satisfies Record<ReportDecision['kind'], string>;

export const LEGAL_BASIS = 'Legal basis (check with your legal team)';
export const ABOUT_STANDINGS =
  'A duty that several groups answer stands where the worst answer stands. Nothing is averaged, and a duty without an update has no colour.';
export const ABOUT_MEASURES =
  'A measure meets its target, misses it within the band, or misses it by more. Without a target, a figure or a good direction it has no colour. It is compared with the same quarter of the year before, because work has seasons.';
export const ABOUT_RISKS =
  'A score is likelihood times impact, each from 1 to 5: up to 5 is low, 6 to 12 medium, from 15 on high. Movement is since the period before.';
export const ABOUT_PUBLIC = 'For publication: what members wrote is left out, and counts of 1 to 4 are withheld.';
export const NOT_GIVEN = 'Not given';
export const NOT_SHOWN = 'Not shown: stages and counts only';

/** How a report reads: how it goes, then what is in danger, then what is not known. */
export const READ_FIRST: readonly Standing[] = [
  'on track',
  'complete',
  'in progress',
  'not started',
  'at risk',
  'off track',
  'not for us',
  'no update',
];

/** "● On track" */
export function formatStanding(standing: Standing): string {
  return `${STANDINGS[standing].shape} ${STANDINGS[standing].word}`;
}

/** "↑ Better than a year ago, when it was ▲ At risk" */
export function formatTravel({ travel, lastYear }: Pick<ReportLine, 'travel' | 'lastYear'>): string {
  if (lastYear === null) return 'Nothing was said a year ago';
  const then = `a year ago: ${formatStanding(lastYear)}`;
  if (travel === null) return `Not comparable with ${then}`;
  return `${TRAVELS[travel].arrow} ${TRAVELS[travel].word} against ${then}`;
}

/** "Quarter 2, 2026 to 2027 (1 July 2026 to 30 September 2026)" */
export function formatPeriod({ name, fromOn, toOn }: Report['period']): string {
  return `${name} (${formatDay(fromOn)} to ${formatDay(toOn)})`;
}

/** "Version 2, signed off by Chair on 25 November 2026, 9am. Compiled 23 November 2026, 9:05am by CSP manager." */
export function formatVersion({
  version,
  state,
  compiledAt,
  compiledBy,
}: Pick<ReportVersion, 'version' | 'state' | 'compiledAt'> & Partial<Pick<ReportVersion, 'compiledBy'>>): string {
  const by = compiledBy ? ` by ${compiledBy.name}` : '';
  return `Version ${version}, ${formatState(state, compiledBy === undefined)}. Compiled ${formatInstant(compiledAt)}${by}.`;
}

/** "draft", "issued by CSP manager on 24 November 2026, 9am"; a public version names nobody. */
export function formatState(state: ReportState, isPublic = false): string {
  const word = STATES[state.state].word.toLowerCase();
  if (state.state === 'draft') return word;
  return `${word}${isPublic ? '' : ` by ${state.by.name}`} on ${formatInstant(state.at)}`;
}

/** "What changed since version 2" */
export function changesTitle({ since }: Comparison): string {
  return `What changed since version ${since}`;
}

/** From the day on which a version was compiled. */
export const DEADLINES = 'Deadlines in the next 90 days';

export const NOTHING_CHANGED = 'Nothing that the report says has changed.';

/** "21 of 30 updates received, 19 of them first given by the due day." */
export function formatResponses({ asked, answered, answeredOnTime }: Report): string {
  const received = `${answered} of ${count(asked, 'update', 'updates')} received`;
  return answered === 0 ? `${received}.` : `${received}, ${answeredOnTime} of them first given by the due day.`;
}

/** "It was renewed. (Council, 24 November 2026)", or by when an answer is due. */
export function formatAnswer({ answer, answeredBy, answeredOn, dueOn }: ReportQuestion): string {
  if (answeredOn === null) return `Not answered yet. Due ${formatDay(dueOn)}.`;
  return `${answer ?? NOT_SHOWN} (${answeredBy}, ${formatDay(answeredOn)})`;
}
