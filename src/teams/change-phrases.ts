import { nameDay, sayChangeFault } from '../domain/change-words.ts';
import type { ChangeFault } from '../domain/changes.ts';
import type { Day } from '../domain/day.ts';
import type { Duty } from '../domain/partnership.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { formatDay, joinWords } from '../domain/words.ts';
import { quote } from './plain.ts';
import type { LadderWordsFault } from './read-ladder-words.ts';

export { nameDay } from '../domain/change-words.ts';

/** Shown wherever a ladder could not be used. */
const LADDER_EXAMPLE = '**60, 30, 14, 7 days, 1 working day; overdue 1, 3, 5, 10 working days**';

const AGAIN = `Nothing was changed. A ladder looks like this: ${LADDER_EXAMPLE}.`;
const CLOSED_EXAMPLE = '**closed 29 December 2026 to 31 December 2026 Christmas closure**';

/** Sentences about changes of the register: ladders and closure days. */
export const changePhrases = {
  whichDuty: 'Say which duty, for example **ladder d03**. Type **duties** to see them all.',
  overtaken: 'Somebody changed the register a moment ago, so nothing of this was saved. This is how it looks now.',
  overtakenUndo: 'This was changed again in the meantime, so nothing was taken back.',
  tooLateToUndo: 'A change can be taken back for an hour. Make another change instead.',
  nothingToUndo: 'There is nothing to take back.',
  ladderSaved: 'This ladder stands from now on. What was said and sent before stays as it was.',
  ladderBack: 'The register’s own ladder stands again. What was said and sent before stays as it was.',
  kept: 'Nothing was changed.',
  undone: 'Taken back. What stood before stands again.',
  closedSaved: (days: string) =>
    `Saved: closed on ${days}. Nobody is reminded then, and the days do not count as working days.`,
  openSaved: (days: string) => `Saved: open on ${days}. It counts as working time again.`,
  closedWords: `Say the day or days, and if you like a name: ${CLOSED_EXAMPLE}. **closed** alone lists the days, **open 30 December 2026** takes one back.`,
  noSuchDay: (nearest: Day) =>
    `The calendar does not have that day. The last one of that month is ${formatDay(nearest)}.`,
  backwards: (fromOn: Day, toOn: Day) =>
    `The first day comes after the last one: write ${Number(fromOn.slice(8))} and ${formatDay(toOn)} the other way round. Nothing was changed.`,
  tooManyDays: (most: number) => `At most ${most} days can be closed or opened at once. Nothing was changed.`,
  longName: (most: number) =>
    `Keep the name under ${most} characters, for example **Christmas closure**. Nothing was changed.`,
  plainName: 'The days were not closed. Use a plain name, for example **Christmas closure**.',
  onlyWithRound:
    'Everything that this duty owes is answered with the updates of a round, and the round’s own reminders ask for it. Its ladder reminds of nothing besides.',
  formExplanation: (parts: number) =>
    `Write when each of them hears, for example “60, 30 days, 1 working day”. Leave a field empty where nobody is to hear. You see the dates before anything is saved.${
      parts > 1 ? ` The ladder stands for all ${parts} things that this duty owes.` : ''
    }`,
  personalName: (types: readonly PersonalDataType[]) =>
    `The name looks like personal information (${joinWords(types)}). I have not kept it. Use a plain name, for example **Christmas closure**.`,
} as const;

/** Why words are no ladder, with an example of one that is. */
export function explainLadderWords(fault: LadderWordsFault): string {
  switch (fault.fault) {
    case 'unreadable':
      return `I can not read “${quote(fault.words)}” as places of a ladder. ${AGAIN}`;
    case 'no unit':
      return `Say after “${quote(fault.words)}” whether it is days or working days. ${AGAIN}`;
    case 'negative':
      return `Write “${quote(fault.words)}” without a minus: what comes after the deadline stands after the word overdue. ${AGAIN}`;
    case 'which audience':
      return `I do not know who is to hear of “${quote(fault.words)}”. An overdue list climbs from lead to lead and deputy, manager and chair; for more places say who, for example **overdue 1, 2 working days to lead**. ${AGAIN}`;
    case 'on the day is not overdue':
      return `On the day itself nothing is overdue yet: write 0 before the word overdue, or a whole number from 1 after it. ${AGAIN}`;
  }
}

/** Why a change can not be made, with an example of a ladder or the command that helps. */
export function explainChange(fault: ChangeFault): string {
  switch (fault.fault) {
    case 'empty':
    case 'too many':
    case 'not whole':
    case 'out of range':
    case 'twice':
    case 'nobody leads':
      return `${sayChangeFault(fault)} ${AGAIN}`;
    case 'board':
      return `The board meets on ${nameDay(fault.on)}. Move the board first, with **move board**. Nothing was changed.`;
    default:
      return sayChangeFault(fault);
  }
}

/** Each sentence once, and no more than somebody reads. */
export function explainChanges(faults: readonly ChangeFault[]): string {
  return [...new Set(faults.map(explainChange))].slice(0, 3).join(' ');
}

/** "D03 ASB case review" */
export function nameDuty({ id, shortName }: Pick<Duty, 'id' | 'shortName'>): string {
  return `${id} ${shortName}`;
}
