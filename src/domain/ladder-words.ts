import type { Rung } from './partnership.ts';
import { count, joinWords } from './words.ts';

/** From those who owe it to those who should know, as the ladder climbs. */
export const AUDIENCES = ['lead', 'lead and deputy', 'manager', 'chair'] as const satisfies Rung['to'][];

export type Side = 'before' | 'overdue';

/** Who hears, as people read it. */
export const WHO: Record<Rung['to'], string> = {
  lead: 'Lead',
  'lead and deputy': 'Lead and deputy',
  manager: 'CSP manager',
  chair: 'Listed to the chair',
};

/** "60, 30 and 14 days, 1 working day before; 1 working day overdue", for each audience that hears. */
export function sayLadder(ladder: readonly Rung[]): { who: string; when: string }[] {
  return AUDIENCES.flatMap((to) => {
    const before = writeList(ladder, 'before', to);
    const overdue = writeList(ladder, 'overdue', to);
    const said = [before && `${before} before`, overdue && `${overdue} overdue`].filter((part) => part !== '');
    return said.length === 0 ? [] : [{ who: WHO[to], when: said.join('; ') }];
  });
}

/** "14 days before", "on the day", "1 working day overdue" */
export function describePlace({ offset, unit }: Rung): string {
  if (offset === 0) return 'on the day';
  const length = Math.abs(offset);
  const one = unit === 'days' ? 'day' : 'working day';
  return `${count(length, one, `${one}s`)} ${offset > 0 ? 'before' : 'overdue'}`;
}

/** "60, 30 and 14 days, 1 working day": the places of one audience on one side, furthest from home first. */
export function writeList(ladder: readonly Rung[], side: Side, to: Rung['to']): string {
  const own = ladder
    .filter((rung) => rung.to === to && sideOf(rung) === side)
    .toSorted((one, other) => (side === 'before' ? other.offset - one.offset : one.offset - other.offset))
    .toSorted((one, other) => (one.unit === other.unit ? 0 : one.unit === 'days' ? -1 : 1));
  return (['days', 'working days'] as const)
    .flatMap((unit) => {
      const numbers = own.filter((rung) => rung.unit === unit).map(({ offset }) => Math.abs(offset));
      return numbers.length === 0 ? [] : [`${joinWords(numbers.map(String))} ${nameUnit(unit, numbers)}`];
    })
    .join(', ');
}

export function sideOf({ offset }: Rung): Side {
  return offset < 0 ? 'overdue' : 'before';
}

function nameUnit(unit: Rung['unit'], numbers: readonly number[]): string {
  const isOne = numbers.length === 1 && numbers[0] === 1;
  return isOne ? unit.replace(/s$/u, '') : unit;
}
