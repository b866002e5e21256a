import type { ReportVersion } from '../domain/report.ts';
import { changesTitle, DEADLINES } from '../domain/report-words.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { fileName } from './export-file.ts';
import { decisions, exceptions, goodNews, missing, movement, requests } from './html/attention.ts';
import { changes } from './html/changes.ts';
import { duties } from './html/duties.ts';
import { measures } from './html/measures.ts';
import { boardActions, deadlines, decided, questions, responses, risks } from './html/outlook.ts';
import { pageOf } from './html/page.ts';
import { key, summary } from './html/summary.ts';
import { html } from './html/tag.ts';

/** A file of the same report, for the links at the head of the page. */
export interface Download {
  /** "Word" */
  name: string;
  /** Relative to the page. */
  href: string;
}

/**
 * The full report as one page that needs nothing else: no script, no picture, no font from elsewhere.
 *
 * @param downloads where the page is served, the other formats beside it; a saved page has none
 */
export async function exportHtml(version: ReportVersion, downloads: readonly Download[] = []): Promise<ExportFile> {
  const { report } = version;
  const links = html`<p class="quiet">Download as ${downloads.map(
    ({ name, href }, index) => html`${index > 0 && ', '}<a href="${href}">${name}</a>`,
  )}</p>`;
  const page = pageOf(version, {
    marking: report.marking,
    lead: downloads.length === 0 ? null : links,
    sections: [
      ['summary', 'At a glance', summary(report)],
      ['decisions', 'Decisions wanted', decisions(report)],
      ['good-news', 'Good news', goodNews(report)],
      ['exceptions', 'Off track and at risk', exceptions(report)],
      ['moved', 'What moved', movement(report)],
      ['changed', version.changes ? changesTitle(version.changes) : '', changes(version)],
      ['measures', 'Measures', measures(report.measures)],
      ['risks', 'Risks', risks(report)],
      ['missing', 'No update received', missing(report)],
      ['responses', 'Updates by organisation', responses(report)],
      ['requests', 'More decisions wanted', requests(report)],
      ['decided', 'Decided', decided(report)],
      ['questions', 'Questions and answers', questions(report)],
      ['actions', 'Actions of the board', boardActions(report)],
      ['deadlines', DEADLINES, deadlines(report)],
      ['duties', 'Duty by duty', duties(report)],
      ['key', 'What the words mean', key()],
    ],
  });
  return { name: fileName(version, 'html'), contentType: 'text/html; charset=utf-8', body: page };
}
