import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeliveriesView } from '../../../usecases/view-deliveries.ts';
import { StateMark } from '../../parts/state-mark.tsx';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
    '& td, & thead th:last-child': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2 },
});

/** How many messages are in each state. */
export function DeliveryCounts({ counts, days }: Pick<DeliveriesView, 'counts' | 'days'>) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Messages that were due in the last {days} days, by state</caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Messages</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ state, mark, number }) => (
          <tr key={state}>
            <th scope="row">
              <StateMark mark={mark} />
            </th>
            <td>{number}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
