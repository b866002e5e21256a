import { CLOCK_SENTENCES } from '../domain/clock-faults.ts';
import { nameOf } from '../domain/clock-template.ts';
import { clockTitle, markOfClock, NO_DETAIL, nextOf, stageOf } from '../domain/clock-words.ts';
import type { Day } from '../domain/day.ts';
import type { Mark } from '../domain/mark.ts';
import { may, type Person } from '../domain/person.ts';
import type { Timetable } from '../domain/timetable.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { listClocks } from './view-clocks.ts';

/** One clock as a line: stages and dates only. */
export interface ClockLine {
  number: number;
  /** "Review 7": never a name or a place. */
  title: string;
  /** "DARDR" */
  kind: string;
  startedOn: Day;
  state: Timetable['state'];
  mark: Mark;
  stage: string;
  next: string;
}

/** What the tab's list of clocks shows. */
export interface ClockList {
  /** By their next day; paused ones last. */
  open: ClockLine[];
  /** The newest first. */
  closed: ClockLine[];
  late: number;
  /** Said where there is none yet. */
  none: string;
  /** Why there is no place for words. */
  note: string;
  mayKeep: boolean;
}

/** The clocks; undefined for somebody who may not see them. */
export async function viewClockList(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
): Promise<ClockList | undefined> {
  if (!may(who, 'see clocks')) return undefined;
  const today = dayOf(tools.now());
  const { open, closed } = await listClocks(tools);
  return {
    open: open.map((table) => clockLineOf(table, today)),
    closed: closed.map((table) => clockLineOf(table, today)),
    late: open.filter(({ steps }) => steps.some(({ state }) => state === 'overdue')).length,
    none: CLOCK_SENTENCES.none,
    note: NO_DETAIL,
    mayKeep: may(who, 'keep clocks'),
  };
}

export function clockLineOf(table: Timetable, today: Day): ClockLine {
  return {
    number: table.clock.number,
    title: clockTitle(table),
    kind: nameOf(table.template, today),
    startedOn: table.clock.startedOn,
    state: table.state,
    mark: markOfClock(table),
    stage: stageOf(table),
    next: nextOf(table, today),
  };
}
