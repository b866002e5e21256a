import type { Candidate } from '../../domain/candidate.ts';
import type { Instant } from '../../domain/day.ts';
import type { CandidateStore } from '../../usecases/unfinished-ports.ts';
import { text } from '../keys.ts';
import type { Database } from './database.ts';
import { inOrder, Timeline } from './indexes.ts';

/** Each write adds one at most and looks at two old ones, so what is forgotten never piles up and no call is slow. */
const DROPPED_AT_ONCE = 2;

export function candidatesIn(database: Database): CandidateStore {
  const byEnd = new Timeline<Candidate>(({ untilAt, id }) => inOrder(untilAt, id));
  const candidates = database.table<Candidate>({ name: 'candidates', idOf: ({ id }) => text(id), upgrades: [] }, byEnd);

  function dropForgotten(now: Instant, limit: number): number {
    for (let dropped = 0; ; dropped += 1) {
      const oldest = byEnd.from('');
      if (!oldest || dropped >= limit || oldest.order > inOrder(now, '\uffff')) return dropped;
      candidates.delete(oldest.id);
    }
  }

  return {
    async get(id, now) {
      const candidate = candidates.get(text(id));
      return candidate && candidate.untilAt > now ? candidate : undefined;
    },

    async put(candidate, now) {
      dropForgotten(now, DROPPED_AT_ONCE);
      const standing = candidates.get(text(candidate.id));
      const version = standing && standing.untilAt > now ? standing.version : 0;
      const isNext = candidate.version === version + 1;
      if (isNext) candidates.put(candidate);
      await database.journal.durable();
      return isNext;
    },

    async forget(now, limit) {
      const dropped = dropForgotten(text(now), limit);
      await database.journal.durable();
      return dropped;
    },

    async markShown(id, card) {
      const candidate = candidates.get(text(id));
      if (candidate) candidates.put({ ...candidate, card });
      await database.journal.durable();
    },
  };
}
