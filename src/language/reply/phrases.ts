/** Words that mean something, and where in the plain text they stand; `end` exclusive. */
export interface Sign<Meaning> {
  means: Meaning;
  start: number;
  end: number;
}

/** One meaning with the ways of saying it: pieces of regular expressions over plain words. Repeat only within bounds. */
export type Row<Meaning> = readonly [means: Meaning, ways: readonly string[]];

export type Table<Meaning> = readonly { means: Meaning; pattern: RegExp }[];

/** Stands for words that a rule has already read: no word, so that no phrase reaches across. */
const READ = '¤';

/** Makes a table of rows. `{name}` in a phrase stands for the words of that name. */
export function tableOf<Meaning>(rows: readonly Row<Meaning>[], words: Record<string, string> = {}): Table<Meaning> {
  return rows.map(([means, ways]) => {
    const source = ways.join('|').replace(/\{([A-Z]+)\}/g, (_, name: string) => `(?:${words[name] ?? name})`);
    return { means, pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w'])`, 'g') };
  });
}

/**
 * Every phrase of a table, in the order of the text. An earlier row reads first, and what it read no later row reads:
 * so "not started" stands before "started".
 */
export function takePhrases<Meaning>(text: string, table: Table<Meaning>): { signs: Sign<Meaning>[]; rest: string } {
  const signs: Sign<Meaning>[] = [];
  let rest = text;
  for (const { means, pattern } of table) {
    rest = rest.replace(pattern, (words: string, ...details: unknown[]) => {
      if (words === '') return words;
      const start = Number(details.find((detail) => typeof detail === 'number'));
      signs.push({ means, start, end: start + words.length });
      return READ.repeat(words.length);
    });
  }
  return { signs: signs.toSorted((one, other) => one.start - other.start), rest };
}

/** The text without these parts, every other character in its place. */
export function without(text: string, parts: readonly { start: number; end: number }[]): string {
  return parts.reduce(
    (rest, { start, end }) => rest.slice(0, start) + READ.repeat(end - start) + rest.slice(end),
    text,
  );
}

export function has(text: string, table: Table<unknown>): boolean {
  return table.some(({ pattern }) => text.search(pattern) >= 0);
}
