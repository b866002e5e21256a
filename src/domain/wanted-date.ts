import type { Day } from './day.ts';
import { freeDaysOf, nameFreeDay } from './free-days.ts';
import type { Partnership } from './partnership.ts';
import { addWorkingDays } from './working-days.ts';

/** What the manager should know of a date that somebody asks for. */
export interface WantedDate {
  on: Day;
  isPast: boolean;
  /** "weekend", "Good Friday"; null on a working day. */
  freeBecause: string | null;
  /** Days that can be agreed instead: the date itself, or the working days around it, none of them past. */
  days: Day[];
  /** The board meets before the update would be there. */
  isAfterBoard: boolean;
}

/** The date against the working days and the board (DOMAIN.md section 9, rule 5). */
export function weighDate(
  partnership: Partnership,
  on: Day,
  { today, boardOn }: { today: Day; boardOn: Day | null },
): WantedDate {
  const freeDays = freeDaysOf(partnership);
  const freeBecause = nameFreeDay(partnership, on) ?? null;
  const around = freeBecause ? [addWorkingDays(on, -1, freeDays), addWorkingDays(on, 1, freeDays)] : [on];
  return {
    on,
    isPast: on < today,
    freeBecause,
    days: around.filter((day) => day >= today),
    isAfterBoard: boardOn !== null && on > boardOn,
  };
}
