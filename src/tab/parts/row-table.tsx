import type { ReactNode } from 'react';
import { Table } from './table.tsx';

export interface Column<Row> {
  /** Stands above the column, and beside the value on a phone. */
  name: string;
  cell: (row: Row) => ReactNode;
}

interface RowTableProps<Row> {
  /** What the table is about; said to those who can not see where it stands. */
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Names the row. */
  head: Column<Row>;
  columns: readonly Column<Row>[];
}

/** Things as the rows of a table. */
export function RowTable<Row>({ caption, rows, keyOf, head, columns }: RowTableProps<Row>) {
  const all = [head, ...columns];
  return (
    <Table
      caption={caption}
      hidesCaption
      columns={all.map(({ name }) => name)}
      rows={rows.map((row) => ({ key: keyOf(row), cells: all.map(({ cell }) => cell(row)) }))}
    />
  );
}
