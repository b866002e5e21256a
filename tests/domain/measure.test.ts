import { describe, expect, it } from '@jest/globals';
import { colourOf, type MeasureValue, measureLinesOf, withholdSmall } from '../../src/domain/measure.ts';
import type { Measure } from '../../src/domain/partnership.ts';
import { duty } from './compile-builders.ts';

const MEASURE: Measure = {
  id: 'incidents',
  name: 'Police ASB incidents',
  unit: 'number',
  goodDirection: 'down',
  target: 200,
  bandPercent: 5,
  lag: null,
};

function value(quarterEndOn: string, amount: number | null, revision = 1): MeasureValue {
  const by = { tenantId: 't', objectId: 'o', name: 'Analyst' };
  return {
    dutyId: 'D07',
    measureId: 'incidents',
    quarterEndOn,
    value: amount,
    revision,
    entry: 'entry-1',
    by,
    at: '2026-10-05T09:00:00.000Z',
  };
}

function lineOf(values: MeasureValue[], of: Partial<Measure> = {}, throughOn = '2026-12-31') {
  const [line] = measureLinesOf(duty('D07', { measures: [{ ...MEASURE, ...of }] }), values, throughOn);
  if (!line) throw new Error('A duty with a measure has a line.');
  return line;
}

describe('The colour of a measure', () => {
  it.each([
    ['down', 200, 200, 'green'],
    ['down', 200, 150, 'green'],
    ['down', 200, 210, 'amber'],
    ['down', 200, 210.5, 'red'],
    ['up', 90, 90, 'green'],
    ['up', 90, 85.5, 'amber'],
    ['up', 90, 85.4, 'red'],
    ['up', 0, -1, 'red'],
    [null, 200, 500, null],
    ['up', null, 500, null],
    ['up', 200, null, null],
  ] as const)('with %s as good, a target of %s and a value of %s is %s', (goodDirection, target, amount, rag) => {
    expect(colourOf({ goodDirection, target, bandPercent: 5 }, amount)).toBe(rag);
  });

  it('goes by the band of the register', () => {
    expect(colourOf({ goodDirection: 'down', target: 200, bandPercent: 10 }, 220)).toBe('amber');
  });
});

describe('A measure in a report', () => {
  it('shows the newest quarter that ended within the period, in its last revision, against the same quarter a year ago', () => {
    const line = lineOf(
      [
        value('2025-09-30', 250),
        value('2026-06-30', 190),
        value('2026-09-30', 300),
        value('2026-09-30', 205, 2),
        value('2026-12-31', 999),
      ],
      {},
      '2026-09-30',
    );
    expect(line).toMatchObject({
      value: 205,
      quarterEndOn: '2026-09-30',
      lastYear: 250,
      movement: 'better',
      rag: 'amber',
    });
    expect(line.history.map(({ value: was }) => was)).toEqual([250, 190, 205]);
  });

  it('moves up or down, and neither better nor worse, where no direction is good', () => {
    const values = [value('2025-12-31', 10), value('2026-12-31', 12)];
    expect(lineOf(values, { goodDirection: null })).toMatchObject({ movement: 'up', rag: null });
    expect(lineOf(values, { goodDirection: 'up' }).movement).toBe('better');
    expect(lineOf(values, { goodDirection: 'down' }).movement).toBe('worse');
    expect(lineOf([value('2025-12-31', 12), value('2026-12-31', 12)]).movement).toBe('same');
  });

  it('goes back to the quarter before when the only value of a quarter was taken back', () => {
    const line = lineOf([value('2026-06-30', 190), value('2026-09-30', 300), value('2026-09-30', null, 2)]);
    expect(line).toMatchObject({ value: 190, quarterEndOn: '2026-06-30' });
    expect(line.history).toEqual([{ on: '2026-06-30', value: 190 }]);
  });

  it('is empty and grey before the first value', () => {
    expect(lineOf([])).toMatchObject({ value: null, quarterEndOn: null, rag: null, movement: null, history: [] });
  });
});

describe('A public version', () => {
  it('withholds a count from 1 to 4, and what would let people work it out', () => {
    const line = withholdSmall(lineOf([value('2025-12-31', 8), value('2026-09-30', 2), value('2026-12-31', 4)]));
    expect(line).toMatchObject({ value: null, isWithheld: true, movement: null, rag: null });
    expect(line.history).toEqual([{ on: '2025-12-31', value: 8 }]);
  });

  it('withholds a small count of last year alone', () => {
    const line = withholdSmall(lineOf([value('2025-12-31', 3), value('2026-12-31', 9)]));
    expect(line).toMatchObject({ value: 9, isWithheld: false, lastYear: null, movement: null });
  });

  it.each(['%', 'offences per 1,000 people', 'days', 'yes or no'])('shows a small value in %s', (unit) => {
    expect(withholdSmall(lineOf([value('2026-12-31', 3)], { unit }))).toMatchObject({ value: 3, isWithheld: false });
  });

  it('shows none at all as none', () => {
    expect(withholdSmall(lineOf([value('2026-12-31', 0)]))).toMatchObject({ value: 0, isWithheld: false });
  });
});

describe('A number that also has a rate', () => {
  it('is withheld for publication like any count', () => {
    const line = lineOf([value('2026-09-30', 3)], { unit: 'number and rate per 1,000 people' });
    expect(withholdSmall(line)).toMatchObject({ value: null, isWithheld: true });
  });
});
