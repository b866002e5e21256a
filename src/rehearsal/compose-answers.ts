import { z } from 'zod';
import type { BotAnswer } from './deliver.ts';
import type { SearchAnswer, SearchResult } from './protocol.ts';

/** Teams shows no more of one answer. */
const most = 25;

const adaptive = 'application/vnd.microsoft.card.adaptive';

const previewShape = z.looseObject({
  content: z.looseObject({ title: z.string().default(''), text: z.string().default('') }),
});
const attachment = z.looseObject({ contentType: z.string(), content: z.unknown(), preview: previewShape.optional() });
const composeAnswer = z.looseObject({
  composeExtension: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('result'), attachments: z.array(attachment).default([]) }),
    z.looseObject({ type: z.literal('message'), text: z.string() }),
    z.looseObject({ type: z.enum(['auth', 'config', 'silentAuth', 'botMessagePreview']) }),
  ]),
});

/** Reads the answer to `composeExtension/query` or `composeExtension/queryLink`. */
export function readComposeAnswer({ status, body }: BotAnswer): SearchAnswer {
  if (status !== 200) return { kind: 'error', text: 'Unable to reach app. Please try again.' };
  const answer = composeAnswer.safeParse(body);
  if (!answer.success) return { kind: 'error', text: 'Something went wrong. Please try again.' };
  const { composeExtension } = answer.data;
  switch (composeExtension.type) {
    case 'result':
      return { kind: 'results', results: composeExtension.attachments.slice(0, most).flatMap(readResult) };
    case 'message':
      return { kind: 'text', text: composeExtension.text };
    default:
      return { kind: 'error', text: 'The app asks you to sign in or set it up, which the rehearsal room cannot do.' };
  }
}

/** Without a preview an adaptive card is not listed, as in Teams; other kinds of cards the room does not draw. */
function readResult({ contentType, content, preview }: z.infer<typeof attachment>): SearchResult[] {
  if (contentType !== adaptive || preview === undefined) return [];
  const { title, text } = preview.content;
  return [{ title, text, card: content }];
}
