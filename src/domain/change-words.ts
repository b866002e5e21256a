import type { ChangeFault } from './changes.ts';
import type { Day } from './day.ts';
import { formatDay, formatDayLong } from './words.ts';

/** Why a change can not be made, as it is said in chat and tab. */
export function sayChangeFault(fault: ChangeFault): string {
  switch (fault.fault) {
    case 'empty':
      return 'A ladder needs at least one place.';
    case 'too many':
      return `A ladder has at most ${fault.most} places; more than that nobody listens to.`;
    case 'not whole':
      return 'Use whole numbers of days.';
    case 'out of range':
      return `A place lies at most ${fault.earliest} days before and ${-fault.latest} days after the deadline.`;
    case 'twice':
      return 'The same place stands there twice for the same people. Keep one.';
    case 'nobody leads':
      return 'Nobody who leads the duty would hear of it. Give the lead at least one place.';
    case 'no such duty':
      return 'That duty is not in the register any more, so nothing was changed.';
    case 'no change':
      return 'That is how it stands already, so nothing was changed.';
    case 'past':
      return `${formatDay(fault.on)} has been, and what has been is not counted anew. Choose today or a later day. Nothing was changed.`;
    case 'too far':
      return `${formatDay(fault.on)} is too far ahead. Choose a day up to ${formatDay(fault.latest)}. Nothing was changed.`;
    case 'free already':
      return `Nobody works on ${nameDay(fault.on)} as it is: ${fault.because}. Nothing needs to be changed.`;
    case 'board':
      return `The board meets on ${nameDay(fault.on)}. Move the board first. Nothing was changed.`;
    case 'only group':
      return `No other group is asked about ${fault.dutyId}, so nobody would answer for it. Nothing was changed.`;
    case 'no such organisation':
      return 'That organisation is not in the register, so nothing was changed.';
    case 'no such board':
      return 'That board is not in the register any more, so nothing was changed.';
    case 'no day for a board':
      return `Nobody works on ${nameDay(fault.on)}: ${fault.because}. ${
        fault.near.length > 0 ? `Choose ${joinOr(fault.near.map(nameDay))}.` : 'Choose another day.'
      } Nothing was changed.`;
    case 'board in the way':
      return fault.other === fault.on
        ? `Another board meets on ${nameDay(fault.on)}. Choose another day. Nothing was changed.`
        : `The board on ${nameDay(fault.other)} lies between, and boards keep their order. Choose another day. Nothing was changed.`;
    case 'long marking':
      return `A marking has at most ${fault.most} characters, because it stands on every card and page. Nothing was changed.`;
    case 'not closed':
      return fault.because === undefined
        ? `${nameDay(fault.on)} is not closed, so there is nothing to open.`
        : `${nameDay(fault.on)} is not a closure day (${fault.because}), so it can not be opened here.`;
  }
}

/** "Tuesday 29 December 2026" */
export function nameDay(on: Day): string {
  return `${formatDayLong(on)} ${on.slice(0, 4)}`;
}

/** "Friday 12 March 2027 or Monday 15 March 2027" */
export function joinOr(words: readonly string[]): string {
  return words.join(' or ');
}
