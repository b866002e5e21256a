import { ACTION_WORDS, type ActionOwner, isOwnerKnown } from './board-action.ts';
import type { Day } from './day.ts';
import { freeDaysOf, nameFreeDay } from './free-days.ts';
import { findDuty, type Partnership } from './partnership.ts';
import { addDays, addWorkingDays } from './working-days.ts';

/** Further ahead no reminder is planned. */
const DAYS_AHEAD = 800;

/** Why an action can not be kept so. */
export type ActionFault =
  | { fault: 'no words' }
  | { fault: 'too long'; most: number }
  | { fault: 'no such owner' }
  | { fault: 'no such duty' }
  /** Words about such a duty could identify somebody (DOMAIN.md 0.10). */
  | { fault: 'restricted'; dutyId: string }
  | { fault: 'past'; on: Day }
  | { fault: 'too far'; latest: Day }
  | { fault: 'free day'; on: Day; because: string; near: readonly Day[] }
  | { fault: 'agreed later'; on: Day };

/** What is wrong with a new action; undefined when it may be kept. */
export function faultInAction(
  partnership: Partnership,
  action: { what: string; owner: ActionOwner; dutyId: string | null; dueOn: Day; agreedOn: Day },
  today: Day,
): ActionFault | undefined {
  const { what, owner, dutyId, dueOn, agreedOn } = action;
  if (what === '') return { fault: 'no words' };
  if (what.length > ACTION_WORDS) return { fault: 'too long', most: ACTION_WORDS };
  if (!isOwnerKnown(partnership, owner)) return { fault: 'no such owner' };
  const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
  if (dutyId !== null && !duty) return { fault: 'no such duty' };
  if (duty?.restricted) return { fault: 'restricted', dutyId: duty.id };
  if (agreedOn > today) return { fault: 'agreed later', on: agreedOn };
  return faultInDueDay(partnership, dueOn, today);
}

/** An action is due on a working day that is to come. */
export function faultInDueDay(partnership: Partnership, dueOn: Day, today: Day): ActionFault | undefined {
  if (dueOn < today) return { fault: 'past', on: dueOn };
  const latest = addDays(today, DAYS_AHEAD);
  if (dueOn > latest) return { fault: 'too far', latest };
  const because = nameFreeDay(partnership, dueOn);
  if (because === undefined) return undefined;
  const freeDays = freeDaysOf(partnership);
  const near = [addWorkingDays(dueOn, -1, freeDays), addWorkingDays(dueOn, 1, freeDays)].filter((on) => on >= today);
  return { fault: 'free day', on: dueOn, because, near };
}
