import type { OwedDuty } from '../../domain/owed.ts';
import type { Duty, Partnership } from '../../domain/partnership.ts';
import { saidFacts } from '../../domain/said-words.ts';
import { standingOf } from '../../domain/standing.ts';
import { progressOf, type Update } from '../../domain/update.ts';
import { count } from '../../domain/words.ts';
import type { CardData, Next } from '../card-data.ts';
import { plain } from '../plain.ts';
import { markOf } from './marks.ts';

/** What was recorded, how to change it, and what is next. */
export function receiptData(
  partnership: Partnership,
  duty: Duty,
  update: Update,
  open: readonly OwedDuty[],
  next: Next,
): CardData['receipt'] {
  const following = open[0];
  return {
    dutyId: update.dutyId,
    groupId: update.groupId,
    roundId: update.roundId,
    basedOn: update.revision,
    title: titleOf(update),
    duty: `${duty.id} ${duty.title}`,
    ...markOf(standingOf(update), progressOf(update)?.percent ?? null),
    facts: saidFacts(update.said).map(({ title, value }) => ({ title, value: plain(value) })),
    left:
      open.length === 0
        ? 'You have nothing more to answer.'
        : `You have ${count(open.length, 'update', 'updates')} left.`,
    nextTitle: following ? `Next: ${following.duty.id} ${following.duty.shortName}` : '',
    nextDutyId: following?.duty.id ?? '',
    nextGroupId: following?.group.id ?? '',
    mayUndo: update.said.kind !== 'withdrawn',
    next,
    marking: partnership.marking,
  };
}

function titleOf(update: Update): string {
  switch (update.said.kind) {
    case 'withdrawn':
      return 'Taken back';
    case 'more time':
      return 'Asked for more time';
    case 'not for us':
    case 'other owner':
      return 'Passed to the manager';
    default:
      return update.revision === 1 ? 'Recorded, thank you' : 'Changed, thank you';
  }
}
