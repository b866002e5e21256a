import type { Notice } from '../../domain/delivery.ts';
import { findGroup, type Partnership } from '../../domain/partnership.ts';
import type { CardData } from '../card-data.ts';
import { sayNotice, UNPOSTED, UNREACHED } from '../delivery-phrases.ts';
import { messageLink } from '../links.ts';
import { plain } from '../plain.ts';

/** Names that fit one card at ease; the rest is counted. */
const MOST_ROWS = 15;

/** Something that a manager should know. */
export function noticeData(partnership: Partnership, notice: Notice): CardData['notice'] {
  const rows = rowsOf(partnership, notice);
  const hidden = rows.length - MOST_ROWS;
  return {
    ...sayNotice(notice),
    people: rows.slice(0, MOST_ROWS),
    more: hidden > 0 ? `And ${hidden} more.` : '',
    url: 'conversationId' in notice ? (messageLink(notice) ?? '') : '',
    marking: partnership.marking,
  };
}

function rowsOf(partnership: Partnership, notice: Notice): CardData['notice']['people'] {
  switch (notice.kind) {
    case 'not reached':
      return notice.people.map(({ name, why }) => ({ name: plain(name), why: UNREACHED[why] }));
    case 'round opened':
      return [
        ...notice.unreached.map((id) => groupRow(partnership, id, 'unreached')),
        ...notice.unlinked.map((id) => groupRow(partnership, id, 'unlinked')),
      ];
    case 'late work':
    case 'clock jumped':
    case 'alarming':
    case 'owner change':
    case 'report returned':
    case 'report signed off':
      return [];
  }
}

function groupRow(
  partnership: Partnership,
  groupId: string,
  why: 'unreached' | 'unlinked',
): CardData['notice']['people'][number] {
  const group = findGroup(partnership, groupId);
  const name = group?.shortName ?? groupId;
  return { name: group?.name ?? groupId, why: UNPOSTED[why](name.toLowerCase()) };
}
