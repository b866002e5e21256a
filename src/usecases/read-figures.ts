import type { Day } from '../domain/day.ts';
import { readAmount } from '../domain/measure-unit.ts';
import { findDuty } from '../domain/partnership.ts';
import { quartersBefore } from '../domain/quarter.ts';
import { dayOf } from '../domain/working-days.ts';
import { explainAmount } from './explain-figures.ts';
import type { Tools } from './ports.ts';
import type { NewValue } from './record-measures.ts';

/** Two years, as far as anybody corrects by hand; older figures can be pasted. */
const QUARTERS = 8;

/** What is wrong with one box of a form; without a measure it is the quarter. */
export interface FigureFault {
  measureId: string | null;
  measure: string;
  text: string;
}

/** The quarters that a form offers, newest first. */
export function quartersToRecord(today: Day): Day[] {
  return quartersBefore(today, QUARTERS);
}

/** What somebody typed into the boxes of a duty's measures, as figures of one quarter. An empty box changes nothing. */
export function readFigures(
  { partnership, now }: Pick<Tools, 'partnership' | 'now'>,
  { dutyId, quarterEndOn, typed }: { dutyId: string; quarterEndOn: string; typed: ReadonlyMap<string, string> },
): { values: NewValue[]; faults: FigureFault[] } {
  const values: NewValue[] = [];
  const faults: FigureFault[] = [];
  if (!quartersToRecord(dayOf(now())).includes(quarterEndOn)) {
    faults.push({ measureId: null, measure: '', text: 'Choose a quarter from the list.' });
  }
  for (const { id, name, unit } of findDuty(partnership, dutyId)?.measures ?? []) {
    const words = typed.get(id)?.trim() ?? '';
    if (words === '') continue;
    const amount = readAmount(words, unit);
    if (amount.outcome === 'amount') values.push({ dutyId, measureId: id, quarterEndOn, value: amount.value });
    else faults.push({ measureId: id, measure: name, text: explainAmount(amount.fault, unit) });
  }
  return { values, faults };
}
