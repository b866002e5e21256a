import { type Table, textOf } from '../../domain/report-tables.ts';

/** Characters that begin or end markup anywhere in a line, also GitHub's addresses: `://`, `www.` and `@`. */
const ACTIVE = /[\\`*_[\]<>|~&@]|(?<=:)\/(?=\/)|(?<=www)\./gi;
/** A heading, list, quotation or underline at the start of a line. */
const LEADING = /^(\d*)([#+.)=-])/;

/**
 * What people wrote, as plain text on one line: what Markdown or HTML could read as markup is escaped (CommonMark lets
 * a backslash stand before any punctuation). Line breaks become spaces, so that a row stays a row.
 */
export function plain(text: string): string {
  const line = text.split(/\s+/).join(' ').trim();
  return line.replaceAll(ACTIVE, '\\$&').replace(LEADING, '$1\\$2');
}

/** A table in GitHub's Markdown. Cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A table that is the same in every format. */
export function drawTable({ columns, rows }: Table): string {
  return table(
    columns,
    rows.map((cells) => cells.map((cell) => plain(textOf(cell)))),
  );
}

/** A link whose address cannot end early nor open another cell. */
export function link(words: string, url: URL): string {
  const address = url.href.replaceAll('\\', '%5C').replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return `[${plain(words)}](<${address}>)`;
}
