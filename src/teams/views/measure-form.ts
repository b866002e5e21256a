import type { Day } from '../../domain/day.ts';
import { kindOfUnit } from '../../domain/measure-unit.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { formatQuarter } from '../../domain/quarter.ts';
import { describeLast } from '../../usecases/explain-figures.ts';
import type { DutyMeasures } from '../../usecases/list-measures.ts';
import { quartersToRecord } from '../../usecases/read-figures.ts';
import type { CardData } from '../card-data.ts';

/** What a measure's box is called in the form. */
export function inputOf(measureId: string): string {
  return `figure-${measureId}`;
}

/** One box for each measure, its last figure beside it. Boxes start empty, because the quarter may still be changed. */
export function measureFormData(
  partnership: Partnership,
  { duty, lines, seen, quarterEndOn }: DutyMeasures,
  ask: { today: Day; quarterEndOn?: string; inputs?: ReadonlyMap<string, string>; error?: string },
): CardData['measure-form'] {
  return {
    dutyId: duty.id,
    seen,
    title: `Record figures: ${duty.id} ${duty.shortName}`,
    error: ask.error ?? '',
    quarterEndOn: ask.quarterEndOn ?? quarterEndOn,
    quarters: quartersToRecord(ask.today).map((endOn) => ({ title: formatQuarter(endOn), value: endOn })),
    fields: lines.map((line) => {
      const typed = ask.inputs?.get(line.measureId) ?? '';
      const isYesOrNo = kindOfUnit(line.unit) === 'yes or no';
      const last = describeLast(line);
      return {
        id: inputOf(line.measureId),
        label: `${line.name}${isYesOrNo || line.unit === 'number' ? '' : `, ${line.unit}`}. ${last}`,
        isYesOrNo,
        choice: isYesOrNo ? typed : '',
        number: !isYesOrNo && /^-?\d+(\.\d+)?$/u.test(typed) ? Number(typed) : '',
      };
    }),
    marking: partnership.marking,
  };
}
