import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Standing } from '../../../domain/standing.ts';
import { DonutChart } from '../../../viewer/charts/donut.tsx';
import { Section } from '../../parts/section.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { CHART_COLOURS, countWords, presentIn } from './standings.ts';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXL },
  list: {
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    flex: '1 1 18rem',
    margin: 0,
    padding: 0,
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  number: { ...typographyStyles.title3, minWidth: '1.5em', textAlign: 'end' },
  donut: { width: '9rem' },
});

/** How many duties stand where: a number, a shape and a word each, and the same as a ring. */
export function StandingCounts({ counts }: { counts: Record<Standing, number> }) {
  const styles = useStyles();
  const present = presentIn(counts);
  const total = present.reduce((sum, standing) => sum + counts[standing], 0);
  return (
    <Section title="Duties by standing">
      <div className={styles.counts}>
        <div className={styles.donut}>
          <DonutChart
            title="Duties by standing"
            showTitle={false}
            showLegend={false}
            centre={String(total)}
            points={present.map((standing) => ({
              label: countWords(standing),
              value: counts[standing],
              color: CHART_COLOURS[standing],
            }))}
          />
        </div>
        <ul className={styles.list}>
          {present.map((standing) => (
            <li key={standing} className={styles.item}>
              <span className={styles.number}>{counts[standing]}</span> <StandingMark standing={standing} />
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
