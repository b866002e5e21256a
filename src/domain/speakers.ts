import type { Day } from './day.ts';
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

/** The London day on which each slot was first answered. */
export function firstDaysOf(updates: readonly Update[]): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const update of updates.filter(isAnswer)) {
    const on = dayOf(update.saidAt);
    const other = first.get(slotKey(update));
    if (!other || on < other) first.set(slotKey(update), on);
  }
  return first;
}
