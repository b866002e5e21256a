import type { Changed } from '../domain/change.ts';
import type { Day } from '../domain/day.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import type { Source } from '../domain/update.ts';
import { addDays, daysBetween } from '../domain/working-days.ts';
import { screenWords } from './screen-words.ts';

/** Longer than any Christmas. */
export const MOST_CLOSED_DAYS = 31;
const NAME_LIMIT = 60;
const UNNAMED = 'Closed';

/** Days to close under a name, or to open again. */
export interface ClosureAsk {
  change: 'close' | 'open';
  days: readonly Day[];
  name: string;
}

export type ClosedSpan =
  | { outcome: 'days'; days: Day[] }
  | { outcome: 'backwards'; fromOn: Day; toOn: Day }
  | { outcome: 'too many'; most: number };

/** Each day from the first to the last. */
export function daysOfClosure(fromOn: Day, toOn: Day): ClosedSpan {
  if (toOn < fromOn) return { outcome: 'backwards', fromOn, toOn };
  const length = daysBetween(fromOn, toOn) + 1;
  if (length > MOST_CLOSED_DAYS) return { outcome: 'too many', most: MOST_CLOSED_DAYS };
  return { outcome: 'days', days: Array.from({ length }, (_, place) => addDays(fromOn, place)) };
}

/** One change a day. */
export function closureChanges({ change, days, name }: ClosureAsk): Changed[] {
  return days.map((on) =>
    change === 'open' ? { kind: 'closure day removed', on } : { kind: 'closure day added', on, name: name || UNNAMED },
  );
}

export type ClosureName =
  | { outcome: 'plain' }
  | { outcome: 'too long'; most: number }
  | { outcome: 'personal data'; types: PersonalDataType[] };

/** A closure's name is said to everybody, so nothing personal is kept in it. None at all is plain. */
export async function judgeClosureName(
  tools: Parameters<typeof screenWords>[0],
  name: string,
  door: Source['by'],
): Promise<ClosureName> {
  if (name === '') return { outcome: 'plain' };
  if (name.length > NAME_LIMIT) return { outcome: 'too long', most: NAME_LIMIT };
  const screened = await screenWords(tools, { words: [name], declaration: null, door });
  return screened.outcome === 'clear' ? { outcome: 'plain' } : screened;
}
