import { findDuty } from '../domain/partnership.ts';
import { mayAnswer, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import { isSameSaid, newWordsOf, type Said, type Slot, type Source, slotKey, type Update } from '../domain/update.ts';
import { noteDeclaration } from './note-declaration.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';

export type StoreOutcome =
  | { outcome: 'recorded'; update: Update; isRepeat: boolean }
  /** Somebody answered after the form was drawn; nothing was stored. */
  | { outcome: 'overtaken'; newest: Update }
  | { outcome: 'not yours' }
  | { outcome: 'no such duty' };

export type RecordOutcome =
  | StoreOutcome
  /** The words hold what looks like personal data and was not declared a false alarm; nothing was stored. */
  | { outcome: 'personal data'; types: PersonalDataType[] };

interface Ask {
  who: Person;
  slot: Slot;
  said: Said;
  basedOn: number;
  source: Source;
}

/**
 * Records what somebody said about a duty, whichever door it came through, unless its words hold personal data. A false
 * alarm that the person declared is audited with who, which types and the reason. `screened` are words that the caller
 * has had screened under the same declaration.
 */
export async function recordUpdate(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId' | 'redraw'>,
  ask: Ask & { declaration: Declaration | null; screened?: readonly string[] },
): Promise<RecordOutcome> {
  const { who, declaration } = ask;
  const words = newWordsOf(ask.said);
  const unscreened = words.filter((text) => !ask.screened?.includes(text));
  const screened = await screenWords(tools, { words: unscreened, declaration, door: ask.source.by });
  if (screened.outcome === 'personal data') return screened;
  const stored = await storeUpdate(tools, ask);
  if (stored.outcome === 'recorded') {
    const subject = `${slotKey(stored.update)}:${stored.update.revision}`;
    await noteDeclaration(tools, { words, declaration, subject, by: who, at: stored.update.saidAt });
  }
  return stored;
}

/**
 * Stores what somebody said about a duty as the next revision of its slot. `basedOn` is the revision that the person
 * saw (0 for none): the next number can be taken once only, so answers given at the same time can not overwrite each
 * other, and the same tap delivered twice is recorded once. What the person had begun to write about it is dropped. For words that were recorded before; new ones go through `recordUpdate`.
 */
export async function storeUpdate(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>,
  ask: Ask,
): Promise<StoreOutcome> {
  const { who, slot } = ask;
  const duty = findDuty(tools.partnership, slot.dutyId);
  const isRound = tools.partnership.boards.some((board) => board.id === slot.roundId);
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
    await tools.store.drafts.drop(who, slot);
    return { outcome: 'recorded', update, isRepeat: false };
  }
  const standing = await tools.store.updates.revision(slot, update.revision);
  if (standing?.sayer.objectId === who.objectId && isSameSaid(standing.said, ask.said)) {
    return { outcome: 'recorded', update: standing, isRepeat: true };
  }
  const newest = await tools.store.updates.newest(slot);
  return newest ? { outcome: 'overtaken', newest } : { outcome: 'no such duty' };
}
