import type { Cadence, CadenceKind } from '../partnership.ts';
import { board } from './board.ts';
import { continuous } from './continuous.ts';
import type { DueDay, DutyCalendar, FindDueDays, Horizon } from './due-day.ts';
import { eventDriven } from './event-driven.ts';
import { monthly } from './monthly.ts';
import { quarterly } from './quarterly.ts';
import { threeYearly } from './three-yearly.ts';
import { yearly } from './yearly.ts';

type Kinds = { [Kind in CadenceKind]: FindDueDays<Kind> };

/** How each kind of cadence becomes days. */
export const kinds = {
  'three-yearly': threeYearly,
  yearly,
  quarterly,
  monthly,
  board,
  continuous,
  'event-driven': eventDriven,
} as const satisfies Kinds;

/** The days on which a cadence falls due inside the horizon, in order. */
export function findDueDays<Kind extends CadenceKind>(
  cadence: Cadence<Kind>,
  horizon: Horizon,
  calendar: DutyCalendar,
): DueDay[] {
  const all: Kinds = kinds;
  return all[cadence.kind](cadence, horizon, calendar);
}
