import type { Standing } from '../../domain/standing.ts';
import { Mark, type Tone } from './mark.tsx';

/** The same words and shapes as on the cards: a word, a shape, and last a colour. */
export const MARKS: Record<Standing, { word: string; shape: string; tone: Tone }> = {
  'off track': { word: 'Off track', shape: '■', tone: 'bad' },
  'at risk': { word: 'At risk', shape: '▲', tone: 'warning' },
  'not started': { word: 'Not started', shape: '○', tone: 'plain' },
  'in progress': { word: 'In progress', shape: '◐', tone: 'plain' },
  'on track': { word: 'On track', shape: '●', tone: 'good' },
  complete: { word: 'Complete', shape: '✓', tone: 'good' },
  'not for us': { word: 'Not for us', shape: '–', tone: 'plain' },
  'no update': { word: 'No update', shape: '○', tone: 'plain' },
};

/** Where shapes stand alone, nothing said must not look like nothing begun. */
export function shortShape(standing: Standing): string {
  return standing === 'no update' ? '◌' : MARKS[standing].shape;
}

/** Where something stands. `short` shows the shape alone to the eye, where a table has no room. */
export function StandingMark({ standing, short = false }: { standing: Standing; short?: boolean }) {
  const mark = MARKS[standing];
  return <Mark {...mark} shape={short ? shortShape(standing) : mark.shape} short={short} />;
}
