import { type Day, isDay } from './day.ts';
import { type Duty, findOrganisation, type Partnership } from './partnership.ts';
import type { FormFault } from './progress-form.ts';
import type { Requested, RequestKind } from './request.ts';
import { type Progress, TEXT_LIMIT } from './update.ts';

/** What is in the boxes of the forms that ask the manager for a decision. Each kind reads those that it has. */
export interface RequestInputs {
  reason: string;
  /** Of more time. */
  until: string;
  /** Of another owner; `UNKNOWN_OWNER` where the person does not know. */
  ownerId: string;
}

/** Chosen where the person does not know who should lead. */
export const UNKNOWN_OWNER = 'unknown';

/**
 * What the form asks for, or all faults at once.
 *
 * @param facts.progress what stands in the slot: asking for something leaves it as it is
 */
export function readRequest(
  partnership: Partnership,
  kind: RequestKind,
  { reason, until, ownerId }: RequestInputs,
  facts: { today: Day; progress: Progress | null },
): { said: Requested } | { faults: FormFault<keyof RequestInputs>[] } {
  const faults: FormFault<keyof RequestInputs>[] = [];
  if (reason === '') faults.push({ field: 'reason', says: 'Give the reason in a sentence.' });
  if (reason.length > TEXT_LIMIT) {
    const says = `Keep the reason under ${TEXT_LIMIT.toLocaleString('en-GB')} characters.`;
    faults.push({ field: 'reason', says });
  }
  const owner = ownerId === '' || ownerId === UNKNOWN_OWNER ? null : ownerId;
  if (kind === 'other owner' && owner !== null && !findOrganisation(partnership, owner))
    faults.push({ field: 'ownerId', says: 'Choose an organisation from the list.' });
  if (kind === 'more time' && !isDay(until)) faults.push({ field: 'until', says: 'Choose a date.' });
  else if (kind === 'more time' && until <= facts.today)
    faults.push({ field: 'until', says: 'Choose a date after today.' });
  if (faults.length > 0) return { faults };
  switch (kind) {
    case 'not for us':
      return { said: { kind, reason } };
    case 'more time':
      return { said: { kind, until, reason, progress: facts.progress } };
    case 'other owner':
      return { said: { kind, ownerId: owner, reason, progress: facts.progress } };
  }
}

/** Who could lead a duty instead: everybody but its lead. */
export function otherOwnersOf({ organisations }: Partnership, duty: Duty): { id: string; name: string }[] {
  return organisations
    .filter(({ id }) => duty.leadRole !== null || id !== duty.leads[0])
    .map(({ id, shortName }) => ({ id, name: shortName }));
}
