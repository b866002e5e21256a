import { z } from 'zod';
import { AUDIENCES } from '../../domain/ladder-words.ts';
import { undoChanges } from '../../usecases/change-register.ts';
import { MOST_CLOSED_DAYS } from '../../usecases/close-days.ts';
import { changePhrases, explainLadderWords } from '../change-phrases.ts';
import { saveClosure as keepClosure, showClosures as listClosed } from '../commands/closures.ts';
import {
  explainUndo,
  saveLadder as keepLadder,
  OWN,
  proposeLadder,
  showLadderForm,
  showLadder as showOne,
} from '../commands/ladder.ts';
import { readLadderFields, writeLadder } from '../read-ladder-words.ts';
import { fieldId } from '../views/ladder-words.ts';
import { defineAction } from './action.ts';
import { textShape } from './shapes.ts';

const dutyShape = z.object({ dutyId: z.string().min(1).max(100) });
export const numberShape = z.coerce.number().int().min(0).max(1_000_000_000);
/** As long as twenty places in words, and no longer than a form may send. */
const ladderShape = textShape.pipe(z.string().max(5000));
export const numbersShape = z
  .string()
  .regex(/^\d{1,9}(?:,\d{1,9})*$/u)
  .transform((text) => text.split(',').map(Number));
const daysShape = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.iso.date()).min(1).max(MOST_CLOSED_DAYS));

const FIELDS = (['before', 'overdue'] as const).flatMap((side) =>
  AUDIENCES.map((to) => ({ side, to, id: fieldId(side, to) })),
);
const fieldsShape = z.record(z.string(), z.unknown());

export const showLadder = defineAction({
  verb: 'show-ladder',
  data: dutyShape,
  needs: 'change the register',
  opens: false,
  run: (tools, turn, { dutyId }) => showOne(tools, turn, dutyId, { notice: changePhrases.kept }),
});

export const ladderForm = defineAction({
  verb: 'ladder-form',
  data: dutyShape.extend({ ladder: ladderShape }),
  needs: 'change the register',
  opens: true,
  run: (tools, _turn, { dutyId, ladder }) => showLadderForm(tools, dutyId, { words: ladder }),
});

/** From the form: the dates that its fields give. What is wrong comes back on the form, with everything as it was typed. */
export const previewLadder = defineAction({
  verb: 'preview-ladder',
  data: dutyShape.and(fieldsShape),
  needs: 'change the register',
  opens: false,
  async run(tools, turn, form) {
    const fields = FIELDS.map((field) => ({ ...field, text: textOf(form[field.id]) }));
    const again = (error: string) =>
      showLadderForm(tools, form.dutyId, {
        words: '',
        fields: fields.map(({ id, text }) => ({ id, value: text })),
        error,
      });
    const read = readLadderFields(fields);
    if (read.outcome === 'fault') return again(explainLadderWords(read));
    const reply = await proposeLadder(tools, turn, form.dutyId, writeLadder(read.ladder));
    return reply.kind === 'text' ? again(reply.text) : reply;
  },
});

/** What the register's own ladder would give again. */
export const previewRegisterLadder = defineAction({
  verb: 'preview-register-ladder',
  data: dutyShape,
  needs: 'change the register',
  opens: false,
  run: (tools, turn, { dutyId }) => proposeLadder(tools, turn, dutyId, OWN),
});

export const saveLadder = defineAction({
  verb: 'save-ladder',
  data: dutyShape.extend({ basedOn: numberShape, ladder: ladderShape }),
  needs: 'change the register',
  opens: false,
  run: (tools, turn, { dutyId, basedOn, ladder }) => keepLadder(tools, turn, { dutyId, basedOn, words: ladder }),
});

export const showClosures = defineAction({
  verb: 'show-closures',
  data: z.object({}),
  needs: 'change the register',
  opens: false,
  run: (tools) => listClosed(tools, { notice: changePhrases.kept }),
});

export const saveClosure = defineAction({
  verb: 'save-closure',
  data: z.object({ basedOn: numberShape, change: z.enum(['close', 'open']), days: daysShape, name: textShape }),
  needs: 'change the register',
  opens: false,
  run: (tools, turn, ask) => keepClosure(tools, turn, ask),
});

/** Takes back what was just saved, for an hour: of a duty's ladder when one is named, else of closure days. */
export const undoChange = defineAction({
  verb: 'undo-change',
  data: z.object({ dutyId: z.string().max(100).default(''), numbers: numbersShape }),
  needs: 'change the register',
  opens: false,
  async run(tools, turn, { dutyId, numbers }) {
    const undone = await undoChanges(tools, { numbers, who: turn.who });
    const refusal = explainUndo(undone);
    if (refusal) return { kind: 'notice', text: refusal };
    const notice = changePhrases.undone;
    return dutyId === '' ? listClosed(tools, { notice }) : showOne(tools, turn, dutyId, { notice });
  },
});

/** A field that is not there is an empty one. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 500).trim() : '';
}
