import { formatStanding } from '../../domain/report-words.ts';
import type { Standing } from '../../domain/standing.ts';
import { html, type Markup } from './tag.ts';

/** The class that colours a standing: "standing-on-track". */
export function standingClass(standing: Standing): string {
  return `standing-${standing.replaceAll(' ', '-')}`;
}

/** "● Meets the target" in the colour of a standing; the shape, its first character, is not read aloud. */
export function painted(text: string, like: Standing): Markup {
  const [shape = '', ...words] = text.split(' ');
  return html`<strong class="badge ${standingClass(like)}"><span aria-hidden="true">${shape}</span> ${words.join(' ')}</strong>`;
}

/** Word, shape and colour, in that order of trust. The shape is not read aloud: the word says it. */
export function badge(standing: Standing): Markup {
  return painted(formatStanding(standing), standing);
}
