import type { Instant } from './day.ts';
import type { PersonKey } from './person.ts';
import type { ProgressInputs } from './progress-form.ts';
import type { Slot } from './update.ts';

/** What a person has begun to write about a slot and not yet sent: theirs alone. It was screened for personal data. */
export interface Draft extends Slot {
  person: PersonKey;
  inputs: ProgressInputs;
  /** The revision that the person saw when it was begun; 0 for none. */
  basedOn: number;
  savedAt: Instant;
  /** When the round is over. Forgotten then. */
  untilAt: Instant;
}
