import { z } from 'zod';
import { CLOCK_SENTENCES, explainFault, fieldOf } from '../../../domain/clock-faults.ts';
import { CLOCK_FORMS } from '../../../domain/clock-forms.ts';
import { isDay } from '../../../domain/day.ts';
import { findClockTemplate } from '../../../domain/partnership.ts';
import type { Person } from '../../../domain/person.ts';
import { readClockForm } from '../../../domain/read-clock-form.ts';
import { dayOf } from '../../../domain/working-days.ts';
import { type MoveOutcome, moveClock, undoClock } from '../../../usecases/move-clock.ts';
import { listClockKinds, previewClock } from '../../../usecases/preview-clock.ts';
import { startClock } from '../../../usecases/start-clock.ts';
import { viewClockList } from '../../../usecases/view-clock-list.ts';
import { type ClockPage, type ClockPageOutcome, viewClockPage } from '../../../usecases/view-clock-page.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

const choice = z.string().trim().max(100).default('');
const numberShape = z.coerce.number().int().min(1).max(999_999_999);
const basedOn = z.number().int().min(0);
const clockShape = z.object({ params: z.object({ number: numberShape }) });
const formShape = clockShape.extend({
  body: z.object({
    basedOn,
    form: z.enum(CLOCK_FORMS),
    step: choice,
    answer: choice,
    on: choice,
    until: choice,
    amount: choice,
    unit: choice,
    reason: choice,
  }),
});
const startShape = z.object({
  body: z.object({ kind: choice, on: choice, sureAfter: z.number().int().min(0).optional() }),
});

const NOT_SAVED = 'Nothing was saved';

export const clocks: readonly TabRoute[] = [
  route('get', '/clocks', {
    needs: 'see clocks',
    asks: nothing,
    run: async (tools, who) => answer(await viewClockList(tools, who)),
  }),
  route('get', '/clocks/kinds', {
    needs: 'keep clocks',
    asks: nothing,
    run: async (tools, who) => answer(listClockKinds(tools, who)),
  }),
  route('get', '/clocks/preview', {
    needs: 'keep clocks',
    asks: z.object({ query: z.object({ kind: choice, on: choice }) }),
    async run(tools, who, { query: { kind, on } }) {
      const seen = await previewClock(tools, { template: kind, on, who });
      return seen.outcome === 'preview' ? answer(seen.preview) : refuseStart(seen);
    },
  }),
  route('get', '/clocks/:number', {
    needs: 'see clocks',
    asks: clockShape,
    run: async (tools, who, { params: { number } }) => showClock(tools, who, number, ''),
  }),
  route('post', '/clocks', {
    needs: 'keep clocks',
    asks: startShape,
    run: (tools, who, { body }) => start(tools, who, body),
  }),
  route('post', '/clocks/:number/events', {
    needs: 'keep clocks',
    asks: formShape,
    async run(tools, who, { params: { number }, body: { basedOn: seen, form, ...inputs } }) {
      const read = readClockForm(form, inputs, dayOf(tools.now()));
      if (!('deed' in read)) return refuse(read.says, read.field);
      return showMoved(tools, who, number, await moveClock(tools, { number, basedOn: seen, deed: read.deed, who }));
    },
  }),
  route('post', '/clocks/:number/undo', {
    needs: 'keep clocks',
    asks: clockShape.extend({ body: z.object({ basedOn }) }),
    run: async (tools, who, { params: { number }, body }) =>
      showMoved(tools, who, number, await undoClock(tools, { number, basedOn: body.basedOn, who })),
  }),
];

async function start(tools: TabTools, who: Person, asked: z.infer<typeof startShape>['body']): Promise<Answer> {
  const { kind, on, sureAfter } = asked;
  if (!isDay(on)) return refuseStart({ outcome: kind === '' ? 'no such kind' : 'no such day' });
  const ask = { template: kind, on, who, ...(sureAfter === undefined ? {} : { sureAfter }) };
  const started = await startClock(tools, ask);
  const titleOf = (number: number) => `${findClockTemplate(tools.partnership, kind)?.label} ${number}`;
  switch (started.outcome) {
    case 'started':
      return showClock(tools, who, started.number, CLOCK_SENTENCES.started(titleOf(started.number)));
    case 'asks': {
      const detail = CLOCK_SENTENCES.again(started.same.map(titleOf), on);
      return fault(409, { title: 'Start another clock?', detail }, { sureAfter: started.highest });
    }
    default:
      return refuseStart(started);
  }
}

type StartRefusal =
  | { outcome: 'future'; today: string }
  | { outcome: 'no such day' }
  | { outcome: 'no such kind' }
  | { outcome: 'not yours' };

function refuseStart(refused: StartRefusal): Answer {
  switch (refused.outcome) {
    case 'future':
      return refuse(CLOCK_SENTENCES.future(refused.today), 'on');
    case 'no such day':
      return refuse('Choose a day.', 'on');
    case 'no such kind':
      return refuse('Choose what kind of clock.', 'kind');
    case 'not yours':
      return notYours();
  }
}

/** The clock after something was recorded, or why nothing was. */
async function showMoved(tools: TabTools, who: Person, number: number, moved: MoveOutcome): Promise<Answer> {
  switch (moved.outcome) {
    case 'recorded': {
      const seen = await viewClockPage(tools, who, number);
      if (seen.outcome === 'no such clock') return answer({ notice: CLOCK_SENTENCES.takenBack(number), clock: null });
      return toAnswer(seen, number, (page) => `${page.history[0]?.what}.`);
    }
    case 'overtaken': {
      const seen = await viewClockPage(tools, who, number);
      const now = seen.outcome === 'clock' ? seen.page : null;
      return fault(409, { title: NOT_SAVED, detail: CLOCK_SENTENCES.overtaken }, now);
    }
    case 'refused':
      return refuse(explainFault(moved.fault), fieldOf(moved.fault));
    case 'too late':
      return refuse(CLOCK_SENTENCES.tooLateToUndo);
    case 'nothing to undo':
      return refuse('There is nothing to take back.');
    case 'not yours':
      return notYours();
    case 'no such clock':
    case 'kind gone':
      return missing(moved, number);
  }
}

async function showClock(tools: TabTools, who: Person, number: number, notice: string): Promise<Answer> {
  return toAnswer(await viewClockPage(tools, who, number), number, () => notice);
}

function toAnswer(seen: ClockPageOutcome, number: number, noticeOf: (page: ClockPage) => string): Answer {
  switch (seen.outcome) {
    case 'clock':
      return answer({ notice: noticeOf(seen.page), clock: seen.page });
    case 'not yours':
      return notYours();
    case 'no such clock':
    case 'kind gone':
      return missing(seen, number);
  }
}

function missing(
  seen: { outcome: 'no such clock'; highest: number } | { outcome: 'kind gone'; template: string },
  number: number,
): Answer {
  const detail =
    seen.outcome === 'kind gone'
      ? CLOCK_SENTENCES.kindGone(seen.template)
      : seen.highest === 0
        ? CLOCK_SENTENCES.none
        : `There is no clock ${number}, or it was taken back. The last one is ${seen.highest}.`;
  return fault(404, { title: 'Clock not found', detail });
}

function refuse(detail: string, field?: string): Answer {
  return fault(422, { title: NOT_SAVED, detail, ...(field && { fields: { [field]: detail } }) });
}

function notYours(): Answer {
  return fault(403, {
    title: 'This is not yours to do',
    detail: 'Ask the CSP manager if you think that it should be.',
  });
}
