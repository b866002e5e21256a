import type { Cell, Table as TableView } from '../../../domain/report-tables.ts';
import { Mark } from '../../parts/mark.tsx';
import { MARKS } from '../../parts/standing-mark.tsx';
import { Table } from '../../parts/table.tsx';

/** A table of a report, as every format has it. */
export function ReportTable({ table, part }: { table: TableView; part: string }) {
  const { caption, columns, rows } = table;
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows.map((cells, index) => ({
        key: `${part}-${index}`,
        cells: cells.map((cell) => <CellView key={typeof cell === 'string' ? cell : cell.text} cell={cell} />),
      }))}
    />
  );
}

/** The shape is the first character of a coloured cell. */
function CellView({ cell }: { cell: Cell }) {
  if (typeof cell === 'string') return <span style={{ whiteSpace: 'pre-line' }}>{cell}</span>;
  const [shape = '', ...words] = cell.text.split(' ');
  return <Mark shape={shape} word={words.join(' ')} tone={MARKS[cell.like].tone} />;
}
