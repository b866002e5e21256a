import type { Comparison } from './comparison.ts';
import type { Direction, Report, ReportDecision, ReportVersion } from './report.ts';
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

/** Why an answer waits for somebody else. */
export const DECISION_KINDS = {
  help: 'Help wanted',
  'more time': 'More time asked',
  'not for us': 'Says it is not theirs',
} as const satisfies Record<ReportDecision['kind'], string>;

export const LEGAL_BASIS = 'Legal basis (check with your legal team)';
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
}: Pick<ReportVersion, 'version' | 'state' | 'compiledAt' | 'compiledBy'>): string {
  return `Version ${version}, ${formatState(state)}. Compiled ${formatInstant(compiledAt)} by ${compiledBy.name}.`;
}

/** "draft", "issued by CSP manager on 24 November 2026, 9am". */
export function formatState(state: ReportState): string {
  const word = STATES[state.state].word.toLowerCase();
  return state.state === 'draft' ? word : `${word} by ${state.by.name} on ${formatInstant(state.at)}`;
}

/** "What changed since version 2" */
export function changesTitle({ since }: Comparison): string {
  return `What changed since version ${since}`;
}

export const NOTHING_CHANGED = 'Nothing that the report says has changed.';

/** "21 of 30 updates received, 19 of them first given by the due day." */
export function formatResponses({ asked, answered, answeredOnTime }: Report): string {
  const received = `${answered} of ${count(asked, 'update', 'updates')} received`;
  return answered === 0 ? `${received}.` : `${received}, ${answeredOnTime} of them first given by the due day.`;
}
