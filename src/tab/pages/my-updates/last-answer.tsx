import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerView } from '../../../usecases/view-my-updates.ts';
import { shortDay } from '../../parts/days.ts';
import { StandingMark } from '../../parts/standing-mark.tsx';

const useStyles = makeStyles({
  answer: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    maxWidth: '45rem',
  },
  line: { margin: 0 },
  facts: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0, whiteSpace: 'pre-line' },
  },
});

/** An answer as it was given: where it stood, who said it and when, and their words. */
export function LastAnswer({ title, answer }: { title: string; answer: AnswerView }) {
  const styles = useStyles();
  const { standing, percent, saidOn, saidBy, facts } = answer;
  return (
    <div className={styles.answer}>
      <p className={styles.line}>
        {title}, {shortDay(saidOn)}, {saidBy}: <StandingMark standing={standing} />
        {percent !== null && ` ${percent}%`}
      </p>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact.title}>
              <dt>{fact.title}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
