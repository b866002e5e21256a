import type { Cell, Table } from '../../domain/report-tables.ts';
import { painted } from './badge.ts';
import { html, type Markup } from './tag.ts';

/**
 * A table with a caption and header cells; the first cell of a row heads the row. On a narrow screen each row becomes
 * a block with its column names beside the values. The roles keep it a table to screen readers even then.
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (cells) => html`
<tr role="row">${cells.map((cell, index) =>
      index === 0
        ? html`<th role="rowheader" scope="row">${cell}</th>`
        : html`<td role="cell" data-column="${columns[index] ?? ''}"><div>${cell}</div></td>`,
    )}</tr>`,
  )}
</tbody>
</table>`;
}

/** A table that is the same in every format. */
export function drawTable({ caption, columns, rows }: Table): Markup {
  return table(
    caption,
    columns,
    rows.map((cells) => cells.map(drawCell)),
  );
}

function drawCell(cell: Cell): Markup | string {
  return typeof cell === 'string' ? cell : painted(cell.text, cell.like);
}
