import type { Notice } from '../../domain/delivery.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { CardData } from '../card-data.ts';
import { sayNotice, UNREACHED } from '../delivery-phrases.ts';
import { messageLink } from '../links.ts';
import { plain } from '../plain.ts';

/** Names that fit one card at ease; the rest is counted. */
const MOST_ROWS = 15;

/** Something that a manager should know. */
export function noticeData(partnership: Partnership, notice: Notice): CardData['notice'] {
  const people = notice.kind === 'not reached' ? notice.people : [];
  const hidden = people.length - MOST_ROWS;
  return {
    ...sayNotice(notice),
    people: people.slice(0, MOST_ROWS).map(({ name, why }) => ({ name: plain(name), why: UNREACHED[why] })),
    more: hidden > 0 ? `And ${hidden} more.` : '',
    url: 'conversationId' in notice ? (messageLink(notice) ?? '') : '',
    marking: partnership.marking,
  };
}
