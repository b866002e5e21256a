import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { RoundOverview } from '../../../usecases/view-overview.ts';
import { longDay } from '../../parts/days.ts';
import { Section } from '../../parts/section.tsx';

const useStyles = makeStyles({
  region: { overflowX: 'auto', maxWidth: '50rem' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& caption': { textAlign: 'start', paddingBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
    '& th, & td': {
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
  bar: { width: '6rem', '@media (max-width: 40rem)': { display: 'none' } },
  number: { whiteSpace: 'nowrap' },
});

/** Who has answered, by the organisation that leads, and how much of it by the due day. Nobody is named. */
export function Responses({ round }: { round: Pick<RoundOverview, 'responses' | 'dueOn'> }) {
  const styles = useStyles();
  return (
    <Section title="Answers by organisation">
      <div className={styles.region} role="region" aria-label="Answers by organisation" tabIndex={0}>
        <table className={styles.table}>
          <caption>
            By the organisation that leads. On time is first answered by {longDay(round.dueOn)}; a duty with two leads
            counts for both.
          </caption>
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              <th scope="col">On time</th>
              <th scope="col">Late</th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {round.responses.map(({ organisationName, asked, answered, answeredOnTime, open }) => (
              <tr key={organisationName}>
                <th scope="row">{organisationName}</th>
                <td className={styles.number}>
                  {answeredOnTime} of {asked} ({Math.round((100 * answeredOnTime) / asked)}%)
                  <ProgressBar
                    className={styles.bar}
                    value={answeredOnTime / asked}
                    thickness="large"
                    aria-hidden="true"
                  />
                </td>
                <td>{answered - answeredOnTime}</td>
                <td>{open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
