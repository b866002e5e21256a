import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { findDuty, findGroup, type Partnership } from './domain/partnership.ts';
import type { Reading, ReadingContext } from './domain/reading.ts';
import { currentRound } from './domain/round.ts';
import { language } from './language/index.ts';
import { explain } from './language/reply/explain.ts';
import { loadPartnership } from './register/load.ts';

const HELP = `Reads replies, one a line, and prints what each says as one line of JSON.

  npm run --silent interpret -- --today 2026-11-23 [--duty D07] [--group barrow]

--today  the day on which the replies were written, YYYY-MM-DD
--duty   the duty that was asked about
--group  the group that was asked

Keys: text, status, percent, rag, obstacle, requestedDate, needsConfirmation, items, personalData, why.
Where a reply holds personal information, text and every obstacle are null: none of its words is printed.
`;

/** Reads the options, or says in one sentence what is wrong with them. */
function readOptions(args: string[], partnership: Partnership): ReadingContext | string | undefined {
  const { values } = parseArgs({
    args,
    options: {
      today: { type: 'string' },
      duty: { type: 'string' },
      group: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const { today } = values;
  if (today === undefined) return 'Say the day with --today, for example --today 2026-11-23.';
  if (!isDay(today)) return `--today must be a day as YYYY-MM-DD, not "${today}".`;
  const duty = values.duty === undefined ? undefined : findDuty(partnership, values.duty.toUpperCase());
  if (values.duty !== undefined && !duty) return `The register has no duty "${values.duty}". Try D07.`;
  const group = values.group === undefined ? undefined : findGroup(partnership, values.group.toLowerCase());
  if (values.group !== undefined && !group) return `The register has no group "${values.group}". Try barrow.`;
  const round = currentRound(partnership, today);
  return {
    today,
    updatesDueOn: round?.dueOn ?? null,
    boardOn: round?.boardOn ?? null,
    dutyId: duty?.id ?? null,
    groupId: group?.id ?? null,
  };
}

function isDay(words: string): boolean {
  try {
    return Temporal.PlainDate.from(words).toString() === words;
  } catch {
    return false;
  }
}

function write(text: string, reading: Reading): string {
  const { status, percent, rag, obstacle, requestedDate, items, doubts, personalData } = reading;
  return JSON.stringify({
    text: personalData.length > 0 ? null : text,
    status,
    percent,
    rag,
    obstacle,
    requestedDate,
    needsConfirmation: doubts.length > 0,
    items: items.map((item) => ({
      ref: item.ref,
      status: item.status,
      percent: item.percent,
      rag: item.rag,
      obstacle: item.obstacle,
      requestedDate: item.requestedDate,
    })),
    personalData,
    why: explain(reading).join(' '),
  });
}

async function main(): Promise<void> {
  const partnership = await loadPartnership(join(import.meta.dirname, 'register/westmorland-and-furness.yaml'));
  let options: ReadingContext | string | undefined;
  try {
    options = readOptions(process.argv.slice(2), partnership);
  } catch (error) {
    options = error instanceof Error ? error.message : 'The options can not be read.';
  }
  if (options === undefined) return void process.stdout.write(HELP);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\nFor help: npm run --silent interpret -- --help\n`);
    process.exitCode = 2;
    return;
  }
  // `interpret | head` closes the output early; nobody reads the rest.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${write(line, language.interpret(line, options, partnership))}\n`);
  }
}

await main();
