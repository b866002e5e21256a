import type { Direction, Report, ReportDecision, ReportQuestion, ReportVersion } from './report.ts';
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
  'other owner': 'Another owner asked',
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

/** "Version 2, draft. Compiled 23 November 2026, 9:05am by CSP manager." */
export function formatVersion({ version, state, compiledAt, compiledBy }: ReportVersion): string {
  return `Version ${version}, ${state}. Compiled ${formatInstant(compiledAt)} by ${compiledBy.name}.`;
}

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
