import { createRequire } from 'node:module';
import type * as Parser from 'parse5';

/** Only a message action needs it, so it is loaded with the first one. */
const require = createRequire(import.meta.url);

const LONGEST = 30_000;
/** What is not the writer's own words: other people's quoted ones, cards, and what no reader sees. */
const LEFT_OUT: ReadonlySet<string> = new Set(['blockquote', 'attachment', 'script', 'style', 'template', 'title']);
const MENTION = 'http://schema.skype.com/Mention';

/**
 * The words of a message that Teams gives as HTML, in one line and at most 30,000 characters. A mention of the bot is
 * left out. Any text is taken, well-formed or not, nested as deep as it likes.
 */
export function wordsOfHtml(html: string, botName: string): string {
  const parser: typeof Parser = require('parse5');
  const words: string[] = [];
  const waiting: Parser.DefaultTreeAdapterTypes.ChildNode[] = [
    ...parser.parseFragment(html.slice(0, 10 * LONGEST)).childNodes,
  ];
  waiting.reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) words.push(node.value);
    else if ('childNodes' in node && !LEFT_OUT.has(node.tagName) && !isMentionOf(node, botName)) {
      if (!INLINE.has(node.tagName)) words.push(' ');
      for (const child of node.childNodes.toReversed()) waiting.push(child);
    }
  }
  return words
    .join('')
    .replace(/[\s\u00a0\u200b]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** Elements that do not part the words around them. */
const INLINE: ReadonlySet<string> = new Set(['span', 'at', 'b', 'i', 'u', 's', 'em', 'strong', 'a', 'code', 'font']);

function isMentionOf({ tagName, attrs, childNodes }: Parser.DefaultTreeAdapterTypes.Element, name: string): boolean {
  const isMention = tagName === 'at' || attrs.some(({ value }) => value === MENTION);
  const [only] = childNodes;
  return isMention && only !== undefined && 'value' in only && only.value === name;
}
