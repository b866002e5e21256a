import type { Instant } from '../domain/day.ts';
import { hasWords, markWords, type TextPart } from '../domain/find-words.ts';
import { findDuty, findGroup } from '../domain/partnership.ts';
import { organisationName } from '../domain/prompt.ts';
import { requestIdOf } from '../domain/request.ts';
import { slotKey } from '../domain/update.ts';
import type { Tools } from './ports.ts';
import { sayUpdate } from './say-update.ts';

/** Decades of one partnership; beyond that an answer would be waited for. */
export const MOST_SEARCHED = 20_000;

/** An update whose words were found. */
export interface UpdateHit {
  id: string;
  dutyId: string;
  dutyName: string;
  groupName: string;
  organisationName: string;
  at: Instant;
  /** "What has changed", "In the way" */
  label: string;
  text: TextPart[];
}

export interface UpdateHits {
  /** How many there are, of which `hits` are the newest. */
  count: number;
  hits: UpdateHit[];
  /** Older updates were not looked at. */
  isBounded: boolean;
}

/**
 * The newest updates that hold all of the words, newest first. What was corrected or taken back is not looked at, nor is
 * what was written about a restricted duty, whoever asks: nothing of it may surface by chance.
 */
export async function searchUpdates(
  { store, partnership }: Pick<Tools, 'store' | 'partnership'>,
  words: readonly string[],
  most: number,
): Promise<UpdateHits> {
  const seen = new Set<string>();
  const hits: UpdateHit[] = [];
  let count = 0;
  let read = 0;
  for await (const update of store.updates.newestFirst({})) {
    if (read === MOST_SEARCHED) return { count, hits, isBounded: true };
    read += 1;
    const duty = findDuty(partnership, update.dutyId);
    const slot = slotKey(update);
    // The newest of a slot comes first; the others are what it corrected.
    if (!duty || duty.restricted || seen.has(slot)) continue;
    seen.add(slot);
    const { words: written } = sayUpdate(partnership, update);
    const texts = written.map(({ text }) => text);
    if (!hasWords(texts, words)) continue;
    count += 1;
    if (hits.length === most) continue;
    const first = written.find(({ text }) => words.some((word) => hasWords([text], [word])));
    hits.push({
      id: requestIdOf(update),
      dutyId: duty.id,
      dutyName: `${duty.id} ${duty.shortName}`,
      groupName: findGroup(partnership, update.groupId)?.name ?? update.groupId,
      organisationName: organisationName(partnership, update.sayer.organisationId),
      at: update.saidAt,
      label: first?.label ?? '',
      text: markWords(first?.text ?? '', words),
    });
  }
  return { count, hits, isBounded: false };
}
