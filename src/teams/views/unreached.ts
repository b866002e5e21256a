import { UNREACHED_REASONS, type Unreached } from '../../domain/delivery.ts';
import { UNREACHED } from '../delivery-phrases.ts';
import { plain } from '../plain.ts';

/** Names that one paragraph carries at ease; the rest is counted. */
const MOST_NAMES = 12;

/** What to do, and for whom: one row a reason, however many people share it. Names may hold commas. */
export function unreachedRows(people: readonly Unreached[]): { who: string; why: string }[] {
  return UNREACHED_REASONS.flatMap((reason) => {
    const names = people.filter(({ why }) => why === reason).map(({ name }) => plain(name));
    return names.length > 0 ? [{ who: sayNames(names), why: UNREACHED[reason] }] : [];
  });
}

function sayNames(names: readonly string[]): string {
  const hidden = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join('; ')}${hidden > 0 ? `; and ${hidden} more` : ''}`;
}
