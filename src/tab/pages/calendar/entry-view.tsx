import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarEntry } from '../../../usecases/view-calendar.ts';
import { shortTime } from '../../parts/days.ts';
import { DeadlineMark } from '../../parts/deadline-mark.tsx';
import { KINDS } from './kinds.ts';

const useStyles = makeStyles({
  detail: { color: tokens.colorNeutralForeground2 },
});

/** One entry: what it is, whose, and where it stands. */
export function EntryView({ entry }: { entry: CalendarEntry }) {
  const styles = useStyles();
  const { kind, title, owner, including, dutyId, due } = entry;
  const { word, shape } = KINDS[kind];
  const covers = including.map(({ dutyName }) => dutyName).join(', ');
  const details = [word, owner, covers && `Covers ${covers}`].filter(Boolean);
  return (
    <li>
      <div>
        <span aria-hidden="true">{shape}</span>{' '}
        {dutyId === null ? (
          title
        ) : (
          <Link href={`#/duties/${dutyId}`} inline>
            {title}
          </Link>
        )}{' '}
        {due && !(due.state === 'past' && kind === 'round') && <DeadlineMark line={due} />}
      </div>
      <Caption1 block className={styles.detail}>
        {details.join('. ')}
        {due?.done && `. Done by ${due.done.by}, ${shortTime(due.done.at)}`}
      </Caption1>
    </li>
  );
}
