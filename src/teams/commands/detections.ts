import { count, formatDay, formatDayLong } from '../../domain/words.ts';
import { countDetections, DETECTION_DAYS } from '../../usecases/count-detections.ts';
import type { Command } from './command.ts';

const DOORS: Record<string, string> = {
  card: 'A form',
  reply: 'A reply',
  command: 'A command',
  tab: 'The tab',
};

export const detections: Command = {
  name: 'detections',
  aliases: ['held back', 'privacy'],
  summary: 'Counts the personal information that was held back in the last 30 days',
  example: '',
  needs: 'see detections',
  menus: [],
  async run(tools) {
    const { fromOn, total, kinds, doors, days } = await countDetections(tools);
    const times = (n: number) => count(n, 'time', 'times');
    return {
      kind: 'card',
      card: tools.cards.fill('detections', {
        title: total === 0 ? 'Nothing was held back' : `Held back ${times(total)}`,
        text: `Personal information in the last ${DETECTION_DAYS} days, since ${formatDay(fromOn)}. Neither the words nor who wrote them is kept.`,
        kinds: kinds.map(([kind, n]) => ({
          title: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
          value: times(n),
        })),
        doors: doors.map(([door, n]) => ({ title: DOORS[door] ?? door, value: times(n) })),
        days: days.map(([day, n]) => ({ title: formatDayLong(day), value: times(n) })),
        marking: tools.partnership.marking,
      }),
    };
  },
};
