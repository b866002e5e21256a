import type { CalendarEntry } from '../../../usecases/view-calendar.ts';

/** A word and a shape for each kind of entry, so that none is told by its colour alone. */
export const KINDS: Record<CalendarEntry['kind'], { word: string; shape: string }> = {
  deadline: { word: 'Deadline', shape: '○' },
  round: { word: 'Updates due', shape: '●' },
  clock: { word: 'Clock', shape: '◷' },
  action: { word: 'Action', shape: '□' },
  'round date': { word: 'Round', shape: '›' },
  board: { word: 'Board', shape: '◆' },
  closed: { word: 'Closed', shape: '×' },
  'bank holiday': { word: 'Bank holiday', shape: '×' },
};
