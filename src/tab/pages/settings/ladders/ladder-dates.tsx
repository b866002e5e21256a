import { makeStyles, tokens } from '@fluentui/react-components';
import type { LadderPage } from '../../../../usecases/view-ladders.ts';
import { longDay } from '../../../parts/days.ts';
import { Rows } from '../flow/rows.tsx';

type Part = LadderPage['parts'][number];

const useStyles = makeStyles({ heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` } });

/** For the next deadline of each thing that the duty owes: the days of its reminders, and who hears. */
export function LadderDates({ parts }: { parts: readonly Part[] }) {
  const styles = useStyles();
  return (
    <>
      {parts.map((part) => (
        <section key={`${part.what} ${part.dueOn ?? ''}`}>
          <h3 className={styles.heading}>{part.what}</h3>
          {part.reminders.length === 0 ? (
            <p>{sayDue(part)}</p>
          ) : (
            <Rows
              caption={sayDue(part)}
              columns={['Day', 'Who hears', 'Place', 'Note']}
              rows={part.reminders.map((reminder) => ({
                key: `${reminder.place} ${reminder.who}`,
                cells: [
                  `${reminder.isPast ? '–' : '○'} ${longDay(reminder.on)}`,
                  reminder.who,
                  reminder.place,
                  noteOf(reminder),
                ],
              }))}
            />
          )}
        </section>
      ))}
    </>
  );
}

function noteOf({ isPast, isMerged, movedFrom, because }: Part['reminders'][number]): string {
  return [
    isPast ? 'This day has passed, so nothing is said.' : '',
    movedFrom === null ? '' : `Moved from ${longDay(movedFrom)}: ${because}.`,
    isMerged ? 'Said together with another place on this day.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function sayDue({ dueOn, by }: Part): string {
  const due = dueOn === null ? '' : `Next due on ${longDay(dueOn)}`;
  switch (by) {
    case 'this ladder':
      return `${due}.`;
    case 'the round':
      return `${due}, with the updates of the round: the round’s own reminders ask for it.`;
    case 'its clock':
      return 'When it happens: the dates are counted from each step of its clock.';
    case 'nothing yet':
      return 'No date yet: the register has no board ahead.';
  }
}
