import { z } from 'zod';
import { mayAnswer } from '../../domain/person.ts';
import { readProgress, wordsIn } from '../../domain/progress-form.ts';
import { recordUpdate } from '../../usecases/record-update.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { findReplyBehind, settleBehind, sourceOf } from '../replies/behind-form.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { withheldData } from '../views/withheld.ts';
import { defineAction } from './action.ts';
import { describeBriefly, showNext } from './after.ts';
import { sayFaults, screenForm } from './screen-form.ts';
import { behindShape, declarationShape, slotShape, textShape } from './shapes.ts';
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
  ...behindShape.shape,
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
    const words = wordsIn(form);
    const screened = await screenForm(tools, turn, form, words);
    const { declaration, withheld } = screened;
    if (screened.elsewhere) return screened.elsewhere;
    const read = readProgress(form);
    const error = 'faults' in read ? sayFaults(read.faults) : '';
    if (screened.isHeldBack || 'faults' in read) return showAgain(tools, form, { error, withheld });
    const reply = await findReplyBehind(tools, turn.who, form.candidateId);
    const recorded = await recordUpdate(tools, {
      who: turn.who,
      slot: form,
      said: { kind: 'progress', progress: read.progress },
      basedOn: form.basedOn,
      source: sourceOf(turn, reply),
      declaration,
      screened: words,
    });
    switch (recorded.outcome) {
      case 'recorded':
        await settleBehind(tools, reply, form);
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
