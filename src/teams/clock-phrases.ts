import { CLOCK_SENTENCES } from '../domain/clock-faults.ts';
import type { Day } from '../domain/day.ts';
import { formatDay } from '../domain/words.ts';

/** Sentences about clocks as they are said in chat, so that their tone can be read in one sitting. Each says what is wrong and what to do. */
export const clockPhrases = {
  ...CLOCK_SENTENCES,
  noSuchClock: (number: number, highest: number) =>
    highest === 0
      ? 'No clock has been started yet, so nothing was changed. Type **start clock** and its kind.'
      : `There is no clock ${number}, so nothing was changed. Type **clocks** to see all; the last one is ${highest}.`,
  whichKind: (names: readonly string[]) =>
    `Say what kind of clock: ${names.map((name) => `**${name}**`).join(', ')}. For example **start clock dardr 20 November 2026**.`,
  whichDay: (name: string, typed: string) =>
    `Say the day on which it began, for example **start clock ${typed.toLowerCase()} 20 November 2026**. No ${name} clock was started.`,
  noSuchDay: (nearest: Day) =>
    `The calendar does not have that day, so nothing was saved. The nearest is ${formatDay(nearest)}.`,
  notRead: (words: string, number: number) =>
    `I can not read “${words}” as something that happened to clock ${number}, so nothing was saved. Type for example **clock ${number} done report**, **clock ${number} pause criminal proceedings**, **clock ${number} extend report to 14 March 2027** or **clock ${number}** for its card.`,
  nothingToUndo: 'There is nothing to take back. Type **clocks** to see all clocks.',
} as const;
