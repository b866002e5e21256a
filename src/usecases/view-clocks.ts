import { type Clock, type ClockEvent, readClock } from '../domain/clock.ts';
import type { ClockTemplate } from '../domain/clock-template.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { findClockTemplate, type Partnership } from '../domain/partnership.ts';
import { type Calendar, type Timetable, timetable } from '../domain/timetable.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Store, Tools } from './ports.ts';

/** What a clock's number leads to. `kind gone`: the register no longer has its kind. */
export type ClockView =
  | { outcome: 'clock'; table: Timetable; record: readonly ClockEvent[] }
  | { outcome: 'no such clock'; highest: number }
  | { outcome: 'kind gone'; template: string };

/** One clock with its whole timetable as of today. */
export async function viewClock(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  number: number,
): Promise<ClockView> {
  const record = await tools.store.clocks.record(number);
  const clock = readClock(record);
  if (!clock) return { outcome: 'no such clock', highest: await tools.store.clocks.highestNumber() };
  const template = findClockTemplate(tools.partnership, clock.template);
  if (!template) return { outcome: 'kind gone', template: clock.template };
  return { outcome: 'clock', table: timetable(clock, template, calendarOf(tools)), record };
}

/** Every clock that was started and not taken back: running ones by their next day, then paused, then closed ones. */
export async function listClocks(
  tools: Pick<Tools, 'partnership' | 'now'> & { store: Pick<Store, 'clocks'> },
): Promise<{ open: Timetable[]; closed: Timetable[] }> {
  const clocks = readClocks(await tools.store.clocks.all());
  const calendar = calendarOf(tools);
  const tables = clocks.flatMap((clock) =>
    tableOf(clock, findClockTemplate(tools.partnership, clock.template), calendar),
  );
  const byNextDay = (one: Timetable, other: Timetable) => orderOf(one).localeCompare(orderOf(other));
  return {
    open: tables.filter(({ state }) => state !== 'closed').toSorted(byNextDay),
    closed: tables.filter(({ state }) => state === 'closed').toReversed(),
  };
}

/** Every clock in a list of entries, by number. */
export function readClocks(events: readonly ClockEvent[]): Clock[] {
  const records = new Map<number, ClockEvent[]>();
  for (const event of events) records.set(event.number, [...(records.get(event.number) ?? []), event]);
  return [...records.values()].flatMap((record) => readClock(record) ?? []);
}

export function calendarOf({ partnership, now }: { partnership: Partnership } & Pick<Tools, 'now'>): Calendar {
  return { today: dayOf(now()), holidays: freeDaysOf(partnership) };
}

function tableOf(clock: Clock, template: ClockTemplate | undefined, calendar: Calendar): Timetable[] {
  return template ? [timetable(clock, template, calendar)] : [];
}

function orderOf({ state, next, clock }: Timetable): string {
  const day = state === 'running' ? (next?.dueOn ?? '8') : '9';
  return `${day}:${String(clock.number).padStart(9, '0')}`;
}
