import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DutyOverview, Overview } from '../../../usecases/view-overview.ts';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { cellWords } from './cell-words.ts';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  region: { overflow: 'auto', maxHeight: '80vh', border: line, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  caption: { padding: tokens.spacingHorizontalS, textAlign: 'start', color: tokens.colorNeutralForeground2 },
  place: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: line,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
  },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'bottom',
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
  },
  duty: {
    position: 'sticky',
    left: 0,
    minWidth: '8rem',
    maxWidth: '13rem',
    paddingLeft: tokens.spacingHorizontalS,
    borderRight: line,
    textAlign: 'start',
  },
  corner: { zIndex: 2 },
  worst: { borderRight: line, textAlign: 'start' },
  cell: {
    display: 'inline-block',
    minWidth: '2rem',
    padding: `${tokens.spacingVerticalXS} 0`,
    textDecorationLine: 'none',
  },
});

interface DutyMatrixProps {
  duties: readonly DutyOverview[];
  groups: Overview['groups'];
}

/** Duties by groups. A place is empty where the group is not asked. */
export function DutyMatrix({ duties, groups }: DutyMatrixProps) {
  const styles = useStyles();
  const asked = groups.filter(({ id }) => duties.some(({ cells }) => cells.some(({ groupId }) => groupId === id)));
  return (
    <div className={styles.region} role="region" aria-label="Duties and groups" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          Each duty with its worst standing, then group by group. Empty: the group is not asked.
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.place, styles.heading, styles.duty, styles.corner)}>
              Duty
            </th>
            <th scope="col" className={mergeClasses(styles.place, styles.heading, styles.worst)}>
              Worst
            </th>
            {asked.map(({ id, name, shortName }) => (
              <th key={id} scope="col" title={name} className={mergeClasses(styles.place, styles.heading)}>
                {shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <DutyRow key={duty.id} duty={duty} groups={asked} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One duty. By keyboard its name opens it, by mouse every place of the row does. */
function DutyRow({ duty, groups }: { duty: DutyOverview; groups: Overview['groups'] }) {
  const styles = useStyles();
  const href = `#/duties/${duty.id}`;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.place, styles.duty)}>
        <Link href={href}>
          {duty.id} {duty.shortName}
        </Link>
      </th>
      <td className={mergeClasses(styles.place, styles.worst)}>
        <StandingMark standing={duty.standing} />
      </td>
      {groups.map((group) => {
        const cell = duty.cells.find(({ groupId }) => groupId === group.id);
        const title = cell && `${duty.id}, ${group.shortName}: ${cellWords(cell)}`;
        return (
          <td key={group.id} className={styles.place}>
            {cell && (
              <a className={styles.cell} href={href} tabIndex={-1} title={title}>
                <StandingMark standing={cell.standing} short />
                {cell.percent !== null && <span className="visually-hidden"> {cell.percent}%</span>}
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
}
