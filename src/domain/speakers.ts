import type { Partnership } from './partnership.ts';
import { agreedFor, type RequestDecision } from './request.ts';
import { findRound } from './round.ts';
import { isAnswered } from './standing.ts';
import { isAnswer, slotKey, type Update } from './update.ts';
import { dayOf } from './working-days.ts';

/** What a speaker speaks about: one duty, for one group, whatever the round. */
export function pairKey(dutyId: string, groupId: string): string {
  return `${groupId}:${dutyId}`;
}

/**
 * What was said in a stretch of time, as far as a report needs it: of each slot its newest revision and its first
 * answer. A year of revisions is heard one by one, so memory follows the slots and not the revisions.
 */
export interface Heard {
  newest: Map<string, Update>;
  first: Map<string, Update>;
}

export function hearNothing(): Heard {
  return { newest: new Map(), first: new Map() };
}

/** Takes in one revision; the order does not matter. Answers what it was given. */
export function hear(heard: Heard, update: Update): Heard {
  const key = slotKey(update);
  const newest = heard.newest.get(key);
  if (!newest || newest.revision < update.revision) heard.newest.set(key, update);
  const first = heard.first.get(key);
  if (isAnswered(update) && (!first || update.saidAt < first.saidAt)) heard.first.set(key, update);
  return heard;
}

/**
 * Who speaks for each group and duty: of each slot its newest revision, unless that takes the answer back;
 * of several rounds the latest.
 */
export function speakersOf({ newest }: Heard): Map<string, Update> {
  const speakers = new Map<string, Update>();
  for (const update of newest.values()) {
    if (!isAnswer(update)) continue;
    const key = pairKey(update.dutyId, update.groupId);
    const other = speakers.get(key);
    if (!other || other.roundId < update.roundId) speakers.set(key, update);
  }
  return speakers;
}

/**
 * Slots first answered after the due day (a London day) of their round, or after the day that was agreed where the
 * manager gave more time. To ask for more time is no answer. A round that the register no longer has was never late.
 */
export function lateOf(
  partnership: Partnership,
  decisions: readonly RequestDecision[],
  ...stretches: readonly Heard[]
): Set<string> {
  const firstAt = new Map<string, Update>();
  for (const [key, update] of stretches.flatMap(({ first }) => [...first])) {
    const other = firstAt.get(key);
    if (!other || update.saidAt < other.saidAt) firstAt.set(key, update);
  }
  const isLate = (update: Update) => {
    const round = findRound(partnership, update.roundId);
    const agreedOn = agreedFor(decisions, update)?.until ?? '';
    const saidOn = dayOf(update.saidAt);
    return round !== undefined && saidOn > round.dueOn && saidOn > agreedOn;
  };
  return new Set([...firstAt.values()].filter(isLate).map(slotKey));
}
