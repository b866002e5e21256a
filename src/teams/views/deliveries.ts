import type { Unreached } from '../../domain/delivery.ts';
import { DELIVERY_MARKS, describeContent, explainStuck, sayStuck } from '../../domain/delivery-words.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { isQuiet } from '../../domain/quiet-hours.ts';
import { joinWords } from '../../domain/words.ts';
import type { Stuck, StuckList } from '../../usecases/list-stuck.ts';
import type { CardData } from '../card-data.ts';
import { plain } from '../plain.ts';
import { unreachedRows } from './unreached.ts';

/** Rows that fit one card at ease; the rest is counted. */
const MOST_ROWS = 10;
/** A partnership has some tens of people. */
const MOST_NAMES = 80;

/** What is stuck and why, who cannot be reached, and the figures of the last seven days. `notice` is what was just done. */
export function deliveriesData(
  partnership: Partnership,
  { stuck, counts, now }: StuckList,
  unreached: readonly Unreached[],
  notice: string,
): CardData['deliveries'] {
  const hidden = stuck.length - MOST_ROWS;
  const isQuietNow = isQuiet(now, freeDaysOf(partnership));
  return {
    title: sayStuck(stuck.length, unreached.length),
    subtitle: sayCounts(counts),
    notice,
    rows: stuck.slice(0, MOST_ROWS).map(({ delivery, person, conversation }, index) => ({
      ...DELIVERY_MARKS[delivery.state],
      place: index + 1,
      id: delivery.id,
      name: plain(person?.name || 'Somebody the bot has not met'),
      what: `${describeContent(delivery.content)}${where(conversation)}`,
      why: explainStuck(delivery, isQuietNow),
      mayRetry: delivery.state !== 'sending',
    })),
    more: hidden > 0 ? `And ${hidden} more. Retry all of them with deliveries retry.` : '',
    unreached: unreachedRows(unreached, MOST_NAMES),
    mayRetryAll: stuck.length > 1,
    marking: partnership.marking,
  };
}

function where(conversation: Stuck['conversation']): string {
  if (!conversation || conversation.kind === 'personal') return '';
  return `, in ${plain(conversation.name ?? 'the General channel')}`;
}

function sayCounts({ sent, dropped, failed, unknown, waiting, sending }: StuckList['counts']): string {
  const parts = [
    `${sent} sent`,
    ...(dropped > 0 ? [`${dropped} not needed any more`] : []),
    ...(failed > 0 ? [`${failed} not sent`] : []),
    ...(unknown > 0 ? [`${unknown} that may have arrived`] : []),
    ...(waiting + sending > 0 ? [`${waiting + sending} still to be sent`] : []),
  ];
  return `In the last 7 days: ${joinWords(parts)}.`;
}
