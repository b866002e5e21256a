import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DutyRow } from '../../../usecases/list-duties.ts';
import { shortDay } from '../../parts/days.ts';
import { Mark } from '../../parts/mark.tsx';

const useStyles = makeStyles({ what: { display: 'block', color: tokens.colorNeutralForeground2 } });

/** What a duty owes next, and how much of it is late. */
export function NextDeadline({ duty: { next, late } }: { duty: Pick<DutyRow, 'next' | 'late'> }) {
  const styles = useStyles();
  return (
    <>
      {next ? `${shortDay(next.on)}, ${next.when}` : 'None ahead'}
      {next && (
        <Text size={200} className={styles.what}>
          {next.title}
        </Text>
      )}
      {late > 0 && <Mark tone="bad" shape="■" word={`${late} late`} />}
    </>
  );
}
