import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addRisk, closeRisk, type RiskWords, reviewRisk, undoRisk } from '../../src/usecases/keep-risks.ts';
import { listRisks, viewRisk } from '../../src/usecases/view-risks.ts';
import { aPerson } from '../builders.ts';
import { ASSISTANT, MANAGER, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const LEAD = aPerson({ objectId: 'lead', roles: ['lead'] });
const WORDS: RiskWords = {
  title: 'The analyst post stays vacant',
  dutyId: 'D05',
  ownerId: 'council',
  likelihood: 3,
  impact: 3,
  response: 'Cover asked of the Constabulary',
};

function add(of: Partial<Parameters<typeof addRisk>[1]> = {}) {
  return addRisk(setting.tools, { who: MANAGER, words: WORDS, declaration: null, door: 'card', after: 0, ...of });
}
function review(basedOn: number, words: Partial<RiskWords> = {}, who = MANAGER) {
  const ask = { who, number: 1, basedOn, words: { ...WORDS, ...words }, declaration: null, door: 'card' } as const;
  return reviewRisk(setting.tools, ask);
}
const open = async () =>
  (await listRisks(setting.tools)).open.map(({ number, score, movement }) => [number, score, movement]);

describe('adding a risk', () => {
  it('gives the next number, and adds one however often the press arrives', async () => {
    expect(await add()).toMatchObject({ outcome: 'recorded', risk: { number: 1 }, isRepeat: false });
    expect(await add()).toMatchObject({ outcome: 'recorded', risk: { number: 1 }, isRepeat: true });
    expect(await add({ after: 1 })).toMatchObject({ outcome: 'recorded', risk: { number: 2 }, isRepeat: false });
  });

  it('by two people at once adds both', async () => {
    const added = await Promise.all([add(), add({ who: LEAD })]);
    expect(new Set(added.map((one) => (one.outcome === 'recorded' ? one.risk.number : 0)))).toEqual(new Set([1, 2]));
  });

  it.each([
    ['a member', { who: aPerson() }, 'not yours'],
    ['the chair', { who: aPerson({ roles: ['chair'] }) }, 'not yours'],
    ['a duty of which nothing may be written', { words: { ...WORDS, dutyId: 'D02' } }, 'not allowed'],
    ['a duty that is not there', { words: { ...WORDS, dutyId: 'D99' } }, 'not allowed'],
    ['an organisation that is not there', { words: { ...WORDS, ownerId: 'mi5' } }, 'not allowed'],
    ['an empty title', { words: { ...WORDS, title: '' } }, 'not allowed'],
    ['a person’s number in the title', { words: { ...WORDS, title: 'NHS 999 000 0018 complains' } }, 'personal data'],
    ['a telephone number in the response', { words: { ...WORDS, response: 'ring 07700 900123' } }, 'personal data'],
  ])('is refused for %s', async (_what, of, outcome) => {
    expect(await add(of)).toMatchObject({ outcome });
    expect(await setting.tools.store.risks.all()).toEqual([]);
    expect(JSON.stringify(await setting.tools.store.audit.list(9))).not.toMatch(/999|07700/u);
  });

  it('with a false alarm is added when its writer says what it is, and that is audited', async () => {
    const declaration = { types: ['phone number'], reason: 'work contact' } as const;
    await add({ words: { ...WORDS, response: 'ring 07700 900123' }, declaration });
    expect((await setting.tools.store.audit.list(9)).map(({ act }) => act).toSorted()).toEqual([
      'add risk',
      'declare not personal data',
    ]);
  });
});

describe('reviewing a risk', () => {
  it('moves it against the end of the last quarter', async () => {
    setting.pass(-90 * 86_400_000);
    await add();
    setting.pass(90 * 86_400_000);
    await review(1, { likelihood: 4, impact: 4 });
    expect((await listRisks(setting.tools)).open).toMatchObject([{ score: 16, before: 9, movement: 'up' }]);
    expect(await viewRisk(setting.tools, 1)).toMatchObject({ history: [{ impact: 4 }, { impact: 3 }] });
  });

  it('is recorded once, and refused to somebody who saw an older one', async () => {
    await add();
    for (const isRepeat of [false, true])
      expect(await review(1, { impact: 5 })).toMatchObject({ outcome: 'recorded', isRepeat });
    expect(await review(1, { impact: 1 }, ASSISTANT)).toEqual({ outcome: 'overtaken' });
    expect(await open()).toEqual([[1, 15, 'new']]);
  });

  it('of a number that nobody used says which is the last', async () => {
    expect(await review(1)).toEqual({ outcome: 'no such risk', highest: 0 });
    expect(await viewRisk(setting.tools, 4)).toEqual({ outcome: 'no such risk', highest: 0 });
  });

  it('is in the audit without a word of what was written', async () => {
    await add();
    await review(1, { impact: 5 });
    const audit = await setting.tools.store.audit.list(9);
    expect(audit.find(({ act }) => act === 'review risk')).toMatchObject({
      by: { objectId: 'manager' },
      subject: 'risk 1',
      detail: { likelihood: 3, impact: 5, dutyId: 'D05', ownerId: 'council', isClosed: false },
    });
    expect(JSON.stringify(audit)).not.toMatch(/vacant|Cover/u);
  });
});

describe('closing and taking back', () => {
  it('takes a closed risk off the list, and a review opens it again', async () => {
    await add();
    expect(await closeRisk(setting.tools, { who: LEAD, number: 1, basedOn: 1 })).toMatchObject({ outcome: 'recorded' });
    expect(await listRisks(setting.tools)).toEqual({ open: [], closed: 1, highest: 1 });
    expect(await closeRisk(setting.tools, { who: LEAD, number: 1, basedOn: 2 })).toEqual({ outcome: 'nothing to do' });
    await review(2);
    expect(await open()).toEqual([[1, 9, 'new']]);
  });

  it('puts back what stood before, for exactly an hour', async () => {
    await add();
    await review(1, { impact: 5 });
    setting.pass(3_600_000);
    expect(await undoRisk(setting.tools, { who: ASSISTANT, number: 1, basedOn: 2 })).toMatchObject({
      outcome: 'recorded',
      risk: { impact: 3, revision: 3 },
    });
    setting.pass(3_601_000);
    expect(await undoRisk(setting.tools, { who: ASSISTANT, number: 1, basedOn: 3 })).toEqual({ outcome: 'too late' });
    expect(await undoRisk(setting.tools, { who: aPerson(), number: 1, basedOn: 3 })).toEqual({ outcome: 'not yours' });
  });

  it('of a risk that was only added closes it', async () => {
    await add();
    await undoRisk(setting.tools, { who: MANAGER, number: 1, basedOn: 1 });
    expect(await listRisks(setting.tools)).toEqual({ open: [], closed: 1, highest: 1 });
  });
});
