import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNarrow } from './use-narrow.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'break-word',
    },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  cards: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5rem, max-content) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

export interface Column<Row> {
  /** Stands above the column, and beside the value on a card. */
  name: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
}

interface TableProps<Row> {
  /** What the table is about; said to those who can not see where it stands. */
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Names the row, and heads its card. */
  head: Column<Row>;
  columns: readonly Column<Row>[];
}

/** Rows as a table; where there is no room for one, as cards with the same words. */
export function Table<Row>({ caption, rows, keyOf, head, columns }: TableProps<Row>) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  if (isNarrow) {
    return (
      <ul className={styles.cards} aria-label={caption}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={styles.card}>
            {head.cell(row)}
            <dl className={styles.facts}>
              {columns.map(({ name, cell }) => (
                <div key={name} style={{ display: 'contents' }}>
                  <dt>{name}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {[head, ...columns].map(({ name, isNumber }) => (
            <th key={name} scope="col" className={mergeClasses(isNumber && styles.number)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{head.cell(row)}</th>
            {columns.map(({ name, cell, isNumber }) => (
              <td key={name} className={mergeClasses(isNumber && styles.number)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
