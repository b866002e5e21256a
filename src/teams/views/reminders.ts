import type { Day } from '../../domain/day.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import { findDuty, type Partnership, type Rung } from '../../domain/partnership.ts';
import type { Person } from '../../domain/person.ts';
import type { StandingArrangement } from '../../domain/standing-arrangements.ts';
import { sayWhen } from '../../domain/when.ts';
import { count, formatDay, formatDayLong, joinWords } from '../../domain/words.ts';
import { mayEnd } from '../../usecases/end-arrangements.ts';
import type { NextReminder } from '../../usecases/list-reminders.ts';
import type { CardData } from '../card-data.ts';
import { plain } from '../plain.ts';
import { describeArranged } from './arrangements.ts';

const MOST_ROWS = 12;
const MOST_ARRANGED = 8;
const MOST_NAMES = 3;

/** What is still to be said, and what was arranged. `scope` is the group or duty of the manager's view. */
export function remindersData(
  partnership: Partnership,
  facts: { next: readonly NextReminder[]; arranged: readonly StandingArrangement[]; people: readonly Person[] },
  ask: { reader: Person; today: Day; scope: string },
): CardData['reminders'] {
  const { reader, today, scope } = ask;
  const hidden = facts.next.length - MOST_ROWS;
  const many = count(facts.next.length, 'reminder', 'reminders');
  return {
    title: scope === '' ? 'Your next reminders' : `Next reminders: ${scope}`,
    subtitle:
      facts.next.length === 0
        ? 'None in the next 90 days, as things stand.'
        : `${many} in the next 90 days, unless answered before. Those of one day come as one message.`,
    arranged: facts.arranged.slice(0, MOST_ARRANGED).map((one) => ({
      ...describeArranged(one.arranged, { partnership, people: facts.people, today, reader }),
      endTitle:
        one.arranged.kind === 'pause' ? 'Resume' : one.arranged.kind === 'snooze' ? 'Remind me as before' : 'End it',
      numbers: mayEnd(reader, one) ? String(one.number) : '',
    })),
    rows: facts.next.slice(0, MOST_ROWS).map((one) => rowOf(partnership, one, today, scope !== '')),
    more: hidden > 0 ? `And ${hidden} more later.` : '',
    mayBeAway: scope === '',
    marking: partnership.marking,
  };
}

function rowOf(
  partnership: Partnership,
  { on, deadline, placed, hears }: NextReminder,
  today: Day,
  withNames: boolean,
): CardData['reminders']['rows'][number] {
  const duty = deadline.dutyId === null ? undefined : findDuty(partnership, deadline.dutyId);
  const standIn = withNames ? undefined : hears.find(({ standsInFor }) => standsInFor !== null)?.standsInFor;
  return {
    on: `${formatDayLong(on)}${on.slice(0, 4) === today.slice(0, 4) ? '' : ` ${on.slice(0, 4)}`}`,
    when: sayWhen(on, today, freeDaysOf(partnership)),
    title: duty ? `${duty.id} ${duty.shortName}: ${deadline.what}` : deadline.what,
    rung: [
      `Due ${formatDay(deadline.on)}: ${describeRung(placed.rung)}.`,
      ...(standIn ? [`You stand in for ${plain(standIn)}.`] : []),
      ...(withNames ? [`To ${namesOf(hears.map(({ person }) => person.name))}.`] : []),
    ].join(' '),
  };
}

/** "14 days before", "on the day", "3 working days after, to lead and deputy" */
function describeRung({ offset, unit, to }: Rung): string {
  if (offset === 0) return 'on the day';
  const many = count(Math.abs(offset), unit.replace(/s$/u, ''), unit);
  const whom = to === 'lead' ? '' : to === 'lead and deputy' ? ', to lead and deputy' : `, to the ${to}`;
  return `${many} ${offset > 0 ? 'before' : 'after'}${whom}`;
}

function namesOf(names: readonly string[]): string {
  const hidden = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map(plain);
  return joinWords(hidden > 0 ? [...shown, `${hidden} more`] : shown);
}
