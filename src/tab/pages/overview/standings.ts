import type { Standing } from '../../../domain/standing.ts';
import { MARKS } from '../../parts/standing-mark.tsx';

/** In the order in which people read: how it goes, what is in danger, what is not known. */
export const READ_FIRST = [
  'on track',
  'complete',
  'in progress',
  'not started',
  'at risk',
  'off track',
  'not for us',
  'no update',
] as const satisfies Standing[];

/** Of the cards' charts. */
export const CHART_COLOURS: Record<Standing, string> = {
  'on track': 'good',
  complete: 'divergingTeal',
  'in progress': 'categoricalLightBlue',
  'not started': 'categoricalLavender',
  'at risk': 'warning',
  'off track': 'attention',
  'not for us': 'divergingYellow',
  'no update': 'neutral',
};

export function presentIn(counts: Record<Standing, number>): Standing[] {
  return READ_FIRST.filter((standing) => counts[standing] > 0);
}

export function countWords(standing: Standing): string {
  return `${MARKS[standing].shape} ${MARKS[standing].word}`;
}
