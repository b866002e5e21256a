import type { Partnership } from './partnership.ts';
import { mayAnswer, type Person } from './person.ts';
import type { NotedPart } from './reading-said.ts';
import type { Slot } from './update.ts';

/** A slot that the person may answer and was asked about, and whether it still waits. */
export interface AskedSlot {
  slot: Slot;
  isOpen: boolean;
}

/** Every slot of a round that the person may answer, in register order. */
export function answerableBy(partnership: Partnership, who: Person, roundId: string): Slot[] {
  return partnership.duties.flatMap((duty) =>
    duty.groups
      .filter((groupId) => mayAnswer(who, duty.id, groupId, partnership))
      .map((groupId) => ({ dutyId: duty.id, groupId, roundId })),
  );
}

/**
 * Where a part of a reply can belong: what it names, among what was asked if possible; where it names nothing, what is
 * still open, else all that was asked. One slot is certain, several are for the sender to choose from, none is not theirs.
 */
export function placeReply(part: NotedPart, asked: readonly AskedSlot[], answerable: readonly Slot[]): Slot[] {
  const isNamed = (slot: Slot) =>
    (part.dutyId === null || slot.dutyId === part.dutyId) && (part.groupId === null || slot.groupId === part.groupId);
  const here = asked.filter(({ slot }) => isNamed(slot));
  const open = here.filter(({ isOpen }) => isOpen);
  const pool = open.length > 0 ? open : here;
  const namesNothing = part.dutyId === null && part.groupId === null;
  return pool.length > 0 || namesNothing ? pool.map(({ slot }) => slot) : answerable.filter(isNamed);
}
