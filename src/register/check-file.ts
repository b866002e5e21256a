import { readFile } from 'node:fs/promises';
import { count } from '../domain/words.ts';
import { readPartnership, writeFault } from './load.ts';

export const SHIPPED_FILE = 'src/register/westmorland-and-furness.yaml';

const USAGE = 'Write: npm run register -- check FILE. Without FILE it checks the one that is shipped.';

/** What the command prints, and its exit code: 0 the file is good, 1 it has faults, 2 there was nothing to check. */
export interface Verdict {
  lines: string[];
  exitCode: 0 | 1 | 2;
}

/** `check [FILE]`: says every fault of a data file with its place, or in one line what is in it. */
export async function checkFile(args: readonly string[]): Promise<Verdict> {
  const [verb, file = SHIPPED_FILE, ...more] = args;
  if (verb !== 'check' || more.length > 0) return { lines: [USAGE], exitCode: 2 };
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { lines: [`There is no file ${file} that can be read. ${USAGE}`], exitCode: 2 };

  const reading = readPartnership(text);
  if (reading.outcome === 'faulty') {
    const lines = reading.faults.map((fault) => writeFault(file, fault));
    return { lines: [...lines, `${count(lines.length, 'fault', 'faults')} in ${file}.`], exitCode: 1 };
  }
  const { name, organisations, groups, duties, boards, holidays } = reading.partnership;
  const content = [
    count(duties.length, 'duty', 'duties'),
    count(groups.length, 'group', 'groups'),
    count(organisations.length, 'organisation', 'organisations'),
    count(boards.length, 'board', 'boards'),
    count(holidays.length, 'holiday', 'holidays'),
  ];
  return { lines: [`${file} is good: ${name}, ${content.join(', ')}.`], exitCode: 0 };
}
