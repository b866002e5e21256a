import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listMeasures } from '../../src/usecases/list-measures.ts';
import { readMeasureTable } from '../../src/usecases/read-measure-table.ts';
import { type NewValue, previewMeasures, recordMeasures } from '../../src/usecases/record-measures.ts';
import { undoMeasures } from '../../src/usecases/undo-measures.ts';
import { aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  let entries = 0;
  setting.tools.newId = () => `entry-${(entries += 1)}`;
});
afterEach(() => setting.close());

const MEMBER = aPerson({ objectId: 'member', groupIds: ['asb'], roles: ['member'] });
const LEAD = aPerson({ objectId: 'lead', groupIds: [], roles: ['lead'], organisationId: 'constabulary' });
const Q2 = '2026-09-30';

function figure(of: Partial<NewValue> = {}): NewValue {
  return { dutyId: 'D07', measureId: 'police-asb-incidents', quarterEndOn: Q2, value: 212, ...of };
}
function record(values: NewValue[], of: { who?: typeof MEMBER; seen?: number } = {}) {
  return recordMeasures(setting.tools, { who: MEMBER, values, ...of });
}
const standing = async (of: Partial<NewValue> = {}) =>
  (await setting.tools.store.measures.newest(figure(of)))?.value ?? null;
const everything = () => setting.tools.store.measures.between('1900-01-01', '9999-12-31');

describe('recording figures', () => {
  it('keeps a correction as a further revision, and says what stood before', async () => {
    await record([figure()]);
    expect(await record([figure({ value: 205 })])).toMatchObject({
      outcome: 'recorded',
      changes: [{ value: 205, before: 212 }],
    });
    expect((await everything()).map(({ revision, value, by }) => [revision, value, by.objectId])).toEqual([
      [1, 212, 'member'],
      [2, 205, 'member'],
    ]);
    const [audited] = await setting.tools.store.audit.list(9);
    expect(audited).toMatchObject({ act: 'record measures', subject: 'D07', detail: { figures: 1, corrections: 1 } });
  });

  it('once, however often the press arrives', async () => {
    const first = await record([figure()], { seen: 0 });
    expect(first).toMatchObject({ outcome: 'recorded', entry: 'entry-1', isRepeat: false });
    expect(await record([figure()], { seen: 0 })).toMatchObject({
      outcome: 'recorded',
      entry: 'entry-1',
      isRepeat: true,
      changes: [{ before: null }],
    });
    expect(await everything()).toHaveLength(1);
    expect(await setting.tools.store.audit.list(9)).toHaveLength(1);
  });

  it('that somebody else has given already changes nothing', async () => {
    await record([figure()], { who: MANAGER });
    expect(await record([figure()])).toEqual({ outcome: 'nothing new' });
  });

  it('is refused when somebody was faster, and nothing is stored', async () => {
    const { seen } = await previewMeasures(setting.tools, [figure()]);
    await record([figure({ value: 200 })], { who: MANAGER });
    expect(await record([figure()], { seen })).toEqual({ outcome: 'overtaken', saved: 0 });
    expect(await standing()).toBe(200);
  });

  it('by two people at once is recorded for one', async () => {
    const outcomes = await Promise.all([
      record([figure({ value: 1 })], { seen: 0 }),
      record([figure({ value: 2 })], { seen: 0, who: MANAGER }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['overtaken', 'recorded']);
    expect(await everything()).toHaveLength(1);
  });

  it('is for the duty’s groups, its leads and managers, and for all figures or none', async () => {
    const crime = figure({ dutyId: 'D06', measureId: 'shop-theft' });
    expect(await record([figure(), crime])).toEqual({ outcome: 'not yours' });
    expect(await record([crime], { who: LEAD })).toMatchObject({ outcome: 'recorded' });
    expect(await record([figure()], { who: LEAD })).toEqual({ outcome: 'not yours' });
    expect(await record([figure()], { who: aPerson({ groupIds: ['asb'], roles: ['viewer'] }) })).toEqual({
      outcome: 'not yours',
    });
    expect(await standing()).toBeNull();
  });

  it.each([
    ['a duty that is not there', { dutyId: 'D07 ' }, 'not yours'],
    ['a measure that is not there', { measureId: 'ufos' }, 'not sound'],
    ['a quarter that has not ended', { quarterEndOn: '2026-12-31' }, 'not sound'],
    ['a day that ends no quarter', { quarterEndOn: '2026-09-29' }, 'not sound'],
    ['a quarter of long ago', { quarterEndOn: '2006-09-30' }, 'not sound'],
    ['a negative count', { value: -1 }, 'not sound'],
    ['no number', { value: Number.NaN }, 'not sound'],
  ])('of %s is refused', async (_what, of, outcome) => {
    expect(await record([figure(of)])).toEqual({ outcome });
    expect(await everything()).toEqual([]);
  });
});

describe('taking figures back', () => {
  it('puts back what stood before, also where nothing did, for exactly an hour', async () => {
    await record([figure()]);
    await record([figure({ value: 205 }), figure({ measureId: 'repeat-callers', value: 12.5 })]);
    setting.pass(3_600_000);
    for (let time = 0; time < 2; time += 1) {
      expect(await undoMeasures(setting.tools, { who: MEMBER, entry: 'entry-2' })).toEqual({
        outcome: 'undone',
        undone: 2,
        kept: 0,
        dutyIds: ['D07'],
      });
    }
    expect(await standing()).toBe(212);
    expect(await standing({ measureId: 'repeat-callers' })).toBeNull();
    expect(await everything()).toHaveLength(5);
    setting.pass(1000);
    expect(await undoMeasures(setting.tools, { who: MEMBER, entry: 'entry-2' })).toEqual({ outcome: 'too late' });
  });

  it('leaves what was corrected since', async () => {
    await record([figure(), figure({ measureId: 'repeat-callers', value: 12.5 })]);
    await record([figure({ value: 199 })], { who: MANAGER });
    expect(await undoMeasures(setting.tools, { who: MEMBER, entry: 'entry-1' })).toMatchObject({ undone: 1, kept: 1 });
    expect(await standing()).toBe(199);
  });

  it('is for who recorded them, and for managers', async () => {
    await record([figure()]);
    expect(await undoMeasures(setting.tools, { who: LEAD, entry: 'entry-1' })).toEqual({ outcome: 'not yours' });
    expect(await undoMeasures(setting.tools, { who: MANAGER, entry: 'entry-9' })).toEqual({
      outcome: 'nothing to undo',
    });
    expect(await undoMeasures(setting.tools, { who: MANAGER, entry: 'entry-1' })).toMatchObject({ undone: 1 });
  });
});

it('a list of measures counts the figures of the last quarter that has ended', async () => {
  await record([figure(), figure({ quarterEndOn: '2026-06-30', measureId: 'repeat-callers', value: 9 })]);
  const duties = setting.partnership.duties.filter(({ id }) => id === 'D07');
  const [listed] = await listMeasures(setting.tools, duties);
  expect(listed).toMatchObject({ quarterEndOn: Q2, recorded: 1, seen: 2 });
  expect(listed?.lines.find(({ measureId }) => measureId === 'repeat-callers')).toMatchObject({ value: 9 });
});

describe('a table', () => {
  const dutyNames = () => setting.partnership.duties.map(({ id, shortName }) => ({ id, names: [shortName] }));
  const read = (text: string, who = MANAGER) => readMeasureTable(setting.tools, { who, text, dutyNames: dutyNames() });
  const faultsOf = (text: string, who = MANAGER) => {
    const table = read(text, who);
    if (table.outcome !== 'faulty') throw new Error(`The table is ${table.outcome}.`);
    return table.faults.map(({ line, column, problem }) => [line, column, problem.kind]);
  };

  it('is read with and without a header, in any order of columns', () => {
    const expected = { outcome: 'read', values: [figure({ value: 1234 })] };
    expect(read('D07\tPolice ASB incidents\tq2\t1,234')).toEqual(expected);
    expect(read('Value,Quarter,Note,Duty,Measure\n"1,234",2026-09-30,checked,ASB,police asb incidents')).toEqual(
      expected,
    );
    expect(read('asb;police asb incidents;July to September 2026;1,234')).toEqual(expected);
  });

  it('names all of three faults among 200 rows, and answers no value', () => {
    const measures = setting.partnership.duties.flatMap((duty) =>
      duty.measures.filter(({ unit }) => unit === '%').map(({ name }) => [duty.id, name] as const),
    );
    const quarters = ['2026-09-30', '2026-06-30', '2026-03-31', '2025-12-31', '2025-09-30', '2025-06-30', '2025-03-31'];
    const rows = quarters
      .flatMap((quarter) => measures.map(([duty, name]) => `${duty}\t${name}\t${quarter}\t50`))
      .slice(0, 200);
    expect(rows).toHaveLength(200);
    expect(read(rows.join('\n'))).toMatchObject({ outcome: 'read' });
    rows[16] = rows[16]?.replace(/\t50$/u, '\t1e400') ?? '';
    rows[90] = rows[90]?.replace(/^D\d\d/u, 'D99') ?? '';
    rows[199] = rows[199]?.replace(/2\d{3}-\d\d-\d\d/u, 'soon') ?? '';
    expect(faultsOf(rows.join('\r\n'))).toEqual([
      [17, 4, 'amount'],
      [91, 1, 'unknown duty'],
      [200, 3, 'unknown quarter'],
    ]);
  });

  it.each([
    [
      'two faults of one row',
      'D07\tRepeat callers\tq3\t120%',
      [
        [1, 3, 'not ended'],
        [1, 4, 'amount'],
      ],
    ],
    ['a row of three cells', 'D07,Repeat callers,12', [[1, 0, 'cells']]],
    ['a number with a bare comma', 'D07,Police ASB incidents,q2,1,234', [[1, 0, 'cells']]],
    ['a quote that is not closed', 'D07,"Repeat callers,q2,12', [[1, 0, 'quotes']]],
    ['an empty cell', 'D07\t\tq2\t12', [[1, 2, 'empty']]],
    ['a header without value', 'duty,measure,quarter\nD07,Repeat callers,q2', [[1, 0, 'header']]],
    ['a measure of another duty', 'D07\tShop theft\tq2\t12', [[1, 2, 'unknown measure']]],
    ['the same figure twice', 'D07\tRepeat callers\tq2\t12\nASB\trepeat callers\t2026-09-30\t13', [[2, 0, 'twice']]],
  ])('with %s says where', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('of a duty that is not theirs is refused to a member', () => {
    expect(faultsOf('D06\tShop theft\tq2\t12', MEMBER)).toEqual([[1, 1, 'not yours']]);
  });

  it('of 2,000 rows is read, of one more is not, of none says so', () => {
    const row = (index: number) => `D07\tRepeat callers\tq2\t${index}`;
    const rows = Array.from({ length: 2001 }, (_, index) => row(index));
    expect(read(rows.join('\n'))).toEqual({ outcome: 'too many rows', rows: 2001 });
    expect(faultsOf(rows.slice(1).join('\n')).length).toBeGreaterThan(1900);
    expect(read(' \n')).toEqual({ outcome: 'empty' });
    expect(read('duty,measure,quarter,value')).toEqual({ outcome: 'empty' });
  });
});
