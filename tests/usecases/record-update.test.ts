import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Said, Slot } from '../../src/domain/update.ts';
import { recordUpdate } from '../../src/usecases/record-update.ts';
import { undoUpdate } from '../../src/usecases/undo-update.ts';
import { aPerson, aProgress } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting, START } from './setting.ts';

const SLOT: Slot = { dutyId: 'D07', groupId: 'barrow', roundId: ROUND };
const SOURCE = { by: 'card', conversationId: 'a:ann' } as const;
const ANN = aPerson({ objectId: 'ann' });
const BEN = aPerson({ objectId: 'ben' });

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

function said(percent: number): Said {
  return { kind: 'progress', progress: aProgress({ percent }) };
}

function record(percent: number, of: Partial<Parameters<typeof recordUpdate>[1]> = {}) {
  return recordUpdate(setting.tools, {
    who: ANN,
    slot: SLOT,
    said: said(percent),
    basedOn: 0,
    source: SOURCE,
    declaration: null,
    ...of,
  });
}

function undo(revision: number, who = ANN) {
  return undoUpdate(setting.tools, { who, slot: SLOT, revision, source: SOURCE });
}

function history(slot = SLOT) {
  return setting.tools.store.updates.history(slot);
}

describe('recording an update', () => {
  it('keeps what was said, by whom, for which organisation, when and where, and asks for one redraw', async () => {
    expect(await record(40)).toMatchObject({ outcome: 'recorded', isRepeat: false });
    expect(await history()).toEqual([
      {
        ...SLOT,
        revision: 1,
        said: said(40),
        sayer: { tenantId: ANN.tenantId, objectId: 'ann', name: ANN.name, organisationId: 'council' },
        saidAt: START,
        source: SOURCE,
      },
    ]);
    expect(setting.asked).toEqual([`${ROUND} barrow`]);
  });

  it('adds revisions and never changes one', async () => {
    await record(40);
    const [first] = await history();
    await record(50, { basedOn: 1 });
    expect(await history()).toMatchObject([first, { revision: 2, said: said(50) }]);
  });

  it('that arrives again is the same update, also after somebody has answered since', async () => {
    await record(40);
    await record(50, { basedOn: 1, who: BEN });
    setting.pass(60_000);
    expect(await record(40)).toMatchObject({
      outcome: 'recorded',
      isRepeat: true,
      update: { revision: 1, saidAt: START },
    });
    expect(await history()).toHaveLength(2);
    expect(setting.asked).toHaveLength(2);
  });

  it('that was overtaken stores nothing and tells what stands', async () => {
    await record(40, { who: BEN });
    expect(await record(60)).toMatchObject({
      outcome: 'overtaken',
      newest: { revision: 1, sayer: { objectId: 'ben' } },
    });
    expect(await record(60, { basedOn: 1 })).toMatchObject({ outcome: 'recorded' });
  });

  it('by twenty people at once is recorded for one, and the others are told whose answer stands', async () => {
    const people = Array.from({ length: 20 }, (_, index) => aPerson({ objectId: `person-${index}` }));
    const outcomes = await Promise.all(people.map((who, index) => record(index, { who })));
    const [winner, ...more] = outcomes.filter(({ outcome }) => outcome === 'recorded');
    expect(more).toEqual([]);
    expect(winner).toMatchObject({ isRepeat: false });
    const standing = (await history())[0]?.sayer.objectId;
    const told = outcomes.flatMap((one) => (one.outcome === 'overtaken' ? [one.newest.sayer.objectId] : []));
    expect(told).toEqual(Array.from({ length: 19 }, () => standing));
  });

  it('on a revision that does not exist leaves no gap', async () => {
    expect(await record(40, { basedOn: 3 })).toEqual({ outcome: 'no such duty' });
    await record(40);
    expect(await record(50, { basedOn: 3 })).toMatchObject({ outcome: 'overtaken' });
    expect(await history()).toHaveLength(1);
  });

  it.each([
    ['a duty that the group is not asked about', { dutyId: 'D01' }],
    ['an unknown duty', { dutyId: 'D99' }],
    ['an unknown group', { groupId: 'nowhere' }],
    ['a day without a board', { roundId: '2026-12-09' }],
  ])('is refused for %s', async (_what, wrong) => {
    const slot = { ...SLOT, ...wrong };
    expect(await record(40, { slot, who: MANAGER })).toEqual({ outcome: 'no such duty' });
    expect(await history(slot)).toEqual([]);
  });

  it.each([
    ['somebody of another group', aPerson({ groupIds: ['eden'] }), 'not yours'],
    ['a viewer of the group', aPerson({ roles: ['viewer'] }), 'not yours'],
    ['somebody without a role', aPerson({ roles: [] }), 'not yours'],
    ['a member of the group', aPerson(), 'recorded'],
    ['a lead of an organisation that leads the duty', aPerson({ groupIds: [], roles: ['lead'] }), 'recorded'],
    ['a lead of another organisation', aPerson({ groupIds: [], roles: ['lead'], organisationId: 'fire' }), 'not yours'],
    ['the manager', MANAGER, 'recorded'],
  ])('of %s is judged by role and group', async (_who, who, outcome) => {
    expect(await record(40, { who })).toMatchObject({ outcome });
  });
});

describe('taking an answer back', () => {
  it('opens the duty again when nothing stood before', async () => {
    await record(40);
    expect(await undo(1)).toMatchObject({ outcome: 'undone', update: { revision: 2, said: { kind: 'withdrawn' } } });
  });

  it('puts back what stood before, and keeps both in the record', async () => {
    await record(40);
    await record(50, { basedOn: 1 });
    await undo(2);
    expect((await history()).map((one) => one.said)).toEqual([said(40), said(50), said(40)]);
  });

  it('twice is once', async () => {
    await record(40);
    await undo(1);
    expect(await undo(1)).toMatchObject({ outcome: 'undone', update: { revision: 2 } });
    expect(await history()).toHaveLength(2);
  });

  it('works for exactly an hour', async () => {
    await record(40);
    setting.pass(3_600_000);
    expect(await undo(1)).toMatchObject({ outcome: 'undone' });
    await record(50, { basedOn: 2 });
    setting.pass(3_601_000);
    expect(await undo(3)).toEqual({ outcome: 'too late' });
  });

  it('is for who said it and for the manager', async () => {
    await record(40);
    expect(await undo(1, BEN)).toEqual({ outcome: 'not yours' });
    expect(await undo(1, MANAGER)).toMatchObject({ outcome: 'undone' });
  });

  it('is refused once somebody answered after it, and when there is nothing', async () => {
    expect(await undo(1)).toEqual({ outcome: 'nothing to undo' });
    await record(40);
    await record(50, { basedOn: 1, who: BEN });
    expect(await undo(1)).toMatchObject({ outcome: 'overtaken', newest: { revision: 2 } });
  });

  it('and answering at once never loses either: one of the two stands next', async () => {
    await record(40);
    const [undone, recorded] = await Promise.all([undo(1), record(70, { basedOn: 1, who: BEN })]);
    expect([undone.outcome, recorded.outcome].filter((outcome) => outcome === 'overtaken')).toHaveLength(1);
    expect(await history()).toHaveLength(2);
  });
});
