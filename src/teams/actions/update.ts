import { findDuty, findGroup } from '../../domain/partnership.ts';
import { mayAnswer } from '../../domain/person.ts';
import type { ProgressInputs } from '../../domain/progress-form.ts';
import { findRound } from '../../domain/round.ts';
import type { Slot } from '../../domain/update.ts';
import type { Next, Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { type FormFacts, updateFormData } from '../views/update-form.ts';
import { defineAction } from './action.ts';
import { slotShape } from './shapes.ts';

/** Opens the form of one duty, filled with the last answer. */
export const update = defineAction({
  verb: 'update',
  data: slotShape,
  needs: 'answer',
  opens: true,
  async run(tools, turn, slot) {
    if (!mayAnswer(turn.who, slot.dutyId, slot.groupId, tools.partnership)) {
      return { kind: 'notice', text: phrases.notYours };
    }
    return showForm(tools, slot, slot.next);
  },
});

/** Always drawn from what stands now, so the form can not start out of date. */
export async function showForm(tools: BotTools, slot: Slot, next: Next): Promise<Reply> {
  const facts = await loadFacts(tools, slot);
  return facts ? formReply(tools, facts, { slot, next }) : { kind: 'notice', text: phrases.noSuchDuty };
}

export function formReply(
  tools: BotTools,
  facts: FormFacts,
  ask: { slot: Slot; next: Next; inputs?: ProgressInputs; error?: string; withheld?: Withheld; candidateId?: string },
): Reply {
  const slot = {
    dutyId: ask.slot.dutyId,
    groupId: ask.slot.groupId,
    roundId: ask.slot.roundId,
    basedOn: facts.now?.revision ?? 0,
  };
  const card = tools.cards.fill('update-form', updateFormData(tools.partnership, facts, { ...ask, slot }));
  return { kind: 'card', card, title: `Update for ${facts.group.shortName}` };
}

export async function loadFacts(tools: BotTools, slot: Slot): Promise<FormFacts | undefined> {
  const duty = findDuty(tools.partnership, slot.dutyId);
  const group = findGroup(tools.partnership, slot.groupId);
  const round = findRound(tools.partnership, slot.roundId);
  if (!duty || !group || !round) return undefined;
  const [now, earlier] = await Promise.all([
    tools.store.updates.newest(slot),
    tools.store.updates.beforeRound(slot.roundId, slot.groupId),
  ]);
  return { duty, group, round, now, last: earlier.find((one) => one.dutyId === duty.id) };
}
