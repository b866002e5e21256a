import { findGroup, type Partnership } from '../../domain/partnership.ts';
import type { Update } from '../../domain/update.ts';
import type { CardData } from '../card-data.ts';
import { dutyOf, markOfSaid } from './confirm.ts';

/** What was noted, a line for each update and no word of the reply: everybody in a thread may see it. */
export function notedData(
  partnership: Partnership,
  updates: readonly Update[],
  words: { title: string; text?: string },
): CardData['noted'] {
  return {
    title: words.title,
    text: words.text ?? '',
    lines: updates.map((update) => ({
      dutyId: update.dutyId,
      groupId: update.groupId,
      roundId: update.roundId,
      basedOn: update.revision,
      ...markOfSaid(update.said),
      title: dutyOf(partnership, update),
      place: findGroup(partnership, update.groupId)?.name ?? '',
      mayUndo: update.said.kind !== 'withdrawn',
    })),
    marking: partnership.marking,
  };
}
