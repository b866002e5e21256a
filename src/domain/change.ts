import type { Day, Instant } from './day.ts';
import type { RoundOpening, Rung } from './partnership.ts';
import type { PersonKey } from './person.ts';

/** What the manager changed of the register, in chat or tab. The file stays as it is; changes stand on top of it. */
export type Changed =
  /** Instead of the duty's own ladder and of those of its cadences; `null` goes back to the register's. */
  | { kind: 'ladder'; dutyId: string; ladder: readonly Rung[] | null }
  | { kind: 'closure day added'; on: Day; name: string }
  | { kind: 'closure day removed'; on: Day }
  /** The group answers for the duty no more, in this and later rounds, until it is asked again. */
  | { kind: 'group not asked'; dutyId: string; groupId: string }
  | { kind: 'group asked again'; dutyId: string; groupId: string }
  /** The organisation that is accountable from now on; `null` goes back to the register's. */
  | { kind: 'lead'; dutyId: string; organisationId: string | null }
  /** A board by its id. */
  | { kind: 'board moved'; boardId: Day; to: Day }
  | { kind: 'round opening'; opening: RoundOpening }
  /** At the foot of cards and of reports that are compiled from now on; empty for none. */
  | { kind: 'marking'; marking: string };

/** Changes are added, never altered: `number` counts from 1, and the newest about a thing stands. */
export interface Change {
  number: number;
  changed: Changed;
  by: PersonKey;
  at: Instant;
}
