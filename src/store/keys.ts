import { Impossible } from '../domain/errors.ts';
import type { MeasureValue } from '../domain/measure.ts';
import type { PersonKey } from '../domain/person.ts';
import { type Slot, slotKey, type Update } from '../domain/update.ts';
import type { FeedOwner } from '../usecases/ports.ts';

/**
 * The names under which both stores keep things: the same facts give the same name, so writing twice is harmless
 * and uniqueness needs no second look.
 */

/** Anything but text is refused here, before it can become part of a query (operators in input are how injection happens). */
export function text(value: string): string {
  if (typeof value !== 'string') throw new Impossible(`The store was asked for ${typeof value} where text is meant.`);
  return value;
}

export function personId(key: PersonKey): string {
  return `${text(key.tenantId)}:${text(key.objectId)}`;
}

export function feedId(owner: FeedOwner): string {
  return owner.kind === 'person' ? `person:${personId(owner)}` : `group:${text(owner.groupId)}`;
}

export function promptId(roundId: string, groupId: string): string {
  return `${text(roundId)}:${text(groupId)}`;
}

export function slotId(slot: Slot): string {
  text(slot.roundId);
  text(slot.groupId);
  text(slot.dutyId);
  return slotKey(slot);
}

export function revisionId(slot: Slot, revision: number): string {
  return `${slotId(slot)}:${revision}`;
}

export function draftId(person: PersonKey, slot: Slot): string {
  return `${personId(person)}:${slotId(slot)}`;
}

export function updateId(update: Update): string {
  return revisionId(update, update.revision);
}

export function measureKey(of: Pick<MeasureValue, 'dutyId' | 'measureId' | 'quarterEndOn'>): string {
  return `${text(of.dutyId)}:${text(of.measureId)}:${text(of.quarterEndOn)}`;
}

export function measureValueId(value: MeasureValue): string {
  return `${measureKey(value)}:${whole(value.revision)}`;
}

/** One entry of a numbered record: a clock's, a risk's. */
export function recordEntryId({ number, revision }: { number: number; revision: number }): string {
  return `${whole(number)}:${whole(revision)}`;
}

/** A change of the register, an arrangement: things that are numbered and never revised. */
export function numberedId({ number }: { number: number }): string {
  return String(whole(number));
}

export function deadlineAnswerId({ deadlineId, revision }: { deadlineId: string; revision: number }): string {
  return `${text(deadlineId)}:${whole(revision)}`;
}

/** The same for numbers. */
export function whole(value: number): number {
  if (!Number.isSafeInteger(value))
    throw new Impossible(`The store was asked for ${typeof value} where a number is meant.`);
  return value;
}

export function versionId(report: { key: string; version: number }): string {
  return `${text(report.key)}:${whole(report.version)}`;
}

export function reportMarkId(mark: { key: string; version: number; revision: number }): string {
  return `${versionId(mark)}:${whole(mark.revision)}`;
}
