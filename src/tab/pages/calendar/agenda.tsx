import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CalendarEntry, CalendarView } from '../../../usecases/view-calendar.ts';
import { longDay } from '../../parts/days.ts';
import { Section } from '../../parts/section.tsx';
import { EntryView } from './entry-view.tsx';
import { monthOf, monthsBetween, monthTitle, weekday } from './months.ts';

const useStyles = makeStyles({
  days: { listStyleType: 'none', margin: 0, padding: 0 },
  day: {
    display: 'grid',
    gridTemplateColumns: '6.5rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 40rem)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  },
  today: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  date: { fontWeight: tokens.fontWeightSemibold },
  entries: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

/** What there is, month by month and day by day. */
export function Agenda({ view }: { view: CalendarView }) {
  const { entries, fromOn, toOn, today } = view;
  const due = entries.filter((one) => one.due && one.on >= today).length;
  return (
    <>
      <p role="status">
        {due === 0 ? 'Nothing is due' : `${due} ${due === 1 ? 'thing is' : 'things are'} due`} until {longDay(toOn)}.
      </p>
      {monthsBetween(fromOn, toOn).map((month) => (
        <Section key={month} title={monthTitle(month)}>
          <Month entries={entries.filter(({ on }) => monthOf(on) === month)} today={today} />
        </Section>
      ))}
    </>
  );
}

function Month({ entries, today }: { entries: readonly CalendarEntry[]; today: string }) {
  const styles = useStyles();
  const days = [...new Set(entries.map(({ on }) => on))];
  if (days.length === 0) return <p>Nothing.</p>;
  return (
    <ol className={styles.days}>
      {days.map((on) => (
        <li key={on} className={mergeClasses(styles.day, on === today && styles.today)}>
          <span className={styles.date}>
            <time dateTime={on}>{weekday(on)}</time>
            {on === today && <Caption1 block>Today</Caption1>}
          </span>
          <ul className={styles.entries}>
            {entries
              .filter((one) => one.on === on)
              .map((entry) => (
                <EntryView key={entry.id} entry={entry} />
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
