import { nameOf } from '../../domain/clock-template.ts';
import {
  clockTitle,
  describeStart,
  describeStep,
  markOfClock,
  markOfStep,
  NO_DETAIL,
  nextOf,
  stageOf,
} from '../../domain/clock-words.ts';
import type { Day } from '../../domain/day.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { Timetable } from '../../domain/timetable.ts';
import { count } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import { clockPhrases } from '../clock-phrases.ts';

/** Rows that fit one card at ease; the rest is told by number. */
const MOST_ROWS = 10;

/** Every open clock by its next day; closed ones only counted. */
export function clocksData(
  partnership: Partnership,
  { open, closed }: { open: readonly Timetable[]; closed: readonly Timetable[] },
  today: Day,
  mayKeep: boolean,
): CardData['clocks'] {
  const late = open.filter((table) => table.steps.some(({ state }) => state === 'overdue')).length;
  const hidden = open.slice(MOST_ROWS).map(({ clock }) => clock.number);
  return {
    title: open.length === 0 ? 'No clock is running' : count(open.length, 'clock is running', 'clocks are running'),
    subtitle: [
      late > 0 ? `${late} with an overdue step.` : open.length > 0 ? 'No step is overdue.' : '',
      closed.length > 0 ? `${count(closed.length, 'clock is', 'clocks are')} closed.` : '',
      open.length + closed.length === 0 ? clockPhrases.none : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    rows: open.slice(0, MOST_ROWS).map((table) => ({
      ...markOfClock(table),
      number: table.clock.number,
      name: clockTitle(table),
      kind: nameOf(table.template, today),
      stage: stageOf(table),
      next: nextOf(table, today),
    })),
    more:
      hidden.length > 0 ? `And ${hidden.length} more: type clock and one of ${hidden.slice(0, 20).join(', ')}.` : '',
    mayKeep,
    note: NO_DETAIL,
    marking: partnership.marking,
  };
}

/** One clock with its whole timetable, and what may be done with it. */
export function clockData(
  partnership: Partnership,
  table: Timetable,
  today: Day,
  ask: { mayKeep: boolean; notice: string },
): CardData['clock'] {
  const { clock, template, state } = table;
  const isKept = ask.mayKeep && state !== 'closed';
  return {
    number: clock.number,
    basedOn: clock.revision,
    title: clockTitle(table),
    subtitle: describeStart(table, today),
    notice: ask.notice,
    stage: stageOf(table),
    next: nextOf(table, today),
    ...markOfClock(table),
    steps: table.steps.map((timed) => ({
      ...markOfStep(timed, today),
      name: timed.step.shortName,
      detail: describeStep(partnership, timed, template),
    })),
    mayRecord: isKept,
    mayPause: isKept && state === 'running',
    mayResume: isKept && state === 'paused',
    mayUndo: ask.mayKeep,
    note: NO_DETAIL,
    marking: partnership.marking,
  };
}
