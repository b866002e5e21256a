import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ClockStepView } from '../../../usecases/view-clock-page.ts';
import { longDay } from '../../parts/days.ts';
import { StateMark } from '../../parts/state-mark.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    paddingLeft: '2rem',
    paddingBottom: tokens.spacingVerticalL,
    // The line from this step to the next one.
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '0.6rem',
      top: '1.5rem',
      bottom: 0,
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  shape: { position: 'absolute', left: 0, width: '1.25rem', textAlign: 'center' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  attention: { color: tokens.colorStatusDangerForeground1 },
  accent: { color: tokens.colorBrandForeground1 },
  default: { color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '45rem' },
});

/** The steps from the first to the last, each with its day, and which one comes next. */
export function ClockTimeline({ steps }: { steps: readonly ClockStepView[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {steps.map((step) => {
        const day = dayOf(step);
        return (
          <li key={step.id} className={styles.step}>
            <span aria-hidden="true" className={mergeClasses(styles.shape, styles[step.mark.color])}>
              {step.mark.shape}
            </span>
            <div className={styles.head}>
              <span className={styles.name}>{step.name}</span>
              <StateMark mark={step.mark} />
              {step.isNext && (
                <Badge appearance="outline" color="brand">
                  Next
                </Badge>
              )}
            </div>
            {day !== '' && <div>{day}</div>}
            {step.detail !== '' && <div className={styles.quiet}>{step.detail}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** The day that the mark does not say already. */
function dayOf({ state, dueOn }: ClockStepView): string {
  if (dueOn === null) return '';
  if (state === 'paused') return `Due ${longDay(dueOn)} if the clock is resumed today`;
  return state === 'due' ? '' : `Was due ${longDay(dueOn)}`;
}
