import { z } from 'zod';
import type { BotAnswer } from './deliver.ts';
import type { PressAnswer } from './protocol.ts';

/** What Teams says when the bot's HTTP status is not 200, or nothing came in time. */
const unreachable = 'Unable to reach app. Please try again.';
/** What Teams says when an answer came that it cannot read. */
const unreadable = 'Something went wrong. Please try again.';

const executeAnswer = z.looseObject({ statusCode: z.number(), type: z.string(), value: z.unknown().optional() });
const errorValue = z.looseObject({ code: z.string().optional(), message: z.string() });
const cardValue = z.looseObject({ type: z.literal('AdaptiveCard') });

/** Reads the answer to `adaptiveCard/action`. */
export function readExecuteAnswer({ status, body }: BotAnswer): PressAnswer {
  if (status !== 200) return { kind: 'error', text: unreachable };
  const answer = executeAnswer.safeParse(body);
  if (!answer.success) return { kind: 'error', text: unreadable };
  const { statusCode, type, value } = answer.data;
  switch (type) {
    case 'application/vnd.microsoft.card.adaptive':
      return statusCode === 200 && cardValue.safeParse(value).success
        ? { kind: 'card', card: value }
        : { kind: 'error', text: unreadable };
    case 'application/vnd.microsoft.activity.message':
      return typeof value === 'string' ? { kind: 'notice', text: value } : { kind: 'error', text: unreadable };
    case 'application/vnd.microsoft.activity.loginRequest':
      return { kind: 'error', text: 'The app asks you to sign in, which the rehearsal room cannot do.' };
    default: {
      const error = errorValue.safeParse(value);
      return { kind: 'error', text: error.success ? error.data.message : unreadable };
    }
  }
}

const size = z.union([z.number(), z.string()]).optional();
const dialogCard = z.looseObject({ contentType: z.string().optional(), content: z.unknown() });
const taskAnswer = z.looseObject({
  task: z.discriminatedUnion('type', [
    z.looseObject({
      type: z.literal('continue'),
      value: z.looseObject({
        title: z.string().optional(),
        width: size,
        height: size,
        url: z.string().optional(),
        card: dialogCard.optional(),
      }),
    }),
    z.looseObject({ type: z.literal('message'), value: z.string() }),
  ]),
});

/** Reads the answer to `task/fetch` or `task/submit`. An empty one closes the dialog. */
export function readTaskAnswer({ status, body }: BotAnswer): PressAnswer {
  if (status !== 200) return { kind: 'error', text: unreachable };
  if (body === undefined || body === null || body === '') return { kind: 'closed' };
  if (typeof body === 'object' && !('task' in body && body.task)) return { kind: 'closed' };
  const answer = taskAnswer.safeParse(body);
  if (!answer.success) return { kind: 'error', text: unreadable };
  const { task } = answer.data;
  if (task.type === 'message') return { kind: 'closed', text: task.value };
  const { title = '', width, height, url, card } = task.value;
  if (url === undefined && card === undefined) return { kind: 'error', text: unreadable };
  return {
    kind: 'dialog',
    title,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(url === undefined ? {} : { url }),
    ...(card === undefined ? {} : { card: card.content }),
  };
}

const composeAnswer = z.looseObject({
  composeExtension: z.looseObject({ type: z.string(), text: z.string().optional() }),
});

/** Reads the answer to `composeExtension/fetchTask` or `composeExtension/submitAction`. */
export function readActionAnswer(answer: BotAnswer): PressAnswer {
  const compose = composeAnswer.safeParse(answer.body);
  if (answer.status !== 200 || !compose.success) return readTaskAnswer(answer);
  const { type, text } = compose.data.composeExtension;
  if (type === 'message' && text) return { kind: 'closed', text };
  return { kind: 'error', text: 'The app answers with something to post, which the rehearsal room cannot do.' };
}

const mostChoices = 15;
const searchAnswer = z.looseObject({
  value: z.looseObject({ results: z.array(z.looseObject({ title: z.string(), value: z.string() })) }),
});

/** Reads the answer to `application/search`; one that cannot be read offers nothing, as in Teams. */
export function readSearchAnswer({ status, body }: BotAnswer): { title: string; value: string }[] {
  const answer = searchAnswer.safeParse(body);
  if (status !== 200 || !answer.success) return [];
  return answer.data.value.results.slice(0, mostChoices).map(({ title, value }) => ({ title, value }));
}
