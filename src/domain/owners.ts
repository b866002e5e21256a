import type { Deadline } from './deadline.ts';
import type { Duty, Partnership } from './partnership.ts';
import { leadNames } from './prompt.ts';

type OwedBy = Deadline['owedBy'];

/** Who owes it, by role or organisation: of a clock's step as its template says, of everything else who leads the duty. */
export function ownerNames(partnership: Partnership, duty: Duty, owedBy: OwedBy): string[] {
  switch (owedBy) {
    case 'chair':
      return ['Chair'];
    case 'manager':
      return ['CSP manager'];
    case 'partners':
      return ['Partners'];
    case 'outside':
      return ['Outside the partnership'];
    case 'lead':
    case undefined:
      return leadNames(partnership, duty);
  }
}

/** The role whose own it is; null where organisations owe it, or somebody outside. */
export function owningRole({ leadRole }: Duty, owedBy: OwedBy): 'chair' | 'manager' | null {
  if (owedBy === 'chair' || owedBy === 'manager') return owedBy;
  return owedBy === undefined || owedBy === 'lead' ? leadRole : null;
}
