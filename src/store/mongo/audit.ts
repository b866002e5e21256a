import type { AuditEntry, AuditStore } from '../../usecases/ports.ts';
import { text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

/** Details have names of their own, and a dot or a dollar in a field name means something to a server. */
type Row = Omit<AuditEntry, 'detail'> & { detail: [name: string, value: string | number | boolean | null][] };

export async function auditOn(mongo: Mongo): Promise<AuditStore> {
  const entries = await openCollection<Row>(mongo, 'audit', [
    { key: { at: -1, id: -1 } },
    { key: { act: 1, at: 1, id: 1 } },
  ]);

  return {
    async append(entry) {
      try {
        await entries.insertOne({ _id: text(entry.id), ...entry, detail: Object.entries(entry.detail) });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },

    async ofAct(act, from) {
      const rows = await entries
        .find({ act: text(act), at: { $gte: text(from) } }, ROW)
        .sort({ at: 1, id: 1 })
        .toArray();
      return rows.map(withDetail);
    },

    async list(limit) {
      if (limit < 1) return [];
      const rows = await entries.find({}, ROW).sort({ at: -1, id: -1 }).limit(limit).toArray();
      return rows.map(withDetail);
    },
  };
}

function withDetail(row: Row): AuditEntry {
  return { ...row, detail: Object.fromEntries(row.detail) };
}
