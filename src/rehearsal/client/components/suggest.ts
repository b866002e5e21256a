export interface Suggestion {
  /** What stands in the box when this is chosen. */
  insert: string;
  title: string;
  description: string;
}

export interface Suggestions {
  kind: 'mention' | 'command';
  /** The part of the text that a choice replaces. */
  from: number;
  to: number;
  options: Suggestion[];
}

interface Offer {
  botName: string;
  commands: readonly { title: string; description: string }[];
  /** In the chat with the bot every message is for it; elsewhere only after its mention. */
  isPersonal: boolean;
  /** Asked for by button: all commands, whatever is typed. */
  isAsked: boolean;
}

/**
 * What to offer for the text before the caret: the bot after `@`, its commands after its mention or, in the personal
 * chat, from the first letter. Nothing is offered for what is already written in full.
 */
export function suggest(text: string, caret: number, offer: Offer): Suggestions | undefined {
  const { botName, commands, isPersonal, isAsked } = offer;
  const before = text.slice(0, caret);
  const mention = `@${botName}`;
  const afterMention = before.toLowerCase().lastIndexOf(`${mention.toLowerCase()} `);
  const start = afterMention >= 0 ? afterMention + mention.length + 1 : isPersonal ? 0 : undefined;

  if (start !== undefined) {
    const typed = before.slice(start).trimStart().toLowerCase();
    const options = commands
      .filter(({ title }) => (isAsked || afterMention >= 0 || typed !== '') && title.toLowerCase().startsWith(typed))
      .filter(({ title }) => title.toLowerCase() !== typed)
      .map(({ title, description }) => ({ insert: title, title, description }));
    if (options.length > 0) return { kind: 'command', from: start, to: caret, options };
  }

  const at = before.lastIndexOf('@');
  const typed = before.slice(at).toLowerCase();
  const opens = at >= 0 && (at === 0 || /\s/.test(before[at - 1] ?? ''));
  if (!opens || typed === mention.toLowerCase() || !mention.toLowerCase().startsWith(typed)) return undefined;
  return {
    kind: 'mention',
    from: at,
    to: caret,
    options: [{ insert: `${mention} `, title: botName, description: 'App' }],
  };
}
