import { z } from 'zod';
import { may } from '../domain/person.ts';
import type { Incoming } from './incoming.ts';
import { searchPhrases } from './search-phrases.ts';
import { searches } from './searches/index.ts';
import type { Found, Page } from './searches/search.ts';
import type { BotTools } from './tools.ts';
import type { Turn } from './turn.ts';
import { unfurl } from './unfurl.ts';

/** What the box in which people write asks the bot: nobody has sent anything yet. */
export type Asked =
  | { kind: 'search'; commandId: string; words: string; page: Page }
  | { kind: 'link'; url: string }
  | { kind: 'unreadable' };

/** Teams shows no more at once. */
const MOST = 25;
/** An address longer than any of ours. */
const LONGEST_URL = 4000;

const whole = z.number().int();
const queryShape = z.looseObject({
  commandId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown().optional() })).default([]),
  queryOptions: z
    .looseObject({ skip: whole.min(0).catch(0), count: whole.min(1).max(MOST).catch(MOST) })
    .catch({ skip: 0, count: MOST }),
});
const linkShape = z.looseObject({ url: z.string().max(LONGEST_URL) });

/** Undefined for every other invoke. */
export function readAsked({ name, value }: Incoming): Asked | undefined {
  switch (name) {
    case 'composeExtension/query':
      return readQuery(value);
    case 'composeExtension/queryLink': {
      const read = linkShape.safeParse(value);
      return read.success ? { kind: 'link', url: read.data.url } : { kind: 'unreadable' };
    }
    default:
      return undefined;
  }
}

/** Before anything is typed Teams sends a parameter `initialRun` in place of the search's own. */
function readQuery(value: unknown): Asked {
  const read = queryShape.safeParse(value);
  if (!read.success) return { kind: 'unreadable' };
  const { commandId, parameters, queryOptions } = read.data;
  const own = searches.find((search) => search.commandId === commandId)?.parameter.name;
  const words = parameters.find(({ name }) => name === own)?.value;
  const { skip, count } = queryOptions;
  return { kind: 'search', commandId, words: typeof words === 'string' ? words.trim() : '', page: { skip, count } };
}

/** The body of the answer. What can not be answered is said in the same shape, because Teams reads no other. */
export async function answerAsked(tools: BotTools, turn: Turn, asked: Asked): Promise<object> {
  switch (asked.kind) {
    case 'search':
      return runSearch(tools, turn, asked);
    case 'link': {
      const found = await unfurl(tools, turn, asked.url);
      return results(found ? [found] : [], NOT_KEPT);
    }
    case 'unreadable':
      return saying(searchPhrases.unknownSearch);
  }
}

async function runSearch(
  tools: BotTools,
  turn: Turn,
  { commandId, words, page }: Extract<Asked, { kind: 'search' }>,
): Promise<object> {
  const wanted = searches.find((one) => one.commandId === commandId);
  if (!wanted) return saying(searchPhrases.unknownSearch);
  if (!may(turn.who, wanted.needs)) {
    return saying(turn.who.roles.length === 0 ? searchPhrases.notPlaced : searchPhrases.notAllowed);
  }
  const found = await wanted.run(tools, turn, words, page);
  // The end of a list that was paged to is the end of it, and nothing to remark on.
  if (found.length > 0 || page.skip > 0) return results(found);
  return saying(words === '' ? wanted.nothing.yet : wanted.nothing.found);
}

/** A line of plain text in place of results. */
export function saying(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/**
 * Teams keeps what a link unfolds to for 30 minutes; another person may see less, and the facts move
 * (learn.microsoft.com, "Link unfurling", Remove link unfurling cache).
 */
const NOT_KEPT = { suggestedActions: { actions: [{ type: 'setCachePolicy', value: '{"type":"no-cache"}' }] } };

function results(found: readonly Found[], besides: object = {}): object {
  return {
    composeExtension: { type: 'result', attachmentLayout: 'list', attachments: found.map(attachmentOf), ...besides },
  };
}

/** Link unfurling takes cards up to version 1.3 (learn.microsoft.com, "Link unfurling"); these use nothing newer. */
function attachmentOf({ card, preview }: Found): object {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { ...card.content, version: '1.3' },
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
  };
}
