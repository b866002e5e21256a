import { z } from 'zod';
import { count } from '../../domain/words.ts';
import { readMeasureTable, type TableFault } from '../../usecases/read-measure-table.ts';
import { type NewValue, previewMeasures, recordMeasures } from '../../usecases/record-measures.ts';
import { showPasteForm, showRecorded } from '../commands/measures.ts';
import { dutyNames } from '../commands/naming.ts';
import { measurePhrases } from '../measure-phrases.ts';
import { packValues, unpackValues } from '../pack.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { previewData } from '../views/measure-table.ts';
import { defineAction } from './action.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape } from './shapes.ts';

/** 2,000 rows with the longest names there are. */
const MOST_CHARACTERS = 400_000;
const tableShape = declarationShape.extend({ table: z.string().max(MOST_CHARACTERS).default('') });
const packedShape = z.object({
  packed: z.string().min(1).max(50_000),
  seen: z.coerce.number().int().min(0).max(1_000_000_000),
});

export const pasteForm = defineAction({
  verb: 'paste-form',
  data: z.object({}),
  needs: 'answer',
  opens: true,
  run: async (tools, turn) => showPasteForm(tools, turn),
});

/** Reads what was pasted. Any fault brings it back with all of them; else what would change is shown before it is saved. */
export const checkTable = defineAction({
  verb: 'check-table',
  data: tableShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, form) {
    const screened = await screenForm(tools, turn, form, form.table.split(/[\r\n]+/u));
    if (screened.elsewhere) return screened.elsewhere;
    const { withheld } = screened;
    const again = (error: string, faults: readonly TableFault[] = []) =>
      showPasteForm(tools, turn, { table: form.table, error, faults, withheld });
    if (screened.isHeldBack) return again('');
    const read = readMeasureTable(tools, { who: turn.who, text: form.table, dutyNames: dutyNames(tools.partnership) });
    switch (read.outcome) {
      case 'empty':
        return again(measurePhrases.noTable);
      case 'too many rows':
        return again(measurePhrases.tooManyRows(read.rows));
      case 'faulty':
        return again(measurePhrases.faulty(read.faults.length), read.faults);
      case 'read':
        return showPreview(tools, read.values, again);
    }
  },
});

/** Saves what the preview showed. Where somebody was faster, what would change now is shown again. */
export const saveTable = defineAction({
  verb: 'save-table',
  data: packedShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, { packed, seen }) {
    const values = unpackValues(packed);
    if (!values) return { kind: 'notice', text: phrases.unreadableButton };
    const recorded = await recordMeasures(tools, { who: turn.who, values, seen });
    if (recorded.outcome !== 'overtaken') return showRecorded(tools, recorded, values[0]?.dutyId ?? '');
    const again = (text: string): Reply => ({ kind: 'notice', text });
    return showPreview(tools, values, again, measurePhrases.overtakenTable(recorded.saved));
  },
});

async function showPreview(
  tools: BotTools,
  values: readonly NewValue[],
  refuse: (error: string) => Reply,
  notice = '',
): Promise<Reply> {
  const { changes, seen } = await previewMeasures(tools, values);
  if (changes.length === 0) return refuse(measurePhrases.nothingNew);
  const packed = packValues(changes);
  if (packed === undefined) return refuse(measurePhrases.tooLarge);
  const title = `${count(changes.length, 'figure', 'figures')} will change`;
  const data = previewData(tools.partnership, { title, notice, values: values.length, changes, packed, seen });
  return { kind: 'card', card: tools.cards.fill('measure-preview', data), title: 'Figures' };
}
