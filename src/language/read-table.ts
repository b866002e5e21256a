import { CsvError, parse } from 'csv-parse/sync';
import type { TableRow } from '../usecases/ports.ts';

/**
 * A table as it comes from Excel (tabs) or a CSV file (commas or semicolons): the cells of each row that holds any. Each
 * line is read by itself, so that a quote that nobody closed spoils one row and not all that follow.
 */
export function readTable(text: string): TableRow[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const delimiter = delimiterOf(lines);
  return lines.flatMap((line, index): TableRow[] => {
    if (line.trim() === '') return [];
    const cells = readLine(line, delimiter);
    if (cells?.length === 0) return [];
    return [{ line: index + 1, cells }];
  });
}

/** Undefined when the quotes of the line do not pair. */
function readLine(line: string, delimiter: string): string[] | undefined {
  try {
    const [cells = []] = parse(line, { delimiter, relax_quotes: true, trim: delimiter !== '\t' });
    const trimmed = cells.map((cell) => cell.trim());
    return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Numbers may have commas in them, so a tab or a semicolon decides where there is one. */
function delimiterOf(lines: readonly string[]): string {
  if (lines.some((line) => line.includes('\t'))) return '\t';
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return first.includes(';') ? ';' : ',';
}
