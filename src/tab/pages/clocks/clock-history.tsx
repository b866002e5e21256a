import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClockHistoryLine } from '../../../usecases/view-clock-page.ts';
import { shortTime } from '../../parts/days.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  back: { textDecorationLine: 'line-through' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was recorded, the newest first. What was taken back stays in the record and is struck out. */
export function ClockHistory({ lines }: { lines: readonly ClockHistoryLine[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} reversed>
      {lines.map((line) => (
        <li key={line.revision} className={styles.line}>
          {line.isTakenBack ? (
            <>
              <s className={styles.back}>{line.what}</s> (taken back)
            </>
          ) : (
            line.what
          )}
          <div className={styles.quiet}>
            {line.byName}, {shortTime(line.at)}
          </div>
        </li>
      ))}
    </ol>
  );
}
