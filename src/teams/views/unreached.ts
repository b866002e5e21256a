import { UNREACHED_REASONS, type Unreached } from '../../domain/delivery.ts';
import { UNREACHED } from '../delivery-phrases.ts';
import { plain } from '../plain.ts';

/** What to do, and for whom: one row a reason, with the names of `most` people at most. Names may hold commas. */
export function unreachedRows(people: readonly Unreached[], most: number): { who: string; why: string }[] {
  return UNREACHED_REASONS.flatMap((reason) => {
    const names = people.filter(({ why }) => why === reason).map(({ name }) => plain(name));
    return names.length > 0 ? [{ who: sayNames(names, most), why: UNREACHED[reason] }] : [];
  });
}

function sayNames(names: readonly string[], most: number): string {
  const hidden = names.length - most;
  return `${names.slice(0, most).join('; ')}${hidden > 0 ? `; and ${hidden} more` : ''}`;
}
