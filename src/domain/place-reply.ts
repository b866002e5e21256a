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
 * still open, else all that was asked. A hub that was not asked here may answer for itself or only be spoken of ("on
 * track, thefts are down in Barrow"), so what was asked is among the places then. One slot is certain, several are for
 * the sender to choose from, none is not theirs.
 */
export function placeReply(part: NotedPart, asked: readonly AskedSlot[], answerable: readonly Slot[]): Slot[] {
  const isOfDuty = (slot: Slot) => part.dutyId === null || slot.dutyId === part.dutyId;
  const isNamed = (slot: Slot) => isOfDuty(slot) && (part.groupId === null || slot.groupId === part.groupId);
  const here = openFirst(asked.filter(({ slot }) => isNamed(slot)));
  if (here.length > 0 || (part.dutyId === null && part.groupId === null)) return here;
  const elsewhere = answerable.filter(isNamed);
  return elsewhere.length === 0 ? [] : [...openFirst(asked.filter(({ slot }) => isOfDuty(slot))), ...elsewhere];
}

/** Those that still wait; where none does, all of them. */
function openFirst(asked: readonly AskedSlot[]): Slot[] {
  const open = asked.filter(({ isOpen }) => isOpen);
  return (open.length > 0 ? open : asked).map(({ slot }) => slot);
}
