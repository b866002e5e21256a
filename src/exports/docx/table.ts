import {
  BorderStyle,
  ExternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Cell, type Table as Content, textOf } from '../../domain/report-tables.ts';
import { PALETTE } from '../palette.ts';
import { paragraph, runs } from './text.ts';

/** The width of the text on A4 between margins of 2 cm, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

/** A table of so many lines stays on one page, and so does a row of a longer one. */
const SHORT_LINES = 16;
/** How wide a character of a table's text is on the average, in twentieths of a point. */
const CHARACTER_WIDTH = 92;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};

/** A paragraph of a cell: words, perhaps with a bold label before them, or as a link. */
export interface CellLine {
  words: string;
  label?: string;
  href?: string;
}

type Filling = Cell | CellLine[];

/**
 * A caption and a table without merged cells, whose first row heads the columns and is repeated on every page.
 *
 * @param shares how wide each column is, as parts of the whole
 */
export function drawTable(
  content: Omit<Content, 'rows'> & { rows: readonly (readonly Filling[])[] },
  shares: readonly number[],
): [Paragraph, Table, Paragraph] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / whole) * TEXT_WIDTH));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: content.columns.map((name, index) =>
      cellOf([paragraph(runs(name, { bold: true }), { style: 'Cell' })], widths[index], 'F3F2F1'),
    ),
  });
  // LibreOffice 7 drops what follows a row that may not break and does not fit a page, so a long row may.
  const heights = content.rows.map((cells) => Math.max(...cells.map((cell, index) => linesOf(cell, widths[index]))));
  const isShort = heights.reduce((sum, lines) => sum + lines, 0) <= SHORT_LINES;
  const rows = content.rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: (heights[row] ?? 0) <= SHORT_LINES,
        children: cells.map((cell, index) => draw(cell, widths[index], isShort && row < content.rows.length - 1)),
      }),
  );
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    rows: [head, ...rows],
  });
  return [
    paragraph(content.caption, { style: 'TableCaption', keepNext: true }),
    table,
    paragraph('', { style: 'Gap' }),
  ];
}

/** About how many lines a cell takes. */
function linesOf(cell: Filling, width = TEXT_WIDTH): number {
  const texts = Array.isArray(cell) ? cell.map(({ words, label = '' }) => `${label} ${words}`) : [textOf(cell)];
  const perLine = Math.max(1, Math.floor(width / CHARACTER_WIDTH));
  return texts
    .flatMap((text) => text.split('\n'))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function draw(cell: Filling, width: number | undefined, keepNext: boolean): TableCell {
  if (typeof cell === 'object' && 'like' in cell) {
    const { ground, ink } = PALETTE[cell.like];
    return cellOf([paragraph(runs(cell.text, { bold: true, color: ink }), { style: 'Cell', keepNext })], width, ground);
  }
  const lines = Array.isArray(cell) ? cell : [{ words: textOf(cell) }];
  return cellOf(
    lines.map((line) => paragraph(runsOf(line), { style: 'Cell', keepNext })),
    width,
  );
}

function runsOf({ words, label, href }: CellLine): ParagraphChild[] {
  if (href !== undefined) return [new ExternalHyperlink({ link: href, children: runs(words, { color: '0B4F8A' }) })];
  return label === undefined ? runs(words) : [...runs(`${label}: `, { bold: true }), ...runs(words)];
}

function cellOf(children: Paragraph[], width = 0, ground?: string): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(ground === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } }),
  });
}
