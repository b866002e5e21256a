import { z } from 'zod';
import { formatDay, formatInstant } from '../../../domain/words.ts';
import { endArrangements } from '../../../usecases/end-arrangements.ts';
import { type FinishOutcome, finishDeadline, reopenDeadline } from '../../../usecases/finish-deadline.ts';
import { type SnoozeOutcome, snooze } from '../../../usecases/snooze.ts';
import { type Answer, answer, type Fault, fault, route, type TabRoute } from '../route.ts';

const idShape = z.string().min(1).max(100);
const asks = z.object({ body: z.object({ deadlineId: idShape, basedOn: z.int().min(0).max(100_000) }) });

/** What somebody says of the deadlines that they owe. */
export const myDeadlines: readonly TabRoute[] = [
  route('post', '/my-deadlines/done', {
    needs: 'answer',
    asks,
    run: async (tools, who, { body }) => finished(await finishDeadline(tools, { ...body, who })),
  }),

  route('post', '/my-deadlines/reopen', {
    needs: 'answer',
    asks,
    run: async (tools, who, { body }) => finished(await reopenDeadline(tools, { ...body, who })),
  }),

  route('post', '/my-deadlines/put-off', {
    needs: 'answer',
    asks: z.object({ body: z.object({ deadlineId: idShape, untilOn: z.iso.date('Choose a day.') }) }),
    async run(tools, who, { body: { deadlineId, untilOn } }) {
      const outcome = await snooze(tools, { who, deadlineIds: [deadlineId], untilOn });
      return outcome.outcome === 'put off' ? answer({}) : fault(422, whyNotPutOff(outcome));
    },
  }),

  route('post', '/my-deadlines/as-before', {
    needs: 'answer',
    asks: z.object({ body: z.object({ number: z.int().min(1).max(1_000_000_000) }) }),
    async run(tools, who, { body }) {
      const outcome = await endArrangements(tools, { who, numbers: [body.number] });
      switch (outcome.outcome) {
        case 'ended':
          return answer({});
        case 'nothing to end':
          return fault(404, { title: 'That is over already', detail: 'You are reminded as before.' });
        case 'not yours':
          return fault(403, { title: 'That is not yours to end', detail: 'Nothing was changed.' });
      }
    },
  }),
];

const STANDS = 'Nothing was saved. This is how it stands now.';

function finished(outcome: FinishOutcome): Answer {
  switch (outcome.outcome) {
    case 'recorded':
    case 'kept':
      return answer({});
    case 'done already': {
      const { by, at } = outcome.answer;
      const title = `${by.name} said on ${formatInstant(at)} that it is done`;
      return fault(409, { title, detail: 'Nothing was changed.' });
    }
    case 'overtaken':
      return fault(409, { title: 'Somebody changed this a moment ago', detail: STANDS });
    case 'refused':
      return fault(422, { title: 'That could not be saved', detail: STANDS });
    case 'asks for updates':
      return fault(422, { title: 'Updates answer that deadline', detail: 'Give yours in the list above.' });
    case 'too late':
      return fault(422, {
        title: 'It is too late to undo',
        detail: 'This can be taken back for an hour. After that, ask the CSP manager.',
      });
    case 'nothing to undo':
      return fault(404, { title: 'There is nothing to undo', detail: 'Nobody has said that this is done.' });
    case 'no such deadline':
    case 'no such action':
      return fault(404, { title: 'There is no such deadline any more', detail: 'Nothing was saved.' });
    case 'not yours':
      return fault(403, { title: 'This is not yours to do', detail: 'Another organisation or group leads it.' });
  }
}

function whyNotPutOff(outcome: Exclude<SnoozeOutcome, { outcome: 'put off' }>): Fault {
  return { title: 'It was not put off', detail: explain(outcome) };
}

function explain(outcome: Exclude<SnoozeOutcome, { outcome: 'put off' }>): string {
  switch (outcome.outcome) {
    case 'past':
      return 'Choose a later day than today.';
    case 'beyond':
      return `The latest day is ${formatDay(outcome.latestOn)}: 5 working days, and not after the deadline.`;
    case 'not a working day':
      return `Nobody is reminded on that day. The working day before is ${formatDay(outcome.nearestOn)}.`;
    case 'escalated':
      return 'Nobody has answered this, so it can not be put off.';
    case 'twice already':
      return 'It was put off twice already. Answer it, or ask for more time.';
    case 'due by then':
      return 'It is due by the next working day.';
    case 'nothing to put off':
      return 'Nothing here waits for you any more.';
  }
}
