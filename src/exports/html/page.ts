import type { Report } from '../../domain/report.ts';
import { formatPeriod, formatVersion } from '../../domain/report-words.ts';
import { REPORT_STYLE } from './style.ts';
import { html, Markup } from './tag.ts';

type Named = Pick<Report, 'title' | 'partnershipName' | 'scope' | 'scopeName' | 'period' | 'headline'>;

/** The frame of a report page: header and footer with the marking, the headline, contents, then the sections there are. */
export function pageOf(
  version: { report: Named } & Parameters<typeof formatVersion>[0],
  of: {
    /** Empty for none. */
    marking: string;
    lead: Markup | null;
    /** Id, name and body; a section without a body is not there. */
    sections: readonly (readonly [id: string, name: string, body: Markup | null])[];
  },
): string {
  const { report } = version;
  const marking = of.marking !== '' && html`<p class="marking">${of.marking}</p>`;
  const sections = of.sections.filter(([, , body]) => body !== null);
  const page = html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${report.title}, ${report.period.name}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body class="marked-${of.marking.toLowerCase()}">
<a class="skip" href="#main">Skip to main content</a>
<header>
<div class="band">
${marking}
<p>${report.partnershipName}</p>
</div>
</header>
<main id="main" tabindex="-1">
<h1>${report.scope.kind !== 'partnership' && html`<span class="about">${report.scopeName}</span> `}Progress report</h1>
<p class="period">${formatPeriod(report.period)}</p>
<p class="quiet">${formatVersion(version)}</p>
${of.lead}
<p class="headline">${report.headline}</p>
<nav aria-label="Contents">
<h2>Contents</h2>
<ul>${sections.map(
    ([id, name]) => html`
<li><a href="#${id}">${name}</a></li>`,
  )}
</ul>
</nav>
${sections.map(([, , body]) => html`${body}\n`)}</main>
<footer class="band">
<p>${report.title}. ${formatPeriod(report.period)}. ${formatVersion(version)}</p>
${marking}
</footer>
</body>
</html>`;
  return `<!DOCTYPE html>\n${page.text}\n`;
}
