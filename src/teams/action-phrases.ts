import type { ActionFault } from '../domain/action-rules.ts';
import { formatDay } from '../domain/words.ts';
import { joinOr, nameDay } from './change-phrases.ts';

/** Sentences about the board's actions. */
export const actionPhrases = {
  none: 'Nothing that the board agreed is open.',
  whatToSay: 'Fill in the form, or type it in one line: **action d07 Renew the order by 12 March 2027, council**.',
  added: (number: number) => `Action ${number} is kept.`,
  done: (number: number) => `Action ${number} is done. Thank you.`,
  moved: (number: number, on: string) => `Action ${number} is due on ${nameDay(on)} now.`,
  undone: (number: number) => `Action ${number}: taken back. What stood before stands again.`,
  withdrawn: (number: number) => `Action ${number} is taken back. Its number is not used again.`,
  overtaken: 'Somebody changed this action a moment ago, so nothing was saved. This is how it stands now.',
  noSuchAction: 'There is no such open action, so nothing was saved. Type **actions** to see all.',
  nothingToUndo: 'There is nothing to take back.',
  tooLate: 'This can be taken back for an hour. After that, ask the CSP manager to add the action again.',
  notYours: 'That action belongs to another group or organisation, so nothing was changed.',
  notKept: 'I have not kept that. Open a chat with me and type **action** to write it there.',
} as const;

/** Why an action can not be kept so, and what to do. */
export function explainAction(fault: ActionFault): string {
  switch (fault.fault) {
    case 'no words':
      return 'Say what is to be done, in one line.';
    case 'too long':
      return `Keep it to one line of at most ${fault.most} characters.`;
    case 'no such owner':
      return 'Choose the organisation or group that owes it.';
    case 'no such duty':
      return 'That duty is not in the register. Choose another one, or none.';
    case 'restricted':
      return `Only stages and dates of ${fault.dutyId} are kept here, because words about it could identify somebody. Keep this action in the case system.`;
    case 'past':
      return `${formatDay(fault.on)} has been. Choose today or a later day; an earlier agreement goes under “Agreed on”.`;
    case 'too far':
      return `That is too far ahead. Choose a day up to ${formatDay(fault.latest)}.`;
    case 'free day':
      return `Nobody works on ${nameDay(fault.on)}: ${fault.because}. Choose ${joinOr(fault.near.map(nameDay))}.`;
    case 'agreed later':
      return 'The board agreed it today or earlier. Choose that day under “Agreed on”.';
  }
}
