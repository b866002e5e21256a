import { askedIn, type OwedDuty } from '../domain/owed.ts';
import type { Partnership } from '../domain/partnership.ts';
import { agreedFor } from '../domain/request.ts';
import { isAnswered } from '../domain/standing.ts';
import { hearRound } from './hear-round.ts';

/** What nobody has answered of a round. An update for which another date was agreed has a deadline of its own. */
export async function openInRound(
  { store, partnership }: { store: Parameters<typeof hearRound>[0]; partnership: Partnership },
  roundId: string,
): Promise<OwedDuty[]> {
  const { said, decisions } = await hearRound(store, roundId);
  const answered = new Set(said.filter(isAnswered).map(({ groupId, dutyId }) => `${groupId} ${dutyId}`));
  return askedIn(partnership).filter(
    ({ duty, group }) =>
      !answered.has(`${group.id} ${duty.id}`) && !agreedFor(decisions, { roundId, groupId: group.id, dutyId: duty.id }),
  );
}
