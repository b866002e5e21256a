import { BorderStyle, type Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { type Cell, type Table as Content, textOf } from '../../domain/report-tables.ts';
import { PALETTE } from '../palette.ts';
import { paragraph, runs } from './text.ts';

/** The width of the text on A4 between margins of 2 cm, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

const SHORT = 8;

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

/** A cell may hold paragraphs of its own, such as links. */
type Filling = Cell | Paragraph[];

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
  // A short table stays on one page. Rows may break: LibreOffice 7 drops the rows after one that may not.
  const isShort = content.rows.length <= SHORT && !content.rows.flat().some(Array.isArray);
  const rows = content.rows.map(
    (cells, row) =>
      new TableRow({
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

function draw(cell: Filling, width: number | undefined, keepNext: boolean): TableCell {
  if (typeof cell === 'object' && 'like' in cell) {
    const { ground, ink } = PALETTE[cell.like];
    return cellOf([paragraph(runs(cell.text, { bold: true, color: ink }), { style: 'Cell', keepNext })], width, ground);
  }
  const filling = Array.isArray(cell) ? cell : [paragraph(textOf(cell), { style: 'Cell', keepNext })];
  return cellOf(filling, width);
}

function cellOf(children: Paragraph[], width = 0, ground?: string): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(ground === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } }),
  });
}
