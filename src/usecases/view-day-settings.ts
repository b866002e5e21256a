import { applyChanges } from '../domain/changes.ts';
import type { Day } from '../domain/day.ts';
import { financialYearOf } from '../domain/months.ts';
import type { Holiday } from '../domain/partnership.ts';
import { dayOf } from '../domain/working-days.ts';
import { highestOf } from './change-register.ts';
import { MOST_CLOSED_DAYS } from './close-days.ts';
import type { Tools } from './ports.ts';

/** The days that the partnership's dates are counted by. */
export interface DaySettings {
  today: Day;
  financialYear: { name: string; fromOn: Day; toOn: Day };
  /** Closed days ahead, those of the data file and those added since. */
  closures: Holiday[];
  /** Bank holidays ahead; they are the data file's. */
  holidays: Holiday[];
  boards: BoardDay[];
  mostClosedDays: number;
  basedOn: number;
}

export interface BoardDay {
  id: Day;
  on: Day;
  covers: string;
  /** Where the data file has it, when it was moved. */
  movedFrom: Day | null;
  isPast: boolean;
}

/** Closure days, bank holidays and boards as they stand. */
export async function viewDaySettings({
  store,
  register,
  now,
}: Pick<Tools, 'store' | 'register' | 'now'>): Promise<DaySettings> {
  const changes = await store.changes.all();
  const { closureDays, holidays, boards } = applyChanges(register, changes);
  const today = dayOf(now());
  const isAhead = ({ on }: Holiday) => on >= today;
  const byDay = (one: Holiday, other: Holiday) => (one.on < other.on ? -1 : 1);
  return {
    today,
    financialYear: financialYearOf(today),
    closures: closureDays.filter(isAhead).toSorted(byDay),
    holidays: holidays.filter(isAhead).toSorted(byDay),
    boards: boards.map(({ id, on, covers }) => ({
      id,
      on,
      covers,
      movedFrom: id === on ? null : id,
      isPast: on < today,
    })),
    mostClosedDays: MOST_CLOSED_DAYS,
    basedOn: highestOf(changes),
  };
}
