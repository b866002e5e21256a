import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type Fact, factSchema } from './facts.ts';

/** Where facts are kept: one JSON line each, only ever appended. */
export interface Journal {
  /** All facts so far, oldest first. */
  replay(): Fact[];
  append(fact: Fact): void;
}

/** A journal that forgets at the end of the process. */
export function memoryJournal(): Journal {
  return { replay: () => [], append: () => {} };
}

/**
 * A journal in `folder/journal.jsonl`. A last line cut short by a crash is dropped; any other unreadable line is an
 * error that names its place, because guessing would show a room that never was.
 */
export function fileJournal(folder: string): Journal {
  const path = join(folder, 'journal.jsonl');
  mkdirSync(folder, { recursive: true });

  function replay(): Fact[] {
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    if (end < text.length) truncateSync(path, Buffer.byteLength(text.slice(0, end)));
    return text
      .slice(0, end)
      .split('\n')
      .slice(0, -1)
      .map((line, index) => readLine(line, index + 1));
  }

  function readLine(line: string, number: number): Fact {
    try {
      return factSchema.parse(JSON.parse(line));
    } catch (cause) {
      throw new Error(
        `${path}, line ${number}: not a fact of the rehearsal room. Move the file away to start afresh.`,
        {
          cause,
        },
      );
    }
  }

  return { replay, append: (fact) => appendFileSync(path, `${JSON.stringify(fact)}\n`) };
}
