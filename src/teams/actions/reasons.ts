import type { z } from 'zod';
import type { Day } from '../../domain/day.ts';
import type { Duty } from '../../domain/partnership.ts';
import { mayAnswer } from '../../domain/person.ts';
import { otherOwnersOf, readRequest, UNKNOWN_OWNER } from '../../domain/request-form.ts';
import { progressOf } from '../../domain/update.ts';
import { formatDayLong } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { recordUpdate } from '../../usecases/record-update.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { findReplyBehind, settleBehind, sourceOf } from '../replies/behind-form.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import type { FormFacts } from '../views/update-form.ts';
import { NOTHING_WITHHELD, withheldData } from '../views/withheld.ts';
import { type Action, defineAction } from './action.ts';
import { describeBriefly, showNext } from './after.ts';
import { sayFaults, screenForm } from './screen-form.ts';
import { behindShape, declarationShape, slotShape, textShape } from './shapes.ts';
import { loadFacts } from './update.ts';

const reasonShape = slotShape.extend({
  ...declarationShape.shape,
  ...behindShape.shape,
  reason: textShape,
  until: textShape,
  ownerId: textShape,
});
type ReasonForm = z.infer<typeof reasonShape>;

/** The answers that ask the manager for a decision differ only in their words and in what else they ask. */
const KINDS = {
  'not-for-us': {
    asks: 'not for us',
    title: 'Not for us',
    explanation:
      'Say so when the group should not be asked. Where another organisation should lead, choose I’m not the right person. Nothing changes until the CSP manager decides.',
    button: 'Send to the manager',
    wantsDate: false,
  },
  'more-time': {
    asks: 'more time',
    title: 'Ask for more time',
    explanation: 'The date changes only when the CSP manager agrees. Your last answer stays as it is.',
    button: 'Ask for more time',
    wantsDate: true,
  },
  'other-owner': {
    asks: 'other owner',
    title: 'Another owner',
    explanation: 'The duty keeps its lead until the CSP manager decides. Your last answer stays as it is.',
    button: 'Send to the manager',
    wantsDate: false,
  },
} as const;

export const notForUs = opening('not-for-us');
export const moreTime = opening('more-time');
export const otherOwner = opening('other-owner');
export const saveNotForUs = saving('not-for-us');
export const saveMoreTime = saving('more-time');
export const saveOtherOwner = saving('other-owner');

function opening(kind: keyof typeof KINDS): Action {
  return defineAction({
    verb: kind,
    data: slotShape,
    needs: 'answer',
    opens: true,
    async run(tools, turn, slot) {
      if (!mayAnswer(turn.who, slot.dutyId, slot.groupId, tools.partnership))
        return { kind: 'notice', text: phrases.notYours };
      const facts = await loadFacts(tools, slot);
      if (!facts) return { kind: 'notice', text: phrases.noSuchDuty };
      const form = {
        ...slot,
        reason: '',
        until: '',
        ownerId: UNKNOWN_OWNER,
        told: '',
        notPersonal: '',
        candidateId: '',
      };
      return showReasonForm(tools, kind, facts, form, { error: '', withheld: NOTHING_WITHHELD });
    },
  });
}

/** The form of a reply that asks for one of these, filled with what it says. */
export function showReasons(
  tools: BotTools,
  kind: keyof typeof KINDS,
  facts: FormFacts,
  said: { candidateId: string; reason: string | null; until?: Day | null },
): Reply {
  const slot = {
    dutyId: facts.duty.id,
    groupId: facts.group.id,
    roundId: facts.round.id,
    basedOn: facts.now?.revision ?? 0,
  };
  const { candidateId, reason, until } = said;
  const inputs = {
    reason: reason ?? '',
    until: until ?? '',
    ownerId: UNKNOWN_OWNER,
    told: '',
    notPersonal: '',
    candidateId,
  };
  return showReasonForm(
    tools,
    kind,
    facts,
    { ...slot, next: 'receipt', ...inputs },
    { error: '', withheld: NOTHING_WITHHELD },
  );
}

function saving(kind: keyof typeof KINDS): Action {
  return defineAction({
    verb: `save-${kind}`,
    data: reasonShape,
    needs: 'answer',
    opens: false,
    async run(tools, turn, form) {
      const facts = await loadFacts(tools, form);
      if (!facts) return { kind: 'notice', text: phrases.noSuchDuty };
      const screened = await screenForm(tools, turn, form, [form.reason]);
      const { declaration, withheld } = screened;
      if (screened.elsewhere) return screened.elsewhere;
      const stands = { today: dayOf(turn.now), progress: progressOf(facts.now) };
      const read = readRequest(tools.partnership, KINDS[kind].asks, form, stands);
      const error = 'faults' in read ? sayFaults(read.faults) : '';
      if (screened.isHeldBack || 'faults' in read) return showReasonForm(tools, kind, facts, form, { error, withheld });
      const reply = await findReplyBehind(tools, turn.who, form.candidateId);
      const source = sourceOf(turn, reply);
      const ask = { who: turn.who, slot: form, said: read.said, basedOn: form.basedOn, source, declaration };
      const recorded = await recordUpdate(tools, ask);
      switch (recorded.outcome) {
        case 'recorded':
          await settleBehind(tools, reply, form);
          return showNext(tools, turn, recorded.update, form.next);
        case 'overtaken': {
          const shown = { error: phrases.overtaken(...describeBriefly(tools, recorded.newest)), withheld };
          return showReasonForm(tools, kind, { ...facts, now: recorded.newest }, form, shown);
        }
        case 'personal data':
          return showReasonForm(tools, kind, facts, form, { error: '', withheld: withheldData(recorded.types) });
        case 'not yours':
          return { kind: 'notice', text: phrases.notYours };
        case 'no such duty':
          return { kind: 'notice', text: phrases.noSuchDuty };
      }
    },
  });
}

function showReasonForm(
  tools: BotTools,
  kind: keyof typeof KINDS,
  facts: FormFacts,
  form: ReasonForm,
  shown: { error: string; withheld: Withheld },
): Reply {
  const { duty, group, round } = facts;
  const words = KINDS[kind];
  const card = tools.cards.fill('reason-form', {
    dutyId: duty.id,
    groupId: group.id,
    roundId: round.id,
    basedOn: facts.now?.revision ?? 0,
    title: `${words.title}: ${duty.id} ${duty.shortName}`,
    subtitle: `${group.name}. Update due ${formatDayLong(round.dueOn)}.`,
    error: shown.error,
    ...shown.withheld,
    explanation: words.explanation,
    wantsDate: words.wantsDate,
    until: form.until,
    owners: kind === 'other-owner' ? ownersOf(tools, duty) : [],
    ownerId: form.ownerId,
    reason: form.reason,
    button: words.button,
    verb: `save-${kind}`,
    next: form.next,
    candidateId: form.candidateId,
    marking: tools.partnership.marking,
  });
  return { kind: 'card', card, title: `Update for ${group.shortName}` };
}

function ownersOf({ partnership }: BotTools, duty: Duty): { title: string; value: string }[] {
  const others = otherOwnersOf(partnership, duty).map(({ id, name }) => ({ title: name, value: id }));
  return [{ title: 'I do not know', value: UNKNOWN_OWNER }, ...others];
}
