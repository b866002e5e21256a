import { z } from 'zod';
import type { Candidate, Noted } from '../../domain/candidate.ts';
import { findGroup, findOrganisation } from '../../domain/partnership.ts';
import { type Slot, slotKey } from '../../domain/update.ts';
import {
  closeCandidate,
  confirmCandidate,
  findCandidate,
  type SettleOutcome,
} from '../../usecases/settle-candidate.ts';
import { tellOfMessage, writtenIn } from '../../usecases/tell-of-message.ts';
import { phrases } from '../phrases.ts';
import { replyPhrases } from '../phrases-replies.ts';
import { fillNoted, redrawCandidate, showCandidate } from '../replies/show-candidate.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { inputsFromNoted } from '../views/update-form.ts';
import { defineAction } from './action.ts';
import { describeBriefly } from './after.ts';
import { showReasons } from './reasons.ts';
import { candidateShape } from './shapes.ts';
import { formReply, loadFacts } from './update.ts';

const choice = z.string().max(300).optional();
/** A card shows eight lines at most; each may ask which update it is. */
const CHOICES = ['slot0', 'slot1', 'slot2', 'slot3', 'slot4', 'slot5', 'slot6', 'slot7'] as const;
const chosenShape = candidateShape.extend(
  z.object({
    slot0: choice,
    slot1: choice,
    slot2: choice,
    slot3: choice,
    slot4: choice,
    slot5: choice,
    slot6: choice,
    slot7: choice,
  }).shape,
);

/** "That is right": one tap records every line. */
export const confirmReply = defineAction({
  verb: 'confirm-candidate',
  data: chosenShape.extend({ on: z.iso.date().optional() }),
  needs: 'answer',
  opens: false,
  async run(tools, turn, { candidateId: id, version, on, ...inputs }) {
    const chosen = CHOICES.map((name) => inputs[name]);
    const settled = await confirmCandidate(tools, { who: turn.who, id, version, chosen, on });
    switch (settled.outcome) {
      case 'recorded':
        await redrawCandidate(tools, settled.candidate);
        return { kind: 'card', card: fillNoted(tools, settled.updates, { title: replyPhrases.noted }) };
      case 'overtaken':
        return showCandidate(
          tools,
          settled.candidate,
          replyPhrases.answeredMeanwhile(...describeBriefly(tools, settled.newest)),
        );
      case 'which one':
        return showCandidate(tools, settled.candidate, replyPhrases.chooseFirst);
      case 'say more':
        return showCandidate(tools, settled.candidate, replyPhrases.sayMoreFirst);
      default:
        return explainMiss(tools, settled);
    }
  },
});

/** "Not an update": the message stays as it is and nothing is recorded. */
export const leaveReply = defineAction({
  verb: 'leave-candidate',
  data: candidateShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, { candidateId: id, version }) {
    const found = await findCandidate(tools, { who: turn.who, id, version });
    if (found.outcome !== 'waiting') return explainMiss(tools, found);
    const closed = await closeCandidate(tools, found.candidate, 'left');
    await redrawCandidate(tools, closed);
    return showCandidate(tools, closed);
  },
});

/** "Change": the form of one line, filled with what was read. */
export const changeReply = defineAction({
  verb: 'change-candidate',
  data: chosenShape.extend({
    line: z.coerce
      .number()
      .int()
      .min(0)
      .max(CHOICES.length - 1),
  }),
  needs: 'answer',
  opens: true,
  async run(tools, turn, { candidateId: id, version, line: place, ...inputs }) {
    const found = await findCandidate(tools, { who: turn.who, id, version });
    if (found.outcome !== 'waiting') return explainMiss(tools, found);
    const line = found.candidate.lines[place];
    const key = inputs[CHOICES[place] ?? 'slot0'];
    const among = line?.among ?? [];
    const basis = among.length === 1 ? among[0] : among.find(({ slot }) => slotKey(slot) === key);
    if (!line || !basis) return { kind: 'notice', text: replyPhrases.chooseFirst };
    return showCandidateForm(tools, found.candidate, line.noted, basis.slot);
  },
});

/** The form that fits what was read, filled with it: of the update, or of the reason that is needed. */
export async function showCandidateForm(
  tools: BotTools,
  candidate: Candidate,
  noted: Noted,
  slot: Slot,
): Promise<Reply> {
  const facts = await loadFacts(tools, slot);
  if (!facts) return { kind: 'notice', text: phrases.noSuchDuty };
  if (noted.status === 'not_applicable') return showReasons(tools, 'not-for-us', facts, { reason: noted.changed });
  if (noted.wantsMoreTime) {
    return showReasons(tools, 'more-time', facts, { reason: noted.changed, until: noted.requestedDate });
  }
  const inputs = inputsFromNoted(facts, noted);
  return formReply(tools, facts, { slot, next: 'receipt', candidateId: candidate.id, inputs });
}

const id = z.string().min(1).max(100);

/** "Tell the CSP manager" that a duty is somebody else's to answer. */
export const tellManager = defineAction({
  verb: 'tell-manager',
  data: z.object({
    dutyIds: z.array(id).max(50),
    organisationId: z.string().max(100).default(''),
    groupId: z.string().max(100).default(''),
    messageId: id,
  }),
  needs: 'answer',
  opens: false,
  async run(tools, turn, { dutyIds, organisationId, groupId, messageId }) {
    const { partnership } = tools;
    const group = findGroup(partnership, groupId) ?? null;
    await tellOfMessage(tools, {
      kind: 'owner change',
      dutyIds: partnership.duties.map((duty) => duty.id).filter((one) => dutyIds.includes(one)),
      organisation: findOrganisation(partnership, organisationId)?.shortName ?? null,
      ...(await writtenIn(tools, { who: turn.who, place: turn.where, messageId }, group)),
    });
    const words = { title: replyPhrases.managerTold, text: replyPhrases.managerToldText };
    return { kind: 'card', card: fillNoted(tools, [], words) };
  },
});

type Miss = Extract<SettleOutcome, { outcome: 'out of date' | 'not yours' | 'unknown' }>;

async function explainMiss(tools: BotTools, miss: Miss): Promise<Reply> {
  switch (miss.outcome) {
    case 'out of date':
      return showCandidate(tools, miss.candidate);
    case 'not yours':
      return { kind: 'notice', text: replyPhrases.notYourMessage };
    case 'unknown':
      return { kind: 'notice', text: replyPhrases.forgotten };
  }
}
