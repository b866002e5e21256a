import type { ChangeFault } from '../domain/changes.ts';
import type { Day } from '../domain/day.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { StandingDecision } from '../domain/request.ts';
import { REQUEST_TITLES, sayVerdict } from '../domain/request-words.ts';
import { formatInstant } from '../domain/words.ts';
import type { DecisionView } from '../usecases/reminder-ports.ts';
import { explainChanges, nameDay } from './change-phrases.ts';
import { plain } from './plain.ts';

export { REQUEST_TITLES, sayVerdict };

/** Sentences about requests. Each says what happens next. */
export const requestPhrases = {
  overtaken: 'The group has said something else since, so nothing was decided. This is how it looks now.',
  decidedAlready: (who: string, what: string, when: string) =>
    `${who} decided this on ${when} already: ${what} Nothing was changed.`,
  noSuchRequest: 'That request is not there any more, so nothing was decided. Type **requests** to see what waits.',
  past: 'That day has passed. Choose today or a later day.',
  notWorking: (on: Day, because: string, days: readonly Day[]) =>
    `Nobody works on ${nameDay(on)}: ${because}. Choose ${days.map(nameDay).join(' or ')}.`,
  refused: (faults: readonly ChangeFault[]) =>
    faults.some(({ fault }) => fault === 'no change')
      ? 'It stands like that already, so nothing was decided. Choose another owner, or refuse with a reason.'
      : explainChanges(faults),
  takenBack: 'Taken back. The request waits again.',
  tooLate: 'A decision can be taken back for an hour. The group can ask again.',
  nothingToUndo: 'There is nothing to take back.',
  chooseDate: 'Choose a date.',
  chooseOwner: 'Choose an organisation.',
  giveReason: 'Give the reason in a sentence.',
  longReason: (most: number) => `Keep the reason under ${most.toLocaleString('en-GB')} characters.`,
} as const;

/** One line for a thread that everybody reads: no name, and none of the words that people wrote. */
export function sayDecision(partnership: Partnership, { decision, duty, group }: DecisionView): string {
  const about = `${duty.id} ${duty.shortName}, ${group.shortName}. ${REQUEST_TITLES[decision.asked]}`;
  return decision.verdict.kind === 'taken back'
    ? `${about}: the decision was taken back. The request waits again.`
    : `${about}: ${lowerFirst(sayVerdict(partnership, decision.verdict))}`;
}

/** Who decided and when, for whoever presses second. */
export function sayDecidedAlready(partnership: Partnership, { by, at, verdict }: StandingDecision): string {
  return requestPhrases.decidedAlready(plain(by.name), sayVerdict(partnership, verdict), formatInstant(at));
}

/** "Agreed until" after a colon; an organisation's name stays as it is. */
function lowerFirst(text: string): string {
  return /^(?:Agreed|Not)\b/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
