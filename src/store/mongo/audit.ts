import type { Filter } from 'mongodb';
import type { AuditAsk, AuditEntry, AuditStore } from '../../usecases/audit-ports.ts';
import { text } from '../keys.ts';
import { type Mongo, openCollection, ROW, type Stored } from './collection.ts';
import { deleteSome } from './delete-some.ts';
import { isDuplicate } from './outside.ts';

/** Details have names of their own, and a dot or a dollar in a field name means something to a server. */
type Row = Omit<AuditEntry, 'detail'> & { detail: [name: string, value: string | number | boolean | null][] };

export async function auditOn(mongo: Mongo): Promise<AuditStore> {
  const entries = await openCollection<Row>(mongo, 'audit', [
    { key: { at: -1, id: -1 } },
    { key: { act: 1, at: 1, id: 1 } },
    { key: { 'by.tenantId': 1, 'by.objectId': 1, at: 1, id: 1 } },
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

    forget: (before, limit, act) =>
      deleteSome(
        entries,
        { ...(act !== undefined && { act: text(act) }), at: { $lt: text(before) } },
        { at: 1, id: 1 },
        limit,
      ),

    async list(limit, ask = {}) {
      if (limit < 1) return [];
      const rows = await entries.find(filterOf(ask), ROW).sort({ at: -1, id: -1 }).limit(limit).toArray();
      return rows.map(withDetail);
    },
  };
}

function filterOf({ act, by, from, to, after }: AuditAsk): Filter<Stored<Row>> {
  const at = {
    ...(from !== undefined && { $gte: text(from) }),
    ...(to !== undefined && { $lt: text(to) }),
    // Said beside the tie below, so that an index by time knows where to begin.
    ...(after !== undefined && { $lte: text(after.at) }),
  };
  return {
    ...(act !== undefined && { act: text(act) }),
    ...(by !== undefined && {
      'by.tenantId': by === null ? null : text(by.tenantId),
      'by.objectId': by === null ? null : text(by.objectId),
    }),
    ...(Object.keys(at).length > 0 && { at }),
    ...(after !== undefined && {
      $or: [{ at: { $lt: text(after.at) } }, { at: text(after.at), id: { $lt: text(after.id) } }],
    }),
  };
}

function withDetail(row: Row): AuditEntry {
  return { ...row, detail: Object.fromEntries(row.detail) };
}
