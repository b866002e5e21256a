import { stringify } from 'csv-stringify/sync';
import type { PublicVersion } from '../domain/public-report.ts';
import type { ReportVersion } from '../domain/report.ts';
import { STANDINGS } from '../domain/standing.ts';
import type { ExportFile, WriteTable } from '../usecases/ports.ts';
import { fileName } from './export-file.ts';
import { printable } from './printable.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { updatesSheet } from './sheets.ts';

const CSV = 'text/csv; charset=utf-8';

/** The updates as facts, one row an answer; days as 2026-11-23. Columns are only ever added at the end. */
export async function exportCsv(version: ReportVersion): Promise<ExportFile> {
  return { name: fileName(version, 'csv'), contentType: CSV, body: writeCsv(updatesSheet(version)) };
}

/** The same for publication: where each group's answer stands, and nothing that anybody wrote. */
export async function exportPublicCsv(version: PublicVersion): Promise<ExportFile> {
  const sheet = {
    columns: ['Duty id', 'Duty', 'Duty stands', 'A year before', 'Direction of travel', 'Group', 'Standing', 'Percent'],
    rows: version.report.lines.flatMap((line) =>
      line.answers.map(({ groupName, standing, percent }) => [
        line.dutyId,
        line.title,
        STANDINGS[line.standing].word,
        line.lastYear && STANDINGS[line.lastYear].word,
        line.travel,
        groupName,
        STANDINGS[standing].word,
        percent,
      ]),
    ),
  };
  const body = writeCsv({ columns: sheet.columns.map((name) => ({ name })), rows: sheet.rows });
  return { name: fileName(version, 'csv', 'public-progress-report'), contentType: CSV, body };
}

/** Any table. */
export async function writeTable({ name, columns, rows }: Parameters<WriteTable>[0]): Promise<ExportFile> {
  const body = writeCsv({ columns: columns.map((column) => ({ name: column })), rows });
  return { name: `${name}.csv`, contentType: CSV, body };
}

/** UTF-8 with a mark for Excel, CRLF (RFC 4180). A text that a spreadsheet would run gets an apostrophe before it. */
function writeCsv({ columns, rows }: { columns: readonly { name: string }[]; rows: Sheet['rows'] }): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((cells) => cells.map(plain))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function plain(cell: SheetCell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  return typeof cell === 'string' ? printable(cell) : cell.on;
}
