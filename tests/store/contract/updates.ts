import { describe, expect, it } from '@jest/globals';
import { type Slot, slotKey, type Update } from '../../../src/domain/update.ts';
import { anUpdate, ELEVEN, fresh, NINE, TEN } from '../../builders.ts';
import { collect, firstOf, type OpenStore, twenty, useStore } from './open-store.ts';

export function updateContract(open: OpenStore): void {
  describe('updates', () => {
    const store = useStore(open);
    const addAll = async (updates: readonly Update[]) => {
      for (const update of updates) await store().updates.add(update);
    };

    it('knows nothing of a slot at first', async () => {
      const slot = newSlot();
      expect(await store().updates.newest(slot)).toBeUndefined();
      expect(await store().updates.revision(slot, 1)).toBeUndefined();
      expect(await store().updates.history(slot)).toEqual([]);
      expect(await store().updates.ofRound(slot.roundId)).toEqual([]);
      expect(await store().updates.beforeRound(slot.roundId, slot.groupId)).toEqual([]);
    });

    it('keeps every kind of word exactly as it was said', async () => {
      const slot = newSlot();
      const said: Update['said'][] = [
        anUpdate().said,
        { kind: 'no change', progress: null, firstSaidOn: null },
        { kind: 'not for us', reason: 'It is the constabulary’s.' },
        { kind: 'more time', until: '2026-12-24', reason: '', progress: null },
        { kind: 'withdrawn' },
      ];
      await addAll(said.map((words, place) => anUpdate({ ...slot, revision: place + 1, said: words })));
      const history = await store().updates.history(slot);
      expect(history.map((update) => JSON.stringify(update.said))).toEqual(said.map((words) => JSON.stringify(words)));
    });

    it('keeps null as null and adds no field of its own', async () => {
      const update = anUpdate({ ...newSlot(), sayer: { ...anUpdate().sayer, organisationId: null } });
      await store().updates.add(update);
      const read = await store().updates.newest(update);
      expect(read).toStrictEqual(update);
      expect(Object.keys(read ?? {}).toSorted()).toEqual(Object.keys(update).toSorted());
    });

    it('answers that a revision is taken and keeps the first', async () => {
      const update = anUpdate(newSlot());
      expect(await store().updates.add(update)).toBe('added');
      expect(await store().updates.add({ ...update, said: { kind: 'withdrawn' }, saidAt: TEN })).toBe('taken');
      expect(await store().updates.history(update)).toEqual([update]);
    });

    it('adds exactly one of twenty who answer at once', async () => {
      const slot = newSlot();
      const answers = await twenty((caller) =>
        store().updates.add(anUpdate({ ...slot, sayer: { ...anUpdate().sayer, name: `caller ${caller}` } })),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      const [kept, ...more] = await store().updates.history(slot);
      expect(more).toEqual([]);
      expect(kept?.sayer.name).toBe(`caller ${answers.indexOf('added')}`);
    });

    it('answers the newest revision by number, also beyond nine and out of order', async () => {
      const slot = newSlot();
      await addAll([10, 2, 9, 11, 1].map((revision) => anUpdate({ ...slot, revision })));
      expect((await store().updates.newest(slot))?.revision).toBe(11);
      expect((await store().updates.revision(slot, 9))?.revision).toBe(9);
      expect(await store().updates.revision(slot, 3)).toBeUndefined();
      expect((await store().updates.history(slot)).map((update) => update.revision)).toEqual([1, 2, 9, 10, 11]);
    });

    it('keeps slots apart whose parts read alike when joined', async () => {
      const [roundId, groupId] = [fresh('round'), fresh('group')];
      await store().updates.add(anUpdate({ roundId, groupId, dutyId: 'D1', revision: 11 }));
      expect(await store().updates.add(anUpdate({ roundId, groupId, dutyId: 'D11', revision: 1 }))).toBe('added');
      expect((await store().updates.newest({ roundId, groupId, dutyId: 'D1' }))?.revision).toBe(11);
    });

    it('answers the newest of each slot of a round, by group then duty', async () => {
      const roundId = fresh('round');
      const [eden, barrow] = [fresh('group-z-eden'), fresh('group-a-barrow')];
      await addAll([
        anUpdate({ roundId, groupId: eden, dutyId: 'D10' }),
        anUpdate({ roundId, groupId: eden, dutyId: 'D02' }),
        anUpdate({ roundId, groupId: barrow, dutyId: 'D05' }),
        anUpdate({ roundId, groupId: barrow, dutyId: 'D05', revision: 2 }),
        anUpdate({ roundId: fresh('round'), groupId: barrow }),
      ]);
      expect(placesOf(await store().updates.ofRound(roundId))).toEqual([
        [barrow, 'D05', 2],
        [eden, 'D02', 1],
        [eden, 'D10', 1],
      ]);
      expect(placesOf(await store().updates.ofRound(roundId, barrow))).toEqual([[barrow, 'D05', 2]]);
      expect(await store().updates.ofRound(roundId, fresh('group'))).toEqual([]);
    });

    it('answers for each duty the newest of the latest round before', async () => {
      const groupId = fresh('group');
      await addAll([
        anUpdate({ groupId, dutyId: 'D05', roundId: '2026-03-10' }),
        anUpdate({ groupId, dutyId: 'D05', roundId: '2026-06-10' }),
        anUpdate({ groupId, dutyId: 'D05', roundId: '2026-06-10', revision: 2 }),
        anUpdate({ groupId, dutyId: 'D05', roundId: '2026-09-10' }),
        anUpdate({ groupId, dutyId: 'D01', roundId: '2026-03-10' }),
        anUpdate({ groupId, dutyId: 'D09', roundId: '2026-09-10' }),
        anUpdate({ groupId: fresh('group'), dutyId: 'D07', roundId: '2026-03-10' }),
      ]);
      const before = await store().updates.beforeRound('2026-09-10', groupId);
      expect(before.map((update) => [update.dutyId, update.roundId, update.revision])).toEqual([
        ['D01', '2026-03-10', 1],
        ['D05', '2026-06-10', 2],
      ]);
      expect(await store().updates.beforeRound('2026-03-10', groupId)).toEqual([]);
    });

    it('finds what one message recorded, by slot, then revision', async () => {
      const [conversationId, messageId] = [fresh('chat'), fresh('message')];
      const source = { by: 'reply', conversationId, messageId } as const;
      const [one, other] = [newSlot(), newSlot()].toSorted((a, b) => (slotKey(a) < slotKey(b) ? -1 : 1));
      const replies = [9, 10].map((revision) => anUpdate({ ...one, revision, source }));
      const last = anUpdate({ ...other, source });
      await addAll([last, ...replies.toReversed()]);
      await addAll([
        anUpdate({ ...newSlot(), source: { ...source, conversationId: fresh('chat') } }),
        anUpdate({ ...newSlot(), source: { ...source, messageId: fresh('message') } }),
        anUpdate({ ...newSlot(), source: { by: 'card', conversationId } }),
      ]);
      expect(await store().updates.ofMessage(conversationId, messageId)).toEqual([...replies, last]);
      expect(await store().updates.ofMessage(messageId, conversationId)).toEqual([]);
    });

    it('streams from the first instant, that included, to the last, that not included', async () => {
      const slot = newSlot();
      const year = (update: Update) => update.roundId === slot.roundId;
      await addAll([NINE, TEN, ELEVEN].map((saidAt, place) => anUpdate({ ...slot, revision: place + 1, saidAt })));
      const found = (await collect(store().updates.between(NINE, ELEVEN))).filter(year);
      expect(found.map((update) => update.saidAt)).toEqual([NINE, TEN]);
      expect((await collect(store().updates.between(ELEVEN, NINE))).filter(year)).toEqual([]);
    });

    it('streams by instant, then slot, then revision', async () => {
      const roundId = fresh('round');
      const saidAt = '2031-01-01T00:00:00.000Z';
      await addAll([
        anUpdate({ roundId, dutyId: 'D09', saidAt }),
        anUpdate({ roundId, dutyId: 'D02', revision: 10, saidAt }),
        anUpdate({ roundId, dutyId: 'D02', revision: 9, saidAt }),
        anUpdate({ roundId, dutyId: 'D14', saidAt: '2030-12-31T23:59:59.999Z' }),
      ]);
      const found = await collect(store().updates.between('2030-12-01T00:00:00.000Z', '2031-02-01T00:00:00.000Z'));
      expect(found.map((update) => [update.dutyId, update.revision])).toEqual([
        ['D14', 1],
        ['D02', 9],
        ['D02', 10],
        ['D09', 1],
      ]);
    });

    it('streams the words about one duty newest first, and goes on after the last one that was read', async () => {
      const dutyId = fresh('D');
      const [barrow, eden] = ['barrow', 'eden'].map((groupId) => ({ roundId: fresh('round'), groupId, dutyId }));
      const [first, second, third, fourth] = [
        anUpdate({ ...barrow, saidAt: NINE }),
        anUpdate({ ...barrow, revision: 2, saidAt: TEN }),
        anUpdate({ ...barrow, revision: 10, saidAt: TEN }),
        anUpdate({ ...eden, saidAt: ELEVEN }),
      ];
      await addAll([third, first, fourth, second, anUpdate({ ...eden, dutyId: `${dutyId}0`, saidAt: TEN })]);
      const stream = (after?: Update) => collect(store().updates.newestFirst({ dutyId, ...(after && { after }) }));
      expect(await stream()).toEqual([fourth, third, second, first]);
      expect(await stream(third)).toEqual([second, first]);
      expect(await stream(first)).toEqual([]);
    });

    it('streams everything newest first', async () => {
      const update = anUpdate({ ...newSlot(), saidAt: '2099-01-01T00:00:00.000Z' });
      const before = anUpdate({ ...newSlot(), dutyId: 'D06', saidAt: '2098-12-31T00:00:00.000Z' });
      await addAll([update, before]);
      expect(await firstOf(store().updates.newestFirst({}))).toEqual(update);
      expect(await firstOf(store().updates.newestFirst({ after: update }))).toEqual(before);
    });

    it('streams 5,000 in order, and can be left early', async () => {
      const [roundId, groupId] = [fresh('round'), fresh('group')];
      const start = Date.UTC(2040, 0, 1);
      const updates = Array.from({ length: 5000 }, (_, place) =>
        anUpdate({
          roundId,
          groupId,
          dutyId: `D${place % 14}`,
          revision: Math.floor(place / 14) + 1,
          saidAt: new Date(start + ((place * 7) % 5000) * 1000).toISOString(),
        }),
      );
      for (let from = 0; from < updates.length; from += 250) {
        await Promise.all(updates.slice(from, from + 250).map((update) => store().updates.add(update)));
      }
      const expected = updates.toSorted((one, other) => (one.saidAt < other.saidAt ? -1 : 1)).map(nameOf);
      const range = ['2040-01-01T00:00:00.000Z', '2041-01-01T00:00:00.000Z'] as const;
      expect((await collect(store().updates.between(...range))).map(nameOf)).toEqual(expected);
      const early: string[] = [];
      for await (const update of store().updates.between(...range)) {
        early.push(nameOf(update));
        if (early.length === 3) break;
      }
      expect(early).toEqual(expected.slice(0, 3));
    }, 60_000);

    it('keeps its own copy of what it is given and of what it hands out', async () => {
      const update = anUpdate(newSlot());
      const given = structuredClone(update);
      await store().updates.add(given);
      Object.assign(given.sayer, { name: 'Changed' });
      const read = await store().updates.newest(update);
      Object.assign(read?.sayer ?? {}, { name: 'Changed' });
      const [listed] = await store().updates.ofRound(update.roundId);
      Object.assign(listed?.said ?? {}, { kind: 'withdrawn' });
      expect(await store().updates.newest(update)).toEqual(update);
    });
  });
}

function newSlot(): Slot {
  return { roundId: fresh('round'), groupId: fresh('group'), dutyId: 'D05' };
}

function placesOf(updates: readonly Update[]): unknown[] {
  return updates.map((update) => [update.groupId, update.dutyId, update.revision]);
}

function nameOf(update: Update): string {
  return `${slotKey(update)}:${update.revision}`;
}
