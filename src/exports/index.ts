import type { ExportFormat } from '../usecases/ports.ts';

/**
 * Every format that a report leaves in: the export command, its help and the links on the page read this list. To add
 * one: one file, one line here, one golden test. Libraries are large, so each comes with its first use.
 */
export const exports = {
  docx: {
    name: 'Word',
    ending: 'docx',
    words: ['docx', 'word', 'doc'],
    write: async (version) => (await import('./docx.ts')).exportDocx(version),
    writePublic: async (version) => (await import('./public-docx.ts')).exportPublicDocx(version),
  },
  xlsx: {
    name: 'Excel',
    ending: 'xlsx',
    words: ['xlsx', 'excel', 'xls', 'spreadsheet'],
    write: async (version) => (await import('./xlsx.ts')).exportXlsx(version),
  },
  csv: {
    name: 'CSV',
    ending: 'csv',
    words: ['csv'],
    write: async (version) => (await import('./csv.ts')).exportCsv(version),
    writePublic: async (version) => (await import('./csv.ts')).exportPublicCsv(version),
  },
  markdown: {
    name: 'Markdown',
    ending: 'md',
    words: ['markdown', 'md'],
    write: async (version) => (await import('./markdown.ts')).exportMarkdown(version),
  },
  html: {
    name: 'Web page',
    ending: 'html',
    words: ['html', 'web page', 'page'],
    write: async (version) => (await import('./html.ts')).exportHtml(version),
    writePublic: async (version) => (await import('./public-html.ts')).exportPublicHtml(version),
  },
  scrutiny: {
    name: 'Word with a cover sheet for scrutiny',
    ending: 'scrutiny.docx',
    words: ['scrutiny', 'cover sheet'],
    write: async (version) => (await import('./scrutiny.ts')).exportScrutiny(version),
  },
} as const satisfies Record<string, ExportFormat>;
