import type { Unreached } from '../../domain/delivery.ts';
import { groupUnreached } from '../../domain/delivery-words.ts';
import { plain } from '../plain.ts';

/** What to do, and for whom: one row a reason, with the names of `most` people at most. Names may hold commas. */
export function unreachedRows(people: readonly Unreached[], most: number): { who: string; why: string }[] {
  return groupUnreached(people).map(({ names, why }) => ({ who: sayNames(names.map(plain), most), why }));
}

function sayNames(names: readonly string[], most: number): string {
  const hidden = names.length - most;
  return `${names.slice(0, most).join('; ')}${hidden > 0 ? `; and ${hidden} more` : ''}`;
}
