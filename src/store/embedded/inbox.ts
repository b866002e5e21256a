import type { Instant } from '../../domain/day.ts';
import type { InboxStore } from '../../usecases/ports.ts';
import { rememberUntil } from '../inbox-memory.ts';
import { text } from '../keys.ts';
import type { Database } from './database.ts';

interface Seen {
  activityKey: string;
  untilAt: Instant;
}

/** Each call adds one entry at most and looks at two old ones, so expired entries never pile up and no call is slow. */
const DROPPED_AT_ONCE = 2;

export function inboxIn(database: Database): InboxStore {
  /** By activity key. Oldest first, also after a restart, because the name on disk begins with the time. */
  const untilAt = new Map<string, Instant>();
  const nameOf = (seen: Seen) => `${seen.untilAt}!${seen.activityKey}`;
  const inbox = database.table<Seen>(
    { name: 'inbox', idOf: nameOf, upgrades: [] },
    {
      add: (seen) => untilAt.set(seen.activityKey, seen.untilAt),
      remove: (seen) => untilAt.delete(seen.activityKey),
    },
  );

  function dropExpired(now: Instant, limit: number): number {
    let dropped = 0;
    for (const [activityKey, until] of untilAt) {
      if (dropped >= limit || until > now) break;
      inbox.delete(nameOf({ activityKey, untilAt: until }));
      dropped += 1;
    }
    return dropped;
  }

  return {
    async isFirst(activityKey, now) {
      database.journal.assertOpen();
      dropExpired(now, DROPPED_AT_ONCE);
      const until = untilAt.get(text(activityKey));
      const isFirst = until === undefined || until <= now;
      if (isFirst) {
        if (until !== undefined) inbox.delete(nameOf({ activityKey, untilAt: until }));
        inbox.put({ activityKey, untilAt: rememberUntil(now) });
      }
      await database.journal.durable();
      return isFirst;
    },

    async forget(now, limit) {
      const dropped = dropExpired(text(now), limit);
      await database.journal.durable();
      return dropped;
    },
  };
}
