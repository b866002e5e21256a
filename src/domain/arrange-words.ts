import { type ArrangeFault, FARTHEST_DAYS, LONGEST_DAYS } from './arrange-rules.ts';
import { formatDay } from './words.ts';

/** Why something could not be arranged, and what can. `whose` is "Leave" or "A pause". */
export function explainArrangeFault(fault: ArrangeFault, whose: 'Leave' | 'A pause'): string {
  switch (fault.fault) {
    case 'past':
      return `That day has passed, so nothing was arranged. The earliest is today, ${formatDay(fault.earliestOn)}.`;
    case 'ends first':
      return `${formatDay(fault.untilOn)} comes before ${formatDay(fault.fromOn)}, so nothing was arranged. Give the first day, then the last.`;
    case 'too long':
      return `${whose} lasts at most ${LONGEST_DAYS} days, so nothing was arranged. The latest last day is ${formatDay(fault.latestOn)}.`;
    case 'too far':
      return `I read ${formatDay(fault.fromOn)}. ${whose} begins at most ${FARTHEST_DAYS} days ahead, by ${formatDay(fault.latestOn)}, so nothing was arranged.`;
    case 'own stand-in':
      return 'You can not stand in for yourself, so nothing was arranged. Name a colleague, or nobody.';
    case 'stand-in away':
      return `That person is away from ${formatDay(fault.fromOn)} to ${formatDay(fault.untilOn)}, so nothing was arranged. Name somebody else, or nobody.`;
  }
}
