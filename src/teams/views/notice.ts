import type { Notice } from '../../domain/delivery.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { CardData } from '../card-data.ts';
import { sayNotice } from '../delivery-phrases.ts';
import { messageLink } from '../links.ts';
import { unreachedRows } from './unreached.ts';

/** Names that are read in passing; `deliveries` has more. */
const MOST_NAMES = 12;

/** Something that a manager should know. */
export function noticeData(partnership: Partnership, notice: Notice): CardData['notice'] {
  return {
    ...sayNotice(notice),
    unreached: unreachedRows(notice.kind === 'not reached' ? notice.people : [], MOST_NAMES),
    url: 'by' in notice ? (messageLink(notice) ?? '') : '',
    marking: partnership.marking,
  };
}
