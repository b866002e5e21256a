import { count, formatDay, formatDayLong } from '../../domain/words.ts';
import { viewDetections } from '../../usecases/count-detections.ts';
import type { Command } from './command.ts';

export const detections: Command = {
  name: 'detections',
  aliases: ['held back', 'privacy'],
  summary: 'Counts the personal information that was held back in the last 30 days',
  example: '',
  needs: 'see detections',
  menus: [],
  async run(tools) {
    const { days, fromOn, total, kinds, doors, byDay } = await viewDetections(tools);
    const times = (n: number) => count(n, 'time', 'times');
    return {
      kind: 'card',
      card: tools.cards.fill('detections', {
        title: total === 0 ? 'Nothing was held back' : `Held back ${times(total)}`,
        text: `Personal information in the last ${days} days, since ${formatDay(fromOn)}. Neither the words nor who wrote them is kept.`,
        kinds: kinds.map(({ name, times: n }) => ({ title: name, value: times(n) })),
        doors: doors.map(({ name, times: n }) => ({ title: name, value: times(n) })),
        days: byDay.map(({ on, times: n }) => ({ title: formatDayLong(on), value: times(n) })),
        marking: tools.partnership.marking,
      }),
    };
  },
};
