import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CalendarEntry, CalendarView } from '../../../usecases/view-calendar.ts';
import { KINDS } from './kinds.ts';
import { monthOf, monthsBetween, monthTitle, weeksOf } from './months.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  title: { fontSize: tokens.fontSizeBase500, margin: 0, minWidth: '12rem' },
  grid: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: tokens.spacingHorizontalXS,
      textAlign: 'left',
    },
    '& th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
    '& td': { height: '6.5rem', verticalAlign: 'top', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  },
  free: { backgroundColor: tokens.colorNeutralBackground3 },
  outside: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground2 },
  today: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  day: { fontWeight: tokens.fontWeightSemibold },
  entries: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
});

/** One month as weeks. */
export function MonthGrid({ view }: { view: CalendarView }) {
  const styles = useStyles();
  const months = monthsBetween(view.fromOn, view.toOn);
  const [chosen, setMonth] = useState(monthOf(view.today));
  const month = months.includes(chosen) ? chosen : monthOf(view.today);
  const at = months.indexOf(month);
  const step = (to: string | undefined) => ({
    disabled: to === undefined,
    onClick: () => setMonth(to ?? month),
  });
  return (
    <>
      <div className={styles.head}>
        <Button icon={<ChevronLeftRegular />} aria-label="Month before" {...step(months[at - 1])} />
        <h2 className={styles.title} aria-live="polite">
          {monthTitle(month)}
        </h2>
        <Button icon={<ChevronRightRegular />} aria-label="Month after" {...step(months[at + 1])} />
      </div>
      <table className={styles.grid}>
        <caption className="visually-hidden">{monthTitle(month)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col" abbr={name}>
                {name.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((on, index) => (
                <Day
                  key={on}
                  on={on}
                  entries={monthOf(on) === month ? view.entries.filter((one) => one.on === on) : []}
                  isOutside={monthOf(on) !== month}
                  isWeekend={index > 4}
                  isToday={on === view.today}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Day(props: {
  on: string;
  entries: readonly CalendarEntry[];
  isOutside: boolean;
  isWeekend: boolean;
  isToday: boolean;
}) {
  const { on, entries, isOutside, isWeekend, isToday } = props;
  const styles = useStyles();
  const isFree = isWeekend || entries.some(({ kind }) => kind === 'closed' || kind === 'bank holiday');
  return (
    <td className={mergeClasses(isFree && styles.free, isOutside && styles.outside, isToday && styles.today)}>
      {!isOutside && (
        <>
          <span className={styles.day}>
            {Number(on.slice(8))}
            {isToday && <span className="visually-hidden">, today</span>}
          </span>
          {entries.length > 0 && (
            <ul className={styles.entries}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </>
      )}
    </td>
  );
}

function Entry({ entry: { kind, title, dutyId, due } }: { entry: CalendarEntry }) {
  const { word, shape } = KINDS[kind];
  const state = due?.state === 'done' ? ' (done)' : due?.state === 'late' ? ' (late)' : '';
  return (
    <li>
      <span aria-hidden="true">{shape} </span>
      <span className="visually-hidden">{word}: </span>
      {dutyId === null ? (
        title
      ) : (
        <Link href={`#/duties/${dutyId}`} style={{ fontSize: 'inherit', display: 'inline' }}>
          {title}
        </Link>
      )}
      {state}
    </li>
  );
}
