import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Overview } from '../../../usecases/view-overview.ts';
import { longDay } from '../../parts/days.ts';
import { Section } from '../../parts/section.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '50rem' },
  item: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

/** What is due in the next 90 days, the first of it. */
export function NextDeadlines({ view }: { view: Pick<Overview, 'deadlines' | 'deadlineCount'> }) {
  const styles = useStyles();
  const { deadlines, deadlineCount } = view;
  return (
    <Section title="Due in the next 90 days">
      {deadlines.length === 0 ? (
        <p>Nothing is due in the next 90 days.</p>
      ) : (
        <ul className={styles.list}>
          {deadlines.map(({ id, on, when, title, owners, dutyId }) => (
            <li key={id} className={styles.item}>
              <div>{dutyId === null ? title : <Link href={`#/duties/${dutyId}`}>{title}</Link>}</div>
              <div className={styles.detail}>
                {longDay(on)}, {when}
                {owners.length > 0 && `. ${owners.join(', ')}`}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p>
        {deadlineCount > deadlines.length && `${deadlines.length} of ${deadlineCount} shown. `}
        <Link href="#/calendar">Open the calendar</Link>
      </p>
    </Section>
  );
}
