import type { Notice } from '../../domain/delivery.ts';
import { findGroup, type Partnership } from '../../domain/partnership.ts';
import type { CardData } from '../card-data.ts';
import { sayNotice, UNPOSTED } from '../delivery-phrases.ts';
import { messageLink } from '../links.ts';
import { unreachedRows } from './unreached.ts';

/** Names that are read in passing; `deliveries` has more. */
const MOST_NAMES = 12;

/** Something that a manager should know. */
export function noticeData(partnership: Partnership, notice: Notice): CardData['notice'] {
  return {
    ...sayNotice(notice),
    unreached: rowsOf(partnership, notice),
    url: 'conversationId' in notice ? (messageLink(notice) ?? '') : '',
    marking: partnership.marking,
  };
}

function rowsOf(partnership: Partnership, notice: Notice): CardData['notice']['unreached'] {
  if (notice.kind === 'not reached') return unreachedRows(notice.people, MOST_NAMES);
  if (notice.kind !== 'round opened') return [];
  return [
    ...notice.unreached.map((id) => groupRow(partnership, id, 'unreached')),
    ...notice.unlinked.map((id) => groupRow(partnership, id, 'unlinked')),
  ];
}

function groupRow(
  partnership: Partnership,
  groupId: string,
  why: 'unreached' | 'unlinked',
): CardData['notice']['unreached'][number] {
  const group = findGroup(partnership, groupId);
  const name = group?.shortName ?? groupId;
  return { who: group?.name ?? groupId, why: UNPOSTED[why](name.toLowerCase()) };
}
