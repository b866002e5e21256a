import { setImmediate } from 'node:timers/promises';
import { slotKey, type Update } from '../../domain/update.ts';
import type { UpdateStore } from '../../usecases/ports.ts';
import { revisionId, text, updateId } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping, inOrder, Timeline } from './indexes.ts';
import { Slots } from './slots.ts';
import { byText } from './sorted.ts';

/** A long stream lets other work in after so many updates. */
const BREATH = 500;

export function updatesIn(database: Database): UpdateStore {
  const slots = new Slots();
  const bySaidAt = new Timeline<Update>(timeOf);
  const byDuty = new Timeline<Update>((update) => inOrder(update.dutyId, timeOf(update)));
  const byMessage = new Grouping<Update>(({ source }) =>
    source.by === 'reply' ? inOrder(source.conversationId, source.messageId) : null,
  );
  const updates = database.table<Update>(
    { name: 'updates', idOf: updateId, upgrades: [] },
    slots,
    bySaidAt,
    byDuty,
    byMessage,
  );

  return {
    async add(update) {
      const isTaken = updates.has(updateId(update));
      if (!isTaken) updates.put(update);
      // Also when it is taken: the caller must not rely on a revision that could still be lost.
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async newest(slot) {
      return updates.get(slots.newest(slot));
    },

    async revision(slot, revision) {
      return updates.get(revisionId(slot, revision));
    },

    async ofRound(roundId, groupId) {
      return updates.getAll(slots.ofRound(text(roundId), groupId === undefined ? undefined : text(groupId)));
    },

    async beforeRound(roundId, groupId) {
      return updates.getAll(slots.beforeRound(text(roundId), text(groupId)));
    },

    async history(slot) {
      return updates.getAll(slots.revisions(slot));
    },

    async ofMessage(conversationId, messageId) {
      const all = updates.getAll(byMessage.of(inOrder(text(conversationId), text(messageId))));
      return all.toSorted((one, other) => byText(slotKey(one), slotKey(other)) || one.revision - other.revision);
    },

    async *between(from, to) {
      let read = 0;
      for (let at = bySaidAt.from(text(from)); at && at.order < text(to); at = bySaidAt.after(at)) {
        const update = updates.get(at.id);
        if (update) yield update;
        read += 1;
        if (read % BREATH === 0) await setImmediate();
      }
    },

    async *newestFirst({ dutyId, after }) {
      const index = dutyId === undefined ? bySaidAt : byDuty;
      const first = dutyId === undefined ? '' : inOrder(text(dutyId), '');
      const end = after ? first + timeOf(after) : `${first}\uffff`;
      let read = 0;
      for (let at = index.before(end); at && at.order > first; at = index.before(at.order)) {
        const update = updates.get(at.id);
        if (update) yield update;
        read += 1;
        if (read % BREATH === 0) await setImmediate();
      }
    },
  };
}

function timeOf(update: Update): string {
  return inOrder(update.saidAt, slotKey(update), update.revision);
}
