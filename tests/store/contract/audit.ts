import { describe, expect, it } from '@jest/globals';
import { anAuditEntry, fresh } from '../../builders.ts';
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
  });
}
