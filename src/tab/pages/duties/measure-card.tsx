import { Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Rag } from '../../../domain/update.ts';
import type { MeasureView } from '../../../usecases/view-duty-measures.ts';
import { ChartWithTable } from '../../../viewer/charts/chart-with-table.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { amountFormat } from './amount-format.ts';

const TONES: Record<Rag, Tone> = { green: 'good', amber: 'warning', red: 'bad' };

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  now: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  value: { ...typographyStyles.subtitle1 },
  detail: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0` },
});

/** One measure: what it stands at, what it should reach, and how it went. */
export function MeasureCard({ measure }: { measure: MeasureView }) {
  const styles = useStyles();
  const { name, unit, value, quarter, target, good, trend, lag, mark, chart, kind } = measure;
  const details = [target && `Target: ${target}`, good, trend, lag && `Late figures: ${lag}`].filter(Boolean);
  return (
    <article className={styles.card}>
      <h2 className={styles.title}>{name}</h2>
      {!isPlain(unit) && <Caption1>{unit}</Caption1>}
      <div className={styles.now}>
        {value !== '' && (
          <>
            <span className={styles.value}>{value}</span> <span>{quarter}</span>
          </>
        )}
        <Mark word={mark.word} shape={mark.shape} tone={mark.colour ? TONES[mark.colour] : 'plain'} />
      </div>
      <p className={styles.detail}>{details.join('. ')}.</p>
      {chart.points.length > 1 && (
        <ChartWithTable
          kind="line"
          title={name}
          showTitle={false}
          nameHeader="Quarter to"
          series={[{ label: name, points: chart.points }]}
          {...(kind === 'yes or no' && { yMin: 0, yMax: 1 })}
          {...(chart.target !== null && { target: chart.target })}
          {...(chart.band && { band: { ...chart.band, label: 'Just off target' } })}
          format={amountFormat(kind)}
        />
      )}
    </article>
  );
}

/** Units that the value says by itself. */
function isPlain(unit: string): boolean {
  return /^number$|^%$|^£$|yes or no|^n of/u.test(unit);
}
