import type { Instant } from '../../domain/day.ts';
import type { Draft } from '../../domain/draft.ts';
import type { DraftStore } from '../../usecases/unfinished-ports.ts';
import { draftId, personId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping, inOrder, Timeline } from './indexes.ts';

/** Each write adds one at most and looks at two old ones, so what is forgotten never piles up and no call is slow. */
const DROPPED_AT_ONCE = 2;

export function draftsIn(database: Database): DraftStore {
  const idOf = (draft: Draft) => draftId(draft.person, draft);
  const byEnd = new Timeline<Draft>((draft) => inOrder(draft.untilAt, idOf(draft)));
  const byRound = new Grouping<Draft>(({ person, roundId }) => inOrder(personId(person), roundId));
  const drafts = database.table<Draft>({ name: 'drafts', idOf, upgrades: [] }, byEnd, byRound);

  function dropForgotten(now: Instant): void {
    for (let looks = 0; looks < DROPPED_AT_ONCE; looks += 1) {
      const oldest = byEnd.from('');
      if (!oldest || oldest.order > inOrder(now, '\uffff')) return;
      drafts.delete(oldest.id);
    }
  }

  return {
    async put(draft, now) {
      dropForgotten(now);
      drafts.put(draft);
      await database.journal.durable();
    },

    async get(person, slot, now) {
      const draft = drafts.get(draftId(person, slot));
      return draft && draft.untilAt > now ? draft : undefined;
    },

    async ofRound(person, roundId, now) {
      const all = drafts.getAll(byRound.of(inOrder(personId(person), text(roundId))));
      return all.filter(({ untilAt }) => untilAt > now);
    },

    async drop(person, slot) {
      drafts.delete(draftId(person, slot));
      await database.journal.durable();
    },
  };
}
