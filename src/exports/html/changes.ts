import type { ReportVersion } from '../../domain/report.ts';
import { changesTitle, NOTHING_CHANGED } from '../../domain/report-words.ts';
import { html, type Markup } from './tag.ts';

/** What this version says otherwise than the one it is compared with; nothing for the first. */
export function changes({ changes: found }: Pick<ReportVersion, 'changes'>): Markup | null {
  return (
    found &&
    html`<section aria-labelledby="changed">
<h2 id="changed">${changesTitle(found)}</h2>
${found.sections.length === 0 && html`<p>${NOTHING_CHANGED}</p>`}
${found.sections.map(
  ({ heading, lines }) => html`
<h3>${heading}</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
)}
</section>`
  );
}
