import type { ReportAnswer } from './report.ts';
import { formatDay } from './words.ts';

/** One part of what a group said: *What* happened, *So what* it means, *Now what* follows. */
export interface Commentary {
  label: 'What' | 'So what' | 'Now what';
  text: string;
}

/** The member's own words in the order in which a board reads them; parts that nobody gave are left out. */
export function commentaryOf({ progress }: Pick<ReportAnswer, 'progress'>): Commentary[] {
  if (!progress) return [];
  const { changed, obstacle, unblocker, forecastOn } = progress;
  const next = [
    ...(forecastOn ? [`Expected ${formatDay(forecastOn)}.`] : []),
    ...(unblocker ? [`Who can unblock it: ${unblocker}`] : []),
  ];
  return [
    ...(changed ? [{ label: 'What' as const, text: changed }] : []),
    ...(obstacle ? [{ label: 'So what' as const, text: obstacle }] : []),
    ...(next.length > 0 ? [{ label: 'Now what' as const, text: next.join(' ') }] : []),
  ];
}
