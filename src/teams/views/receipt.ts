import type { OwedDuty } from '../../domain/owed.ts';
import type { Duty, Partnership } from '../../domain/partnership.ts';
import { standingOf } from '../../domain/standing.ts';
import { type Progress, progressOf, type Update } from '../../domain/update.ts';
import { count, formatDay } from '../../domain/words.ts';
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
    facts: factsOf(update),
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

function factsOf(update: Update): { title: string; value: string }[] {
  const { said } = update;
  switch (said.kind) {
    case 'progress':
      return progressFacts(said.progress);
    case 'no change':
      return [
        { title: 'Answer', value: said.firstSaidOn ? `No change since ${formatDay(said.firstSaidOn)}` : 'No change' },
      ];
    case 'more time':
      return [
        { title: 'New date asked for', value: formatDay(said.until) },
        { title: 'Why', value: plain(said.reason) },
      ];
    case 'not for us':
      return [{ title: 'Why', value: plain(said.reason) }];
    case 'other owner':
      return [{ title: 'Why', value: plain(said.reason) }];
    case 'withdrawn':
      return [];
  }
}

function progressFacts(progress: Progress): { title: string; value: string }[] {
  const facts = [
    { title: 'What has changed', value: progress.changed && plain(progress.changed) },
    { title: 'In the way', value: progress.obstacle && plain(progress.obstacle) },
    { title: 'Can be unblocked by', value: progress.unblocker && plain(progress.unblocker) },
    { title: 'Done by', value: progress.forecastOn && formatDay(progress.forecastOn) },
    { title: 'Evidence', value: progress.evidenceUrl && plain(progress.evidenceUrl) },
  ];
  return facts.flatMap(({ title, value }) => (value ? [{ title, value }] : []));
}
