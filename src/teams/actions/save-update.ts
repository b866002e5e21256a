import { z } from 'zod';
import type { Candidate } from '../../domain/candidate.ts';
import { mayAnswer, type Person } from '../../domain/person.ts';
import { type Progress, type Source, TEXT_LIMIT } from '../../domain/update.ts';
import { recordUpdate } from '../../usecases/record-update.ts';
import { closeCandidate } from '../../usecases/settle-candidate.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { redrawCandidate } from '../replies/show-candidate.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import type { FormInputs } from '../views/update-form.ts';
import { readChoice } from '../views/update-form.ts';
import { withheldData } from '../views/withheld.ts';
import { defineAction } from './action.ts';
import { describeBriefly, showNext } from './after.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape, slotShape, textShape } from './shapes.ts';
import { formReply, loadFacts } from './update.ts';

const inputShape = z.object({
  standing: textShape,
  percent: z
    .union([z.string(), z.number()])
    .default('')
    .transform((value) => String(value).trim()),
  changed: textShape,
  obstacle: textShape,
  unblocker: textShape,
  forecastOn: textShape,
  evidenceUrl: textShape,
});
const shape = slotShape.extend({
  ...inputShape.shape,
  ...declarationShape.shape,
  /** The reply that the form was filled from; empty for none. */
  candidateId: z.string().max(1000).default(''),
});

/** Stores what the form says. Faults come back on the form, with everything that was typed. */
export const saveUpdate = defineAction({
  verb: 'save-update',
  data: shape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, form) {
    if (!mayAnswer(turn.who, form.dutyId, form.groupId, tools.partnership))
      return { kind: 'notice', text: phrases.notYours };
    const words = [form.changed, form.obstacle, form.unblocker, form.evidenceUrl];
    const screened = await screenForm(tools, turn, form, words);
    const { declaration, withheld } = screened;
    if (screened.elsewhere) return screened.elsewhere;
    const read = readProgress(form);
    const error = 'faults' in read ? read.faults.join(' ') : '';
    if (screened.isHeldBack || 'faults' in read) return showAgain(tools, form, { error, withheld });
    const reply = await findReply(tools, turn.who, form.candidateId);
    const recorded = await recordUpdate(tools, {
      who: turn.who,
      slot: form,
      said: { kind: 'progress', progress: read.progress },
      basedOn: form.basedOn,
      source: reply ? sourceOf(reply) : { by: 'card', conversationId: turn.where.threadId },
      declaration,
      screened: words,
    });
    switch (recorded.outcome) {
      case 'recorded':
        if (reply) await redrawCandidate(tools, await closeCandidate(tools, reply, 'recorded'));
        return showNext(tools, turn, recorded.update, form.next);
      case 'overtaken':
        return showAgain(tools, form, {
          error: phrases.overtaken(...describeBriefly(tools, recorded.newest)),
          withheld,
        });
      case 'personal data':
        return showAgain(tools, form, { error: '', withheld: withheldData(recorded.types) });
      case 'not yours':
        return { kind: 'notice', text: phrases.notYours };
      case 'no such duty':
        return { kind: 'notice', text: phrases.noSuchDuty };
    }
  },
});

/** The form with what was typed and what is wrong, drawn on what stands now, so that saving again can succeed. */
async function showAgain(
  tools: BotTools,
  form: z.infer<typeof shape>,
  shown: { error: string; withheld: Withheld },
): Promise<Reply> {
  const facts = await loadFacts(tools, form);
  if (!facts) return { kind: 'notice', text: phrases.noSuchDuty };
  return formReply(tools, facts, {
    slot: form,
    next: form.next,
    inputs: inputShape.parse(form),
    candidateId: form.candidateId,
    ...shown,
  });
}

/** The reply behind the form, if this person may speak for it and it still waits. */
async function findReply(tools: BotTools, who: Person, id: string): Promise<Candidate | undefined> {
  const candidate = id === '' ? undefined : await tools.store.candidates.get(id, tools.now());
  const isTheirs = candidate?.person.objectId === who.objectId && candidate.person.tenantId === who.tenantId;
  return isTheirs && candidate.state === 'waiting' ? candidate : undefined;
}

function sourceOf({ conversationId, messageId }: Candidate): Source {
  return { by: 'reply', conversationId, messageId };
}

/** All faults at once, each saying what to write instead. */
function readProgress(form: FormInputs): { progress: Progress } | { faults: string[] } {
  const faults: string[] = [];
  const choice = readChoice(form.standing);
  if (!choice) faults.push('Choose how it is going.');
  const percent = /^\d{1,3}$/u.test(form.percent) ? Number(form.percent) : Number.NaN;
  if (!(percent >= 0 && percent <= 100)) faults.push('Enter a whole number from 0 to 100 for %.');
  if (choice?.status === 'complete' && percent < 100)
    faults.push('Complete means 100%. Choose on track if something is left to do.');
  if (form.changed === '') faults.push('Say in a sentence what has changed.');
  if (choice?.rag === 'red' && form.obstacle === '') faults.push('Say what is in the way, so that the board can help.');
  if (form.forecastOn !== '' && !z.iso.date().safeParse(form.forecastOn).success) {
    faults.push('Choose a real date, for example 14 March 2027.');
  }
  if (form.evidenceUrl !== '' && !isHttpsLink(form.evidenceUrl)) {
    faults.push('The link to evidence must start with https:// and point to a website.');
  }
  const texts = [form.changed, form.obstacle, form.unblocker, form.evidenceUrl];
  if (texts.some((text) => text.length > TEXT_LIMIT))
    faults.push(`Keep each answer under ${TEXT_LIMIT.toLocaleString('en-GB')} characters.`);
  if (!choice || faults.length > 0) return { faults };
  return {
    progress: {
      ...choice,
      percent,
      changed: form.changed,
      obstacle: form.obstacle || null,
      unblocker: form.unblocker || null,
      forecastOn: form.forecastOn || null,
      evidenceUrl: form.evidenceUrl || null,
    },
  };
}

function isHttpsLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
}
