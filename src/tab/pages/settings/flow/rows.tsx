import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const NARROW = '@media (max-width: 48rem)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    textAlign: 'left',
    [NARROW]: { display: 'block' },
  },
  caption: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalS,
    [NARROW]: { display: 'block' },
  },
  head: { [NARROW]: { position: 'absolute', clipPath: 'inset(50%)', height: '1px', overflow: 'hidden', width: '1px' } },
  body: { [NARROW]: { display: 'block' } },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    [NARROW]: { display: 'block', padding: `${tokens.spacingVerticalS} 0` },
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    [NARROW]: {
      display: 'block',
      padding: `${tokens.spacingVerticalXXS} 0`,
      '::before': { content: 'attr(data-label)', color: tokens.colorNeutralForeground2 },
      ':empty': { display: 'none' },
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  label: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0` },
});

export interface Row {
  key: string;
  /** One a column, the row's name first. */
  cells: readonly ReactNode[];
}

/** A table; where there is little room each row is a card that names its fields. The roles keep it a table for readers. */
export function Rows(props: { caption: ReactNode; columns: readonly string[]; rows: readonly Row[] }) {
  const { caption, columns, rows } = props;
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- a table that is shown as blocks is none to some readers
    <table className={styles.table} role="table">
      <caption className={styles.caption}>{caption}</caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader" className={styles.label}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body} role="rowgroup">
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} className={styles.row} role="row">
            <th scope="row" role="rowheader" className={`${styles.cell} ${styles.name}`}>
              {name}
            </th>
            {cells.map((cell, place) => (
              <td
                key={columns[place + 1] ?? place}
                role="cell"
                className={styles.cell}
                data-label={columns[place + 1] ? `${columns[place + 1]}: ` : ''}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
