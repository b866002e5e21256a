import { makeStyles, tokens } from '@fluentui/react-components';
import type { Trend } from '../../../usecases/report-sections.ts';
import { ChartWithTable } from '../../../viewer/charts/chart-with-table.tsx';

const QUARTER = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const useStyles = makeStyles({
  trends: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(22rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  words: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

/** Each measure with two figures or more: a line by quarter, the same in words, and the numbers as a table. */
export function Trends({ trends }: { trends: readonly Trend[] }) {
  const styles = useStyles();
  return (
    <div className={styles.trends}>
      {trends.map(({ name, unit, words, points, target }) => (
        <div key={name}>
          <ChartWithTable
            kind="line"
            title={name}
            nameHeader="Quarter to the end of"
            {...(target !== null && { target })}
            series={[
              {
                label: unit,
                points: points.map(({ on, value }) => ({ label: QUARTER.format(new Date(`${on}T00:00:00Z`)), value })),
              },
            ]}
          />
          <p className={styles.words}>{words}</p>
        </div>
      ))}
    </div>
  );
}
