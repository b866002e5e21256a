import { z } from 'zod';
import type { Partnership } from '../../../domain/partnership.ts';
import type { Person } from '../../../domain/person.ts';
import { count } from '../../../domain/words.ts';
import { describeChange } from '../../../usecases/explain-figures.ts';
import { checkTable, saveTable, type TablePreview, type TableRefusal } from '../../../usecases/paste-measures.ts';
import { MOST_TABLE_ROWS } from '../../../usecases/read-measure-table.ts';
import { type FiguresReceipt, recordFigures } from '../../../usecases/record-figures.ts';
import type { MeasureChange, RecordMeasuresOutcome } from '../../../usecases/record-measures.ts';
import { undoMeasures } from '../../../usecases/undo-measures.ts';
import { findDutyIn } from '../../../usecases/view-duty.ts';
import { viewDutyMeasures } from '../../../usecases/view-duty-measures.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, type Fault, fault, route, type TabRoute, type TabTools } from '../route.ts';
import { answerDuty, dutyParams } from './duties.ts';

/** 2,000 rows with the longest names there are, and room for the rest of the body. */
const MOST_CHARACTERS = 200_000;

const seenShape = z.number().int().min(0).max(1_000_000_000);
const formShape = z.object({
  quarterEndOn: z.string().max(20),
  seen: seenShape,
  /** What was typed, by measure. */
  figures: z.record(z.string().max(100), z.string().max(100)),
});
const tableShape = z.object({
  table: z.string().max(MOST_CHARACTERS, 'The table is too long. Paste it in parts.'),
  declaration: declarationShape,
});

/** The figures of a duty's measures: shown, recorded one by one or as a table, and taken back. */
export const measures: readonly TabRoute[] = [
  route('get', '/duties/:dutyId/measures', {
    needs: 'look',
    asks: z.object({ params: dutyParams }),
    run: async (tools, who, { params }) => answerDuty(await viewDutyMeasures(tools, who, params.dutyId)),
  }),
  route('post', '/duties/:dutyId/measures', {
    needs: 'answer',
    asks: z.object({ params: dutyParams, body: formShape }),
    async run(tools, who, { params, body }) {
      const duty = findDutyIn(tools.partnership, params.dutyId);
      if (!duty) return answerDuty(undefined);
      const { figures, ...form } = body;
      const typed = new Map(Object.entries(figures));
      const recorded = await recordFigures(tools, { who, dutyId: duty.id, typed, ...form });
      switch (recorded.outcome) {
        case 'faulty': {
          const fields = recorded.faults.map(({ measureId, measure, text }) => [
            measureId ?? 'quarterEndOn',
            measure === '' ? text : `${measure}: ${text}`,
          ]);
          return fault(422, {
            ...NOT_SAVED,
            detail: 'Put right what is named below.',
            fields: Object.fromEntries(fields),
          });
        }
        case 'nothing written':
          return fault(422, {
            ...NOT_SAVED,
            detail: 'Write at least one figure. A box that stays empty changes nothing.',
          });
        case 'overtaken':
          return fault(409, overtaken(recorded.saved), await viewDutyMeasures(tools, who, duty.id));
        default:
          return answerRecorded(tools.partnership, recorded);
      }
    },
  }),
  route('post', '/measures/table/check', {
    needs: 'answer',
    asks: z.object({ body: tableShape }),
    run: async (tools, who, { body }) => answerCheck(tools, who, body),
  }),
  route('post', '/measures/table', {
    needs: 'answer',
    asks: z.object({ body: tableShape.extend({ seen: seenShape }) }),
    async run(tools, who, { body }) {
      const saved = await saveTable(tools, { who, ...body });
      switch (saved.outcome) {
        case 'overtaken': {
          const now = await checkTable(tools, { who, ...body });
          return fault(
            409,
            overtaken(saved.saved),
            now.outcome === 'preview' ? viewPreview(tools.partnership, now) : null,
          );
        }
        case 'personal data':
        case 'empty':
        case 'too many rows':
        case 'faulty':
          return refuseTable(saved);
        default:
          return answerRecorded(tools.partnership, saved);
      }
    },
  }),
  route('post', '/measures/undo', {
    needs: 'answer',
    asks: z.object({ body: z.object({ entry: z.string().min(1).max(100) }) }),
    async run(tools, who, { body }) {
      const undone = await undoMeasures(tools, { who, entry: body.entry });
      switch (undone.outcome) {
        case 'undone':
          return answer({ undone: undone.undone, kept: undone.kept });
        case 'too late':
          return fault(409, {
            title: 'It is too late to take this back',
            detail: 'Figures can be taken back for an hour. Record what is right instead: the record keeps both.',
          });
        case 'not yours':
          return fault(403, {
            title: 'Nothing was changed',
            detail: 'Somebody else recorded these figures. Record what is right instead.',
          });
        case 'nothing to undo':
          return fault(404, { title: 'There is nothing to take back', detail: 'Load the page again.' });
      }
    },
  }),
];

const NOT_SAVED = { title: 'Nothing was saved' } as const;

async function answerCheck(tools: TabTools, who: Person, body: z.infer<typeof tableShape>): Promise<Answer> {
  const checked = await checkTable(tools, { who, ...body });
  return checked.outcome === 'preview' ? answer(viewPreview(tools.partnership, checked)) : refuseTable(checked);
}

function viewPreview(
  partnership: Partnership,
  { changes, same, seen }: { changes: readonly MeasureChange[]; same: number; seen: number },
): TablePreview {
  return { changes: changes.map((change) => describeChange(partnership, change)), same, seen };
}

function refuseTable(refused: TableRefusal): Answer {
  switch (refused.outcome) {
    case 'personal data':
      return heldBack('table', refused.types);
    case 'empty':
      return fault(422, { ...NOT_SAVED, detail: 'Paste at least one row: duty, measure, quarter and value.' });
    case 'too many rows':
      return fault(422, {
        ...NOT_SAVED,
        detail: `The table has ${count(refused.rows, 'row', 'rows')}, and ${MOST_TABLE_ROWS.toLocaleString('en-GB')} can be taken at a time. Paste it in parts.`,
      });
    case 'faulty':
      return fault(
        422,
        {
          ...NOT_SAVED,
          detail: `The table has ${count(refused.faults.length, 'fault', 'faults')}. Put ${refused.faults.length === 1 ? 'it' : 'them'} right and check again.`,
        },
        { faults: refused.faults },
      );
  }
}

function answerRecorded(
  partnership: Partnership,
  recorded: Exclude<RecordMeasuresOutcome, { outcome: 'overtaken' }>,
): Answer {
  switch (recorded.outcome) {
    case 'recorded':
      return answer({
        entry: recorded.entry,
        changes: recorded.changes.map((change) => describeChange(partnership, change)),
      } satisfies FiguresReceipt);
    case 'nothing new':
      return fault(422, { ...NOT_SAVED, detail: 'These figures stand already, so there was nothing to save.' });
    case 'not yours':
      return fault(403, {
        ...NOT_SAVED,
        detail: 'Figures are recorded by the groups of a duty and its lead. The page of the duty says who they are.',
      });
    case 'not sound':
      return fault(422, {
        ...NOT_SAVED,
        detail: 'The register no longer has that measure as it was. Load the page again.',
      });
  }
}

function overtaken(saved: number): Fault {
  const what = saved === 0 ? 'nothing of yours was saved' : `only ${count(saved, 'figure was', 'figures were')} saved`;
  return {
    title: 'Somebody recorded figures a moment ago',
    detail: `So ${what}. What stands now is shown; what you wrote is still here. Save again to go on.`,
  };
}
