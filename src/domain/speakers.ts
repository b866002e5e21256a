import type { Partnership } from './partnership.ts';
import { findRound } from './round.ts';
import { isAnswer, slotKey, type Update } from './update.ts';
import { dayOf } from './working-days.ts';

/** What a speaker speaks about: one duty, for one group, whatever the round. */
export function pairKey(dutyId: string, groupId: string): string {
  return `${groupId}:${dutyId}`;
}

/**
 * Who speaks for each group and duty: of each slot its newest revision, unless that takes the answer back;
 * of several rounds the latest.
 */
export function speakersOf(updates: readonly Update[]): Map<string, Update> {
  const newest = new Map<string, Update>();
  for (const update of updates) {
    const other = newest.get(slotKey(update));
    if (!other || other.revision < update.revision) newest.set(slotKey(update), update);
  }
  const speakers = new Map<string, Update>();
  for (const update of [...newest.values()].filter(isAnswer)) {
    const key = pairKey(update.dutyId, update.groupId);
    const other = speakers.get(key);
    if (!other || other.roundId < update.roundId) speakers.set(key, update);
  }
  return speakers;
}

/**
 * Slots first answered after the due day (a London day) of their round. A round that the register no longer has was
 * never late.
 */
export function lateOf(partnership: Partnership, updates: readonly Update[]): Set<string> {
  const firstAt = new Map<string, Update>();
  for (const update of updates.filter(isAnswer)) {
    const other = firstAt.get(slotKey(update));
    if (!other || update.saidAt < other.saidAt) firstAt.set(slotKey(update), update);
  }
  const isLate = (update: Update) => {
    const round = findRound(partnership, update.roundId);
    return round !== undefined && dayOf(update.saidAt) > round.dueOn;
  };
  return new Set([...firstAt.values()].filter(isLate).map(slotKey));
}
