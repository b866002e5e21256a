import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { StuckView } from '../../../usecases/view-deliveries.ts';
import { shortTime } from '../../parts/days.ts';
import { StateMark } from '../../parts/state-mark.tsx';
import { TypedWords } from '../../parts/typed-words.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 30rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface StuckLineProps {
  stuck: StuckView;
  isSending: boolean;
  onRetry: () => void;
}

/** One message that needs somebody: for whom it is and why it is stuck; never what it says. */
export function StuckLine({ stuck, isSending, onRetry }: StuckLineProps) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <div>
        <div className={styles.head}>
          <strong>{stuck.name}</strong>
          <StateMark mark={stuck.mark} />
        </div>
        <div>
          {stuck.what}
          {stuck.where !== null && `, in ${stuck.where}`}
        </div>
        <div>
          <TypedWords text={stuck.why} />
        </div>
        <div className={styles.quiet}>Was due {shortTime(stuck.dueAt)}</div>
      </div>
      {stuck.mayRetry && (
        <Button
          disabledFocusable={isSending}
          aria-label={`Retry: ${stuck.what} for ${stuck.name}`}
          icon={<ArrowClockwiseRegular />}
          onClick={onRetry}
        >
          Retry
        </Button>
      )}
    </li>
  );
}
