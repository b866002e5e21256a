import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { DutyOverview, Overview } from '../../../usecases/view-overview.ts';
import { StandingMark } from '../../parts/standing-mark.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  duty: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    '& dd': { margin: 0 },
    '& dt': { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  },
  group: { display: 'contents' },
});

/** The same as the matrix where there is no room for it: duty by duty, each with its groups. */
export function DutyList({ duties, groups }: { duties: readonly DutyOverview[]; groups: Overview['groups'] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {duties.map(({ id, shortName, standing, cells }) => (
        <li key={id} className={styles.duty}>
          <div className={styles.head}>
            <Link href={`#/duties/${id}`}>
              {id} {shortName}
            </Link>
            <StandingMark standing={standing} />
          </div>
          {cells.length > 1 && (
            <dl className={styles.groups}>
              {cells.map((cell) => (
                <div key={cell.groupId} className={styles.group}>
                  <dt>{groups.find((group) => group.id === cell.groupId)?.shortName}</dt>
                  <dd>{cell.percent === null ? '' : `${cell.percent}%`}</dd>
                  <dd>
                    <StandingMark standing={cell.standing} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
