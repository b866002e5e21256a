import type { Day } from '../domain/day.ts';
import type { RoundOpening } from '../domain/partnership.ts';
import { joinWords } from '../domain/words.ts';
import { nameDay } from './change-phrases.ts';
import { quote } from './plain.ts';

const EXAMPLE = '**move board 10 December 2026 to 17 December 2026**';

/** Sentences about rounds and the boards that they lead to. */
export const roundPhrases = {
  notRead: (words: string) =>
    `I can not read “${quote(words)}” after **rounds**. Type **rounds** for the days of every round, **rounds manual** or **rounds automatic**.`,
  opening: {
    automatic: 'Rounds open by themselves at 9am on the day on which prompts go out.',
    manual: 'Rounds do not open by themselves. Type **open round** when the prompts are to go out.',
  } satisfies Record<RoundOpening, string>,
  openingSaved: {
    automatic: 'Saved: rounds open by themselves from now on.',
    manual: 'Saved: rounds no longer open by themselves.',
  } satisfies Record<RoundOpening, string>,
  moveWords: `Say the new day, or the old day and the new one, for example ${EXAMPLE}. You see every date that moves before anything is saved.`,
  noBoardOn: (on: Day, ahead: readonly Day[]) =>
    `No board that is to come meets on ${nameDay(on)}. ${
      ahead.length === 0 ? 'The register has none ahead.' : `The next ones meet on ${joinWords(ahead.map(nameDay))}.`
    } Nothing was changed.`,
  moved: (to: Day) => `The board meets on ${nameDay(to)}. What was said and sent before stays as it was.`,
} as const;
