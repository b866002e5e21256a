import type { ActionFault } from './action-rules.ts';
import { joinOr, nameDay } from './change-words.ts';
import { formatDay } from './words.ts';

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
