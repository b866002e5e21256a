import type { Report } from '../../domain/report.ts';
import { READ_FIRST } from '../../domain/report-words.ts';
import { STANDINGS } from '../../domain/standing.ts';
import { count, joinWords } from '../../domain/words.ts';
import { standingClass } from './badge.ts';
import { html, type Markup } from './tag.ts';

/** How many duties stand where, as one bar. Positions are shares of the width, so text keeps its size on any screen. */
export function bar({ counts }: Pick<Report, 'counts'>): Markup {
  const present = READ_FIRST.filter((standing) => counts[standing] > 0);
  const total = present.reduce((sum, standing) => sum + counts[standing], 0);
  const words = present.map((standing) => `${counts[standing]} ${STANDINGS[standing].word.toLowerCase()}`);
  let before = 0;
  const segments = present.map((standing) => {
    const x = (before / total) * 100;
    const width = (counts[standing] / total) * 100;
    before += counts[standing];
    return html`
<rect class="${standingClass(standing)}" x="${percent(x)}" y="0" width="${percent(width)}" height="44"></rect>
<text class="${standingClass(standing)}" x="${percent(x + width / 2)}" y="28" text-anchor="middle"><tspan>${STANDINGS[standing].shape} </tspan>${counts[standing]}</text>`;
  });
  return html`<svg class="bar" role="img" width="100%" height="44" aria-label="${count(total, 'duty', 'duties')}: ${joinWords(words)}">${segments}
</svg>`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`;
}
