import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const NARROW = '@media (max-width: 40rem)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead th': { borderBottomWidth: '2px', overflowWrap: 'normal', color: tokens.colorNeutralForeground2 },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    [NARROW]: {
      display: 'block',
      '& tbody, & tr, & tbody th, & td': { display: 'block' },
      '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
      '& tbody tr': {
        padding: `${tokens.spacingVerticalS} 0`,
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      '& tbody th, & td': { padding: '2px 0', border: '0' },
      '& tbody th': { fontWeight: tokens.fontWeightSemibold },
      '& td': { display: 'grid', gridTemplateColumns: '7rem minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
      '& td::before': { content: 'attr(data-column)', color: tokens.colorNeutralForeground2 },
    },
  },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, [NARROW]: { display: 'block' } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export interface TableProps {
  caption: string;
  /** Where the heading above says the same. */
  hidesCaption?: boolean;
  columns: readonly string[];
  /** The first cell heads its row. `key` is unique. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table that becomes a list of blocks on a phone, each value beside its column's name; it stays a table to screen readers. */
export function Table({ caption, hidesCaption = false, columns, rows }: TableProps) {
  const styles = useStyles();
  return (
    <table role="table" className={styles.table}>
      <caption className={mergeClasses(styles.caption, hidesCaption && styles.unseen)}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={columns[index]} role="rowheader" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[index]} role="cell" data-column={columns[index]}>
                  <div>{cell}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
