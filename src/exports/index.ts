import type { ReportVersion } from '../domain/report.ts';
import type { ExportFile } from './export-file.ts';
import { exportHtml } from './html.ts';
import { exportMarkdown } from './markdown.ts';

/** Every format that a report can be read in. To add one: one file, one line here, one golden test. */
export const exports = {
  html: exportHtml,
  markdown: exportMarkdown,
} as const satisfies Record<string, (version: ReportVersion) => Promise<ExportFile>>;
