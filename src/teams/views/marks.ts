import { STANDINGS, type Standing } from '../../domain/standing.ts';
import type { Mark } from '../card-data.ts';

const COLORS: Record<Standing, Mark['color']> = {
  'off track': 'attention',
  'at risk': 'warning',
  'not started': 'default',
  'in progress': 'accent',
  'on track': 'good',
  complete: 'good',
  'not for us': 'default',
  'no update': 'default',
};

/** State as a word, a shape and a colour, in that order of trust. */
export function markOf(standing: Standing, percent: number | null = null): Mark {
  const { word, shape } = STANDINGS[standing];
  const isTelling = percent !== null && standing !== 'complete' && standing !== 'not started';
  return { word: isTelling ? `${word}, ${percent}%` : word, shape, color: COLORS[standing] };
}
