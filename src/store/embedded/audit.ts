import type { AuditEntry, AuditStore } from '../../usecases/ports.ts';
import { text } from '../keys.ts';
import type { Database } from './database.ts';
import { inOrder, Timeline } from './indexes.ts';

export function auditIn(database: Database): AuditStore {
  const byTime = new Timeline<AuditEntry>((entry) => inOrder(entry.at, entry.id));
  const entries = database.table<AuditEntry>({ name: 'audit', idOf: ({ id }) => text(id), upgrades: [] }, byTime);

  return {
    async append(entry) {
      if (!entries.has(text(entry.id))) entries.put(entry);
      await database.journal.durable();
    },

    async list(limit) {
      return entries.getAll(byTime.newest(limit));
    },
  };
}
