import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DutyOverview, Overview } from '../../../usecases/view-overview.ts';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { cellWords } from './cell-words.ts';

const useStyles = makeStyles({
  region: {
    overflow: 'auto',
    maxHeight: '80vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    '& caption': { padding: tokens.spacingHorizontalS, textAlign: 'start', color: tokens.colorNeutralForeground2 },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground1,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'center',
    },
  },
  columns: {
    '& th': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      fontWeight: tokens.fontWeightSemibold,
      verticalAlign: 'bottom',
      lineHeight: tokens.lineHeightBase200,
      fontSize: tokens.fontSizeBase200,
    },
  },
  duty: {
    position: 'sticky',
    left: 0,
    minWidth: '9rem',
    maxWidth: '14rem',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '&&': { textAlign: 'start' },
  },
  corner: { '&&': { zIndex: 2 } },
  worst: { borderRight: `1px solid ${tokens.colorNeutralStroke2}`, '&&': { textAlign: 'start' } },
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

/** Duties by groups. A place is empty where the group is not asked. Every place of a row opens its duty, by mouse; by keyboard its name does. */
export function DutyMatrix({ duties, groups }: DutyMatrixProps) {
  const styles = useStyles();
  const asked = groups.filter(({ id }) => duties.some(({ cells }) => cells.some(({ groupId }) => groupId === id)));
  return (
    <div className={styles.region} role="region" aria-label="Duties and groups" tabIndex={0}>
      <table className={styles.table}>
        <caption>Each duty with its worst standing, then group by group. Empty: the group is not asked.</caption>
        <thead className={styles.columns}>
          <tr>
            <th scope="col" className={mergeClasses(styles.duty, styles.corner)}>
              Duty
            </th>
            <th scope="col" className={styles.worst}>
              Worst
            </th>
            {asked.map(({ id, name, shortName }) => (
              <th key={id} scope="col" title={name}>
                {shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.id}>
              <th scope="row" className={styles.duty}>
                <Link href={`#/duties/${duty.id}`}>
                  {duty.id} {duty.shortName}
                </Link>
              </th>
              <td className={styles.worst}>
                <StandingMark standing={duty.standing} />
              </td>
              {asked.map((group) => {
                const cell = duty.cells.find(({ groupId }) => groupId === group.id);
                return (
                  <td key={group.id}>
                    {cell && (
                      <a
                        className={styles.cell}
                        href={`#/duties/${duty.id}`}
                        tabIndex={-1}
                        title={`${duty.id}, ${group.shortName}: ${cellWords(cell)}`}
                      >
                        <StandingMark standing={cell.standing} short />
                        <span className="visually-hidden">{cell.percent !== null && ` ${cell.percent}%`}</span>
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
