import { findDuty } from '../domain/partnership.ts';
import { mayAnswer, type Person } from '../domain/person.ts';
import { isSameSaid, type Said, type Slot, type Source, type Update } from '../domain/update.ts';
import type { Tools } from './ports.ts';

export type RecordOutcome =
  | { outcome: 'recorded'; update: Update; isRepeat: boolean }
  /** Somebody answered after the form was drawn; nothing was stored. */
  | { outcome: 'overtaken'; newest: Update }
  | { outcome: 'not yours' }
  | { outcome: 'no such duty' };

/**
 * Stores what somebody said about a duty as the next revision of its slot. `basedOn` is the revision that the person
 * saw (0 for none): the next number can be taken once only, so answers given at the same time can not overwrite each
 * other, and the same tap delivered twice is recorded once.
 */
export async function recordUpdate(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>,
  ask: { who: Person; slot: Slot; said: Said; basedOn: number; source: Source },
): Promise<RecordOutcome> {
  const { who, slot } = ask;
  const duty = findDuty(tools.partnership, slot.dutyId);
  const isRound = tools.partnership.boards.some((board) => board.on === slot.roundId);
  if (!duty?.groups.includes(slot.groupId) || !isRound) return { outcome: 'no such duty' };
  if (!mayAnswer(who, slot.dutyId, slot.groupId, tools.partnership)) return { outcome: 'not yours' };

  const update: Update = {
    dutyId: slot.dutyId,
    groupId: slot.groupId,
    roundId: slot.roundId,
    revision: ask.basedOn + 1,
    said: ask.said,
    sayer: { tenantId: who.tenantId, objectId: who.objectId, name: who.name, organisationId: who.organisationId },
    saidAt: tools.now(),
    source: ask.source,
  };
  const isSound = ask.basedOn === 0 || (await tools.store.updates.revision(slot, ask.basedOn)) !== undefined;
  if (isSound && (await tools.store.updates.add(update)) === 'added') {
    tools.redraw(slot.roundId, slot.groupId);
    return { outcome: 'recorded', update, isRepeat: false };
  }
  const standing = await tools.store.updates.revision(slot, update.revision);
  if (standing?.sayer.objectId === who.objectId && isSameSaid(standing.said, ask.said)) {
    return { outcome: 'recorded', update: standing, isRepeat: true };
  }
  const newest = await tools.store.updates.newest(slot);
  return newest ? { outcome: 'overtaken', newest } : { outcome: 'no such duty' };
}
