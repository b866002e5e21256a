import type { Draft } from '../domain/draft.ts';
import { findDuty } from '../domain/partnership.ts';
import { mayAnswer, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import { type FormFault, type ProgressInputs, tooLongIn, wordsIn } from '../domain/progress-form.ts';
import { findRound } from '../domain/round.ts';
import { type Slot, slotKey } from '../domain/update.ts';
import { addDays, startOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { screenWords, typesIn } from './screen-words.ts';

export type SaveDraftOutcome =
  | { outcome: 'saved'; draft: Draft }
  /** Nothing was stored. */
  | { outcome: 'personal data'; types: PersonalDataType[] }
  | { outcome: 'faults'; faults: FormFault[] }
  /** The round is over, so nothing would come of it. */
  | { outcome: 'round over' }
  | { outcome: 'not yours' }
  | { outcome: 'no such duty' };

/**
 * Keeps what somebody has begun to write about a duty, for them alone, until they answer or the round is over. Its words
 * are screened as those of an answer are: what must not be kept must not be kept for a while either.
 */
export async function saveDraft(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>,
  ask: { who: Person; slot: Slot; inputs: ProgressInputs; basedOn: number; declaration: Declaration | null },
): Promise<SaveDraftOutcome> {
  const { who, slot, inputs, basedOn, declaration } = ask;
  const { dutyId, groupId, roundId } = slot;
  const round = findRound(tools.partnership, roundId);
  if (!round || !findDuty(tools.partnership, dutyId)?.groups.includes(groupId)) return { outcome: 'no such duty' };
  if (!mayAnswer(who, dutyId, groupId, tools.partnership)) return { outcome: 'not yours' };
  const now = tools.now();
  const untilAt = startOf(addDays(round.minutesOn, 1));
  if (untilAt <= now) return { outcome: 'round over' };
  const faults = tooLongIn(inputs);
  if (faults.length > 0) return { outcome: 'faults', faults };
  const words = wordsIn(inputs);
  const screened = await screenWords(tools, { words, declaration, door: 'tab' });
  if (screened.outcome === 'personal data') return screened;

  const { tenantId, objectId } = who;
  const person = { tenantId, objectId };
  const draft: Draft = { dutyId, groupId, roundId, person, inputs, basedOn, savedAt: now, untilAt };
  await tools.store.drafts.put(draft, now);
  const types = declaration ? typesIn(tools, words) : [];
  if (declaration && types.length > 0) {
    await tools.store.audit.append({
      id: `declare:draft:${tools.newId()}`,
      at: now,
      by: person,
      act: 'declare not personal data',
      subject: `draft:${slotKey(slot)}`,
      detail: { types: types.join(', '), reason: declaration.reason },
    });
  }
  return { outcome: 'saved', draft };
}

/** Throws one's own draft away. Harmless where there is none. */
export async function dropDraft({ store }: Pick<Tools, 'store'>, who: Person, slot: Slot): Promise<void> {
  await store.drafts.drop(who, slot);
}
