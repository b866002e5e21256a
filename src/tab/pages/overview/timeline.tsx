import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RoundOverview } from '../../../usecases/view-overview.ts';
import { longDay } from '../../parts/days.ts';

type Step = RoundOverview['steps'][number];

const STATES: Record<Step['state'], { shape: string; word: string }> = {
  passed: { shape: '✓', word: 'Passed' },
  today: { shape: '▶', word: 'Today' },
  next: { shape: '▶', word: 'Next' },
  ahead: { shape: '○', word: '' },
};

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '40rem' },
  step: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr) 3.5rem',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  passed: { color: tokens.colorNeutralForeground3 },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  name: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, justifyContent: 'space-between' },
});

/** The twelve days of a round. By its day alone a step has passed. */
export function Timeline({ round }: { round: Pick<RoundOverview, 'steps'> }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {round.steps.map((step) => {
        const { shape, word } = STATES[step.state];
        const isHere = step.state === 'today' || step.state === 'next';
        return (
          <li
            key={step.id}
            className={mergeClasses(styles.step, step.state === 'passed' && styles.passed, isHere && styles.here)}
            {...(isHere && { 'aria-current': step.state === 'today' ? ('date' as const) : ('step' as const) })}
          >
            <span aria-hidden="true">{shape}</span>
            <span className={styles.name}>
              <span>{step.name}</span> <span>{longDay(step.on)}</span>
            </span>
            <span>{word}</span>
          </li>
        );
      })}
    </ol>
  );
}
