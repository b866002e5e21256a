import type { ReportVersion } from '../domain/report.ts';
import { formatPeriod, formatVersion } from '../domain/report-words.ts';
import { type ExportFile, fileName } from './export-file.ts';
import { decisions, exceptions, missing, movement, questions } from './html/attention.ts';
import { duties } from './html/duties.ts';
import { STYLE } from './html/style.ts';
import { key, summary } from './html/summary.ts';
import { html, Markup } from './html/tag.ts';

/** The whole of the page's one style element, for a Content-Security-Policy that names its hash. */
export const REPORT_STYLE = STYLE;

const CONTENTS = [
  ['summary', 'At a glance'],
  ['exceptions', 'Off track and at risk'],
  ['decisions', 'Decisions wanted'],
  ['questions', 'Questions and answers'],
  ['moved', 'What moved'],
  ['missing', 'No update received'],
  ['duties', 'Duty by duty'],
  ['key', 'What the words mean'],
] as const;

/** The full report as one page that needs nothing else: no script, no picture, no font from elsewhere. */
export async function exportHtml(version: ReportVersion): Promise<ExportFile> {
  return {
    name: fileName(version, 'html'),
    contentType: 'text/html; charset=utf-8',
    body: `<!DOCTYPE html>\n${pageOf(version).text}\n`,
  };
}

function pageOf(version: ReportVersion): Markup {
  const { report } = version;
  const marking = html`<p class="marking">${report.marking}</p>`;
  return html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${report.title}, ${report.period.name}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body class="marked-${report.marking.toLowerCase()}">
<a class="skip" href="#main">Skip to main content</a>
<header>
<div class="band">
${report.marking !== '' && marking}
<p>${report.partnershipName}</p>
</div>
</header>
<main id="main" tabindex="-1">
<h1>${report.scope.kind !== 'partnership' && html`<span class="about">${report.scopeName}</span> `}Progress report</h1>
<p class="period">${formatPeriod(report.period)}</p>
<p class="quiet">${formatVersion(version)}</p>
<p class="headline">${report.headline}</p>
<nav aria-label="Contents">
<h2>Contents</h2>
<ul>${CONTENTS.filter(([id]) => id !== 'questions' || report.questions.length > 0).map(
    ([id, name]) => html`
<li><a href="#${id}">${name}</a></li>`,
  )}
</ul>
</nav>
${summary(report)}
${exceptions(report)}
${decisions(report)}${questions(report)}
${movement(report)}
${missing(report)}
${duties(report)}
${key()}
</main>
<footer class="band">
<p>${report.title}. ${formatPeriod(report.period)}. ${formatVersion(version)}</p>
${report.marking !== '' && marking}
</footer>
</body>
</html>`;
}
