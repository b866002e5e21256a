import { describe, expect, it } from '@jest/globals';
import type { AuditAsk } from '../../../src/usecases/audit-ports.ts';
import { anAuditEntry, aPerson, fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function auditContract(open: OpenStore): void {
  describe('the audit trail', () => {
    const store = useStore(open);

    it('lists the newest first, no more than asked for', async () => {
      const entries = ['2035-01-02', '2035-01-01', '2035-01-03'].map((day) =>
        anAuditEntry({ id: fresh('audit'), at: `${day}T00:00:00.000Z` }),
      );
      for (const entry of entries) await store().audit.append(entry);
      expect(await store().audit.list(2)).toEqual([entries[2], entries[0]]);
      expect(await store().audit.list(0)).toEqual([]);
    });

    it('keeps one entry, the first, however often it is appended', async () => {
      const entry = anAuditEntry({ id: fresh('audit'), at: '2036-01-01T00:00:00.000Z' });
      await store().audit.append(entry);
      await twenty(() => store().audit.append({ ...entry, act: 'other' }));
      const mine = (await store().audit.list(100)).filter((known) => known.id === entry.id);
      expect(mine).toEqual([entry]);
    });

    it('finds the entries of one act from an instant on, oldest first', async () => {
      const act = fresh('act');
      const at = (day: string) => `${day}T00:00:00.000Z`;
      const entries = ['2035-02-03', '2035-02-01', '2035-02-02'].map((day) =>
        anAuditEntry({ id: fresh('audit'), act, at: at(day) }),
      );
      const other = anAuditEntry({ id: fresh('audit'), act: `${act} too`, at: at('2035-02-03') });
      for (const entry of [...entries, other]) await store().audit.append(entry);
      expect(await store().audit.ofAct(act, at('2035-02-02'))).toEqual([entries[2], entries[0]]);
      expect(await store().audit.ofAct(act, at('2035-02-04'))).toEqual([]);
    });

    it('keeps details under any name', async () => {
      const detail = { 'a.b': 1, $set: 'x', 'ünï ✓': null, constructor: true, '': 'empty' };
      const entry = anAuditEntry({ id: fresh('audit'), at: '2037-01-01T00:00:00.000Z', by: null, detail });
      await store().audit.append(entry);
      expect(await store().audit.list(1)).toStrictEqual([entry]);
    });

    describe('of an act, a person or a time', () => {
      const at = (second: number) => `2035-03-01T00:00:${String(second).padStart(2, '0')}.000Z`;
      const within = { from: at(0), to: '2035-03-02T00:00:00.000Z' };

      /** Six entries, two each second: of two acts and two people in turn, the last by nobody. */
      async function six() {
        const acts = [fresh('act'), fresh('act')];
        const people = [aPerson({ objectId: fresh('object') }), aPerson({ objectId: fresh('object') })];
        const entries = [0, 1, 2, 3, 4, 5].map((place) => {
          const { tenantId, objectId } = people[place < 3 ? 0 : 1] ?? aPerson();
          return anAuditEntry({
            id: `${fresh('audit')}-${place}`,
            at: at(Math.floor(place / 2)),
            act: acts[place % 2] ?? '',
            by: place === 5 ? null : { tenantId, objectId },
          });
        });
        // Not in order, as two servers may write them.
        for (const place of [3, 0, 5, 1, 4, 2]) await store().audit.append(entries[place] ?? anAuditEntry());
        return { entries, acts, people };
      }
      const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

      it('finds those of an act, of a person, of both, and between two instants', async () => {
        const { entries, acts, people } = await six();
        const [first = '', second = ''] = acts;
        const [one = aPerson(), two = aPerson()] = people;
        const places = async (ask: AuditAsk) =>
          (await store().audit.list(99, ask)).map(({ id }) => entries.findIndex((entry) => entry.id === id));
        expect(await places({ act: first })).toEqual([4, 2, 0]);
        expect(await places({ by: one })).toEqual([2, 1, 0]);
        expect(await places({ by: two, act: second })).toEqual([3]);
        expect(await places({ act: second, by: null, ...within })).toEqual([5]);
        expect(await places({ act: second, from: at(1) })).toEqual([5, 3]);
        expect(await places({ by: one, to: at(1) })).toEqual([1, 0]);
        expect(await places({ act: first, from: at(1), to: at(2) })).toEqual([2]);
        expect(await places({ act: first, by: aPerson({ objectId: 'nobody' }) })).toEqual([]);
      });

      it('goes on after any entry, also between entries of the same instant', async () => {
        await six();
        const all = idsOf(await store().audit.list(99, within));
        expect(all.length).toBeGreaterThanOrEqual(6);
        const paged: string[] = [];
        for (let after: AuditAsk['after']; paged.length < 99; ) {
          const [entry] = await store().audit.list(1, { ...within, after });
          if (!entry) break;
          paged.push(entry.id);
          after = { at: entry.at, id: entry.id };
        }
        expect(paged).toEqual(all);
      });

      it('goes on within an act and within a person', async () => {
        const { entries, acts, people } = await six();
        const after = { at: at(2), id: entries[4]?.id ?? '' };
        expect(idsOf(await store().audit.list(1, { act: acts[0], after }))).toEqual([entries[2]?.id]);
        expect(idsOf(await store().audit.list(9, { by: people[1], after }))).toEqual([entries[3]?.id]);
      });

      it('takes no operator for a text', async () => {
        const operator = { $gt: '' } as unknown as string;
        await expect(store().audit.list(9, { act: operator })).rejects.toThrow(/text/u);
        await expect(store().audit.list(9, { by: { tenantId: operator, objectId: 'o' } })).rejects.toThrow(/text/u);
        await expect(store().audit.list(9, { from: operator })).rejects.toThrow(/text/u);
      });
    });

    it('forgets what is older than an instant, of one act or of all, no more than asked for', async () => {
      const act = fresh('act');
      const at = (day: string) => `2001-01-${day}T00:00:00.000Z`;
      const entries = ['01', '02', '03', '04'].map((day, place) =>
        anAuditEntry({ id: fresh('audit'), at: at(day), act: place % 2 === 0 ? act : 'other' }),
      );
      for (const entry of entries) await store().audit.append(entry);
      const left = async () =>
        (await store().audit.list(9, { to: at('31') })).map(({ id }) => entries.findIndex((one) => one.id === id));
      expect(await store().audit.forget(at('03'), 9, act)).toBe(1);
      expect(await left()).toEqual([3, 2, 1]);
      expect(await store().audit.forget(at('04'), 1)).toBe(1);
      expect(await left()).toEqual([3, 2]);
      expect(await store().audit.forget(at('04'), 9)).toBe(1);
      expect(await store().audit.forget(at('04'), 9)).toBe(0);
      expect(await store().audit.ofAct(act, at('01'))).toEqual([]);
      expect(await left()).toEqual([3]);
    });
  });
}
