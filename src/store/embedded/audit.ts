import type { AuditAsk, AuditEntry, AuditStore } from '../../usecases/audit-ports.ts';
import { personId, text, whole } from '../keys.ts';
import type { Database } from './database.ts';
import { inOrder, Timeline } from './indexes.ts';

/** Sorts behind everything that continues a text with `inOrder`. */
const END = '\u0001';

export function auditIn(database: Database): AuditStore {
  const byTime = new Timeline<AuditEntry>((entry) => inOrder('', entry.at, entry.id));
  const byAct = new Timeline<AuditEntry>((entry) => inOrder(entry.act, entry.at, entry.id));
  const byPerson = new Timeline<AuditEntry>((entry) => inOrder(nameOf(entry.by), entry.at, entry.id));
  const entries = database.table<AuditEntry>(
    { name: 'audit', idOf: ({ id }) => text(id), upgrades: [] },
    byTime,
    byAct,
    byPerson,
  );

  /** The narrower of the ways: somebody's entries, or those of an act, or all. */
  function wayTo({ act, by }: AuditAsk): { timeline: Timeline<AuditEntry>; name: string } {
    if (by !== undefined) return { timeline: byPerson, name: nameOf(by) };
    return act === undefined ? { timeline: byTime, name: '' } : { timeline: byAct, name: text(act) };
  }

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

    async forget(before, limit, act) {
      const name = act === undefined ? '' : text(act);
      const timeline = act === undefined ? byTime : byAct;
      const end = inOrder(name, text(before));
      for (let dropped = 0; ; dropped += 1) {
        const oldest = timeline.from(inOrder(name, ''));
        if (!oldest || dropped >= limit || oldest.order >= end) {
          await database.journal.durable();
          return dropped;
        }
        entries.delete(oldest.id);
      }
    },

    async list(limit, ask = {}) {
      database.journal.assertOpen();
      const { timeline, name } = wayTo(ask);
      const { from = '', to, after, act } = ask;
      const ends = [
        ...(to === undefined ? [] : [inOrder(name, text(to))]),
        ...(after === undefined ? [] : [inOrder(name, text(after.at), text(after.id))]),
      ];
      const first = inOrder(name, text(from));
      const found: AuditEntry[] = [];
      let at = timeline.before(ends.toSorted()[0] ?? `${name}${END}`);
      for (; at && at.order >= first && found.length < whole(limit); at = timeline.before(at.order)) {
        const entry = entries.get(at.id);
        if (entry && (act === undefined || entry.act === text(act))) found.push(entry);
      }
      return found;
    },
  };
}

function nameOf(by: AuditEntry['by']): string {
  return by ? personId(by) : '';
}
