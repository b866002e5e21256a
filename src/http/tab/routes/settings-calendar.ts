import { z } from 'zod';
import { formatDay } from '../../../domain/words.ts';
import { changeRegister } from '../../../usecases/change-register.ts';
import { closureChanges, daysOfClosure, judgeClosureName, MOST_CLOSED_DAYS } from '../../../usecases/close-days.ts';
import { viewClosure } from '../../../usecases/preview-change.ts';
import { previewMove } from '../../../usecases/preview-move.ts';
import { viewDaySettings } from '../../../usecases/view-day-settings.ts';
import { movesOfBoard, movesOfClosure } from '../../../usecases/view-moves.ts';
import { answerChange, refuseChange, refuseName } from '../change-answers.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

const day = z.iso.date('Choose a day.');
const basedOn = z.int().min(0);
const closureShape = z.object({
  change: z.enum(['close', 'open']),
  fromOn: day,
  untilOn: day,
  name: z.string().max(500).trim().default(''),
});
/** The days that the preview named, without those that stay as they are. */
const savedShape = closureShape
  .omit({ fromOn: true, untilOn: true })
  .extend({ days: z.array(day).min(1).max(MOST_CLOSED_DAYS), basedOn });
type ClosureForm = z.infer<typeof closureShape>;
const boardShape = z.object({ boardId: z.iso.date() });

/** Closure days and board dates, with everything that would move. */
export const settingsCalendar: readonly TabRoute[] = [
  route('get', '/settings/calendar', {
    needs: 'change the register',
    asks: nothing,
    run: async (tools) => answer(await viewDaySettings(tools)),
  }),
  route('post', '/settings/calendar/closures/preview', {
    needs: 'change the register',
    asks: z.object({ body: closureShape }),
    async run(tools, _who, { body }) {
      const read = await readClosure(tools, body);
      if (read.outcome === 'faulty') return read.answer;
      const shown = await viewClosure(tools, read.changed);
      if (shown.outcome === 'refused') return refuseChange(shown.faults, 'fromOn');
      return answer(movesOfClosure(tools.partnership, shown.view));
    },
  }),
  route('post', '/settings/calendar/closures', {
    needs: 'change the register',
    asks: z.object({ body: savedShape }),
    async run(tools, who, { body: { basedOn, ...ask } }) {
      const wrong = await faultInName(tools, ask.name);
      if (wrong) return wrong;
      const saved = await changeRegister(tools, { changed: closureChanges(ask), basedOn, who });
      return answerChange(saved, { field: 'fromOn', now: () => viewDaySettings(tools) });
    },
  }),
  route('post', '/settings/calendar/boards/:boardId/preview', {
    needs: 'change the register',
    asks: z.object({ params: boardShape, body: z.object({ to: day }) }),
    async run(tools, _who, { params: { boardId }, body: { to } }) {
      const shown = await previewMove(tools, { boardId, to });
      if (shown.outcome === 'refused') return refuseChange(shown.faults, 'to');
      return answer(movesOfBoard(tools.partnership, shown.view));
    },
  }),
  route('put', '/settings/calendar/boards/:boardId', {
    needs: 'change the register',
    asks: z.object({ params: boardShape, body: z.object({ to: day, basedOn }) }),
    async run(tools, who, { params: { boardId }, body }) {
      const changed = [{ kind: 'board moved', boardId, to: body.to } as const];
      const saved = await changeRegister(tools, { changed, basedOn: body.basedOn, who });
      return answerChange(saved, { field: 'to', now: () => viewDaySettings(tools) });
    },
  }),
];

async function readClosure(
  tools: TabTools,
  { change, fromOn, untilOn, name }: ClosureForm,
): Promise<{ outcome: 'days'; changed: ReturnType<typeof closureChanges> } | { outcome: 'faulty'; answer: Answer }> {
  const faulty = (detail: string, field: keyof ClosureForm) => ({
    outcome: 'faulty' as const,
    answer: fault(422, { title: 'That can not be saved', detail, fields: { [field]: detail } }),
  });
  const span = daysOfClosure(fromOn, untilOn);
  if (span.outcome === 'backwards') {
    return faulty(`The last day, ${formatDay(untilOn)}, comes before the first, ${formatDay(fromOn)}.`, 'untilOn');
  }
  if (span.outcome === 'too many') {
    return faulty(`At most ${span.most} days can be closed or opened at once.`, 'untilOn');
  }
  const wrong = await faultInName(tools, name);
  if (wrong) return { outcome: 'faulty', answer: wrong };
  return { outcome: 'days', changed: closureChanges({ change, days: span.days, name }) };
}

async function faultInName(tools: TabTools, name: string): Promise<Answer | undefined> {
  const judged = await judgeClosureName(tools, name, 'tab');
  switch (judged.outcome) {
    case 'plain':
      return undefined;
    case 'too long': {
      const detail = `Keep the name under ${judged.most} characters.`;
      return fault(422, { title: 'That can not be saved', detail, fields: { name: detail } });
    }
    case 'personal data':
      return refuseName('name', 'Use a plain name, such as Christmas closure.');
  }
}
