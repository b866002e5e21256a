import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ExceptionPart } from '../../../usecases/report-parts.ts';
import { Facts } from '../../parts/facts.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';

const useStyles = makeStyles({
  exception: {
    maxWidth: '52rem',
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorder2}`,
  },
  isOff: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** One red or amber answer: cause, action, owner and recovery. */
export function Exception({ exception }: { exception: ExceptionPart }) {
  const styles = useStyles();
  const { duty, groupName, standing, facts } = exception;
  return (
    <article className={mergeClasses(styles.exception, standing === 'off track' && styles.isOff)}>
      <h3 className={styles.title}>{duty}</h3>
      <p>
        <StandingMark standing={standing} /> {groupName}
      </p>
      <Facts facts={facts} />
    </article>
  );
}
