import type { AuditEntry, AuditStore } from '../../usecases/ports.ts';
import { text } from '../keys.ts';
import type { Database } from './database.ts';
import { inOrder, Timeline } from './indexes.ts';

export function auditIn(database: Database): AuditStore {
  const byTime = new Timeline<AuditEntry>((entry) => inOrder(entry.at, entry.id));
  const byAct = new Timeline<AuditEntry>((entry) => inOrder(entry.act, entry.at, entry.id));
  const entries = database.table<AuditEntry>(
    { name: 'audit', idOf: ({ id }) => text(id), upgrades: [] },
    byTime,
    byAct,
  );

  return {
    async append(entry) {
      if (!entries.has(text(entry.id))) entries.put(entry);
      await database.journal.durable();
    },

    async ofAct(act, from) {
      const found: string[] = [];
      const isOf = (order: string) => order.startsWith(inOrder(text(act), ''));
      for (let at = byAct.from(inOrder(act, text(from))); at && isOf(at.order); at = byAct.after(at)) found.push(at.id);
      return entries.getAll(found);
    },

    async list(limit) {
      return entries.getAll(byTime.newest(limit));
    },
  };
}
