import type { Day } from '../domain/day.ts';

/** A real date. */
export interface DayCell {
  on: Day;
}
export type SheetCell = string | number | DayCell | null;

/** One sheet of a workbook; its first row names the columns. Texts are texts, whatever they begin with. */
export interface Sheet {
  name: string;
  columns: readonly { name: string; width: number }[];
  rows: readonly (readonly SheetCell[])[];
}

export function columns(...named: [name: string, width: number][]): Sheet['columns'] {
  return named.map(([name, width]) => ({ name, width }));
}

export function dayCell(on: Day | null | undefined): DayCell | null {
  return on ? { on } : null;
}
