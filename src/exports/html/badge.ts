import { STANDINGS, type Standing } from '../../domain/standing.ts';
import { html, type Markup } from './tag.ts';

/** The class that colours a standing: "standing-on-track". */
export function standingClass(standing: Standing): string {
  return `standing-${standing.replaceAll(' ', '-')}`;
}

/** Word, shape and colour, in that order of trust. The shape is not read aloud: the word says it. */
export function badge(standing: Standing): Markup {
  const { word, shape } = STANDINGS[standing];
  return html`<strong class="badge ${standingClass(standing)}"><span aria-hidden="true">${shape}</span> ${word}</strong>`;
}
