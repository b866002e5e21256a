import { makeStyles, tokens } from '@fluentui/react-components';
import type { MovesView } from '../../../../usecases/view-moves.ts';
import { longDay } from '../../../parts/days.ts';
import { Rows } from './rows.tsx';

const useStyles = makeStyles({ heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` } });

/** Every date that would move, before and then. What has passed by then is said with a word and a shape. */
export function Moves({ view, today }: { view: MovesView; today: string }) {
  const styles = useStyles();
  if (view.sections.length === 0) {
    return <p>No reminder, no deadline, no step of a clock and no day of a round moves.</p>;
  }
  return (
    <>
      {view.sections.map(({ title, moves }) => (
        <section key={title}>
          <h3 className={styles.heading}>{title}</h3>
          <Rows
            caption={`${moves.length} ${moves.length === 1 ? 'date' : 'dates'}`}
            columns={['What', 'Now', 'Then']}
            rows={moves.map(({ what, from, to }) => ({
              key: `${what} ${from} ${to}`,
              cells: [what, longDay(from), sayThen(from, to, today)],
            }))}
          />
        </section>
      ))}
    </>
  );
}

function sayThen(from: string, to: string, today: string): string {
  if (from === to) return '= Does not move';
  return to < today ? `– ${longDay(to)}: that day has passed` : `○ ${longDay(to)}`;
}
