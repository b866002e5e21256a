import { makeStyles, tokens } from '@fluentui/react-components';
import type { DutyOverview } from '../../../usecases/view-overview.ts';
import { MARKS, StandingMark } from '../../parts/standing-mark.tsx';
import { READ_FIRST } from './standings.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What the shapes in the matrix mean, for the eye; elsewhere each is read out as its word. */
export function Legend({ duties }: { duties: readonly DutyOverview[] }) {
  const styles = useStyles();
  const present = new Set(duties.flatMap(({ cells }) => cells.map(({ standing }) => standing)));
  return (
    <ul className={styles.list} aria-hidden="true">
      {READ_FIRST.filter((standing) => present.has(standing)).map((standing) => (
        <li key={standing}>
          <StandingMark standing={standing} short /> {MARKS[standing].word}
        </li>
      ))}
    </ul>
  );
}
