import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarEntry } from '../../../usecases/view-calendar.ts';
import { shortTime } from '../../parts/days.ts';
import { DeadlineMark } from '../../parts/deadline-mark.tsx';
import { KINDS } from './kinds.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'baseline',
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** One entry: what it is, whose, and where it stands. */
export function EntryView({ entry }: { entry: CalendarEntry }) {
  const styles = useStyles();
  const { kind, title, owner, including, dutyId, due } = entry;
  const { word, shape } = KINDS[kind];
  const details = [`${word}${owner === '' ? '' : `. ${owner}`}`, ...including];
  return (
    <li>
      <div className={styles.head}>
        <span aria-hidden="true">{shape}</span>
        {dutyId === null ? <span>{title}</span> : <Link href={`#/duties/${dutyId}`}>{title}</Link>}
        {due && !(due.state === 'past' && kind === 'round') && <DeadlineMark line={due} />}
      </div>
      <Caption1 block className={styles.detail}>
        {details.join('. ')}
        {due?.done && `. Done by ${due.done.by}, ${shortTime(due.done.at)}`}
      </Caption1>
    </li>
  );
}
