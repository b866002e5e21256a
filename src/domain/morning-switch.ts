import type { Instant } from './day.ts';
import type { Person, PersonKey } from './person.ts';
import { isSamePerson } from './standing-arrangements.ts';

/** Somebody turned the morning card on or off; the newest word of a person stands. */
export interface MorningSwitch {
  number: number;
  person: PersonKey;
  isOn: boolean;
  at: Instant;
}

/** The manager has it unless they turned it off; the assistant manager once they turned it on. */
export function hasMornings(person: Person, switches: readonly MorningSwitch[]): boolean {
  const last = switches.findLast((one) => isSamePerson(one.person, person));
  if (person.roles.includes('manager')) return last?.isOn ?? true;
  return person.roles.includes('assistant manager') && (last?.isOn ?? false);
}
