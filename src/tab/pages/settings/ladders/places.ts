import type { Rung } from '../../../../domain/partnership.ts';

/** What is asked for: other places, or `null` for the register's own. */
export interface LadderAsk {
  ladder: Rung[] | null;
}

/** One row of the form. */
export interface Place {
  key: number;
  /** As it was typed. */
  count: string;
  /** "working days before" */
  when: string;
  to: Rung['to'];
}

/** The furthest before the deadline first, as the ladder climbs. */
export function placesOf(ladder: readonly Rung[]): Place[] {
  return ladder
    .toSorted((one, other) => other.offset - one.offset)
    .map(({ offset, unit, to }, key) => ({
      key,
      count: String(Math.abs(offset)),
      when: `${unit} ${offset < 0 ? 'after' : 'before'}`,
      to,
    }));
}

/** What may be typed is checked here; what a ladder may be is the server's to say. */
export function readPlaces(places: readonly Place[]): { ladder: Rung[]; wrong: Record<number, string> } {
  const wrong: Record<number, string> = {};
  const ladder = places.map(({ key, count, when, to }): Rung => {
    const isAfter = when.endsWith('after');
    const days = Number(count);
    if (!/^\d{1,5}$/u.test(count.trim())) wrong[key] = 'Give a whole number of days.';
    else if (isAfter && days === 0) wrong[key] = 'On the day itself nothing is overdue: choose before, or 1 after.';
    return { offset: isAfter ? -days : days, unit: when.startsWith('working') ? 'working days' : 'days', to };
  });
  return { ladder, wrong };
}
