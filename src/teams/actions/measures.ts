import { z } from 'zod';
import { findDuty } from '../../domain/partnership.ts';
import { mayRecord } from '../../domain/person.ts';
import { count, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { listMeasures } from '../../usecases/list-measures.ts';
import { readFigures } from '../../usecases/read-figures.ts';
import { recordMeasures } from '../../usecases/record-measures.ts';
import { undoMeasures } from '../../usecases/undo-measures.ts';
import { showMeasures, showRecorded } from '../commands/measures.ts';
import { measurePhrases } from '../measure-phrases.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { inputOf, measureFormData } from '../views/measure-form.ts';
import { receiptOfMeasures } from '../views/measures.ts';
import { defineAction } from './action.ts';

const id = z.string().min(1).max(100);
const dutyShape = z.object({ dutyId: id });
const figureShape = z.union([z.string().max(100), z.number()]).transform((value) => String(value).trim());
/** Beside these fields a form carries one box for each measure. */
const formShape = z.looseObject({
  dutyId: id,
  quarterEndOn: z.string().max(20).default(''),
  seen: z.coerce.number().int().min(0).max(1_000_000_000),
});
type Form = z.infer<typeof formShape>;

/** From the list of duties: the card of one. */
export const measures = defineAction({
  verb: 'measures',
  data: dutyShape,
  needs: 'look',
  opens: true,
  async run(tools, turn, { dutyId }) {
    const duty = findDuty(tools.partnership, dutyId);
    return duty ? showMeasures(tools, turn, duty) : { kind: 'notice', text: phrases.noSuchDuty };
  },
});

export const measureForm = defineAction({
  verb: 'measure-form',
  data: dutyShape,
  needs: 'answer',
  opens: true,
  run: (tools, turn, { dutyId }) => showForm(tools, turn, dutyId),
});

/** Records what the form says. Faults come back on the form, with everything that was typed. */
export const saveMeasures = defineAction({
  verb: 'save-measures',
  data: formShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, form) {
    const typed = typedIn(tools, form);
    const again = (error: string) => showForm(tools, turn, form.dutyId, { ...form, inputs: typed, error });
    const { values, faults } = readFigures(tools, { ...form, typed });
    if (faults.length > 0) {
      return again(faults.map(({ measure, text }) => (measure === '' ? text : `${measure}: ${text}`)).join(' '));
    }
    if (values.length === 0) return again(measurePhrases.nothingWritten);
    const recorded = await recordMeasures(tools, { who: turn.who, values, seen: form.seen });
    if (recorded.outcome === 'overtaken') return again(measurePhrases.overtaken(recorded.saved));
    return showRecorded(tools, recorded, form.dutyId);
  },
});

/** Takes back what was recorded in one go, for an hour. */
export const undo = defineAction({
  verb: 'undo-measures',
  data: z.object({ entry: id }),
  needs: 'answer',
  opens: false,
  async run(tools, turn, { entry }) {
    const undone = await undoMeasures(tools, { who: turn.who, entry });
    switch (undone.outcome) {
      case 'undone': {
        const title = `Taken back: ${count(undone.undone, 'figure', 'figures')} of ${joinWords(undone.dutyIds)}`;
        const notice = undone.kept > 0 ? measurePhrases.keptSince(undone.kept) : phrases.undone;
        const data = receiptOfMeasures(tools.partnership, { title, changes: [], entry: '', notice });
        return { kind: 'card', card: tools.cards.fill('measure-receipt', data), title: 'Figures' };
      }
      case 'too late':
        return { kind: 'notice', text: measurePhrases.tooLateToUndo };
      case 'not yours':
        return { kind: 'notice', text: measurePhrases.notYourUndo };
      case 'nothing to undo':
        return { kind: 'notice', text: measurePhrases.nothingToUndo };
    }
  },
});

async function showForm(
  tools: BotTools,
  turn: Turn,
  dutyId: string,
  again: { quarterEndOn?: string; inputs?: ReadonlyMap<string, string>; error?: string } = {},
): Promise<Reply> {
  const duty = findDuty(tools.partnership, dutyId);
  if (!duty) return { kind: 'notice', text: phrases.noSuchDuty };
  if (!mayRecord(turn.who, dutyId, tools.partnership)) return { kind: 'notice', text: measurePhrases.notYours(dutyId) };
  const [listed] = await listMeasures(tools, [duty]);
  if (!listed || duty.measures.length === 0) return { kind: 'notice', text: measurePhrases.noMeasures(dutyId) };
  const data = measureFormData(tools.partnership, listed, { today: dayOf(turn.now), ...again });
  return { kind: 'card', card: tools.cards.fill('measure-form', data), title: `Figures of ${dutyId}` };
}

/** What stands in the boxes of the duty's measures, as typed. */
function typedIn(tools: BotTools, form: Form): Map<string, string> {
  const ids = findDuty(tools.partnership, form.dutyId)?.measures.map((measure) => measure.id) ?? [];
  return new Map(ids.map((measureId) => [measureId, figureShape.catch('').parse(form[inputOf(measureId)] ?? '')]));
}
