import { type Clock, type ClockEvent, type Deed, isSameDeed, lastEvent, readClock } from '../domain/clock.ts';
import { type DeedFault, faultIn } from '../domain/clock-rules.ts';
import type { Instant } from '../domain/day.ts';
import { may, type Person } from '../domain/person.ts';
import { secondsBetween } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { calendarOf, viewClock } from './view-clocks.ts';

/** How long the last thing that happened to a clock can be taken back. */
const UNDO_SECONDS = 3600;

export type MoveOutcome =
  | { outcome: 'recorded'; event: ClockEvent; isRepeat: boolean }
  | { outcome: 'refused'; fault: DeedFault }
  /** Something happened to the clock after the card was drawn; nothing was stored. */
  | { outcome: 'overtaken' }
  | { outcome: 'no such clock'; highest: number }
  | { outcome: 'kind gone'; template: string }
  | { outcome: 'too late' }
  | { outcome: 'nothing to undo' }
  | { outcome: 'not yours' };

type NewDeed = Exclude<Deed, { kind: 'started' | 'taken back' }>;
type MoveTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/**
 * Records that something happened to a clock. `basedOn` is the revision that the person saw: the next number can be
 * taken once only, so two people can not both decide, and the same tap delivered twice is recorded once.
 */
export async function moveClock(
  tools: MoveTools,
  ask: { number: number; basedOn?: number; deed: NewDeed; who: Person },
): Promise<MoveOutcome> {
  if (!may(ask.who, 'keep clocks')) return { outcome: 'not yours' };
  const view = await viewClock(tools, ask.number);
  if (view.outcome !== 'clock') return view;
  const { clock } = view.table;
  const basedOn = ask.basedOn ?? clock.revision;
  if (basedOn !== clock.revision) return repeatOf(tools, view.record, basedOn, ask.deed, ask.who);
  const fault = faultIn(ask.deed, view.table, calendarOf(tools).today);
  if (fault) return { outcome: 'refused', fault };
  return add(tools, { number: ask.number, revision: basedOn + 1, deed: ask.deed }, ask.who);
}

/** Whether the last thing that stands can still be taken back. */
export function mayUndoClock(clock: Clock, now: Instant): boolean {
  const last = lastEvent(clock);
  return last !== undefined && secondsBetween(last.at, now) <= UNDO_SECONDS;
}

/** Takes back the last thing that stands, for an hour. Taking back the start takes back the clock. */
export async function undoClock(
  tools: MoveTools,
  ask: { number: number; basedOn?: number; who: Person },
): Promise<MoveOutcome> {
  if (!may(ask.who, 'keep clocks')) return { outcome: 'not yours' };
  const record = await tools.store.clocks.record(ask.number);
  const clock = readClock(record);
  const last = clock && lastEvent(clock);
  const revision = record.at(-1)?.revision ?? 0;
  if (revision === 0) return { outcome: 'no such clock', highest: await tools.store.clocks.highestNumber() };
  const basedOn = ask.basedOn ?? revision;
  if (basedOn !== revision) {
    const next = record.find((one) => one.revision === basedOn + 1);
    if (next?.deed.kind !== 'taken back' || next.by.objectId !== ask.who.objectId) return { outcome: 'overtaken' };
    return { outcome: 'recorded', event: next, isRepeat: true };
  }
  if (!last) return { outcome: 'nothing to undo' };
  if (!mayUndoClock(clock, tools.now())) return { outcome: 'too late' };
  const deed: Deed = { kind: 'taken back', revision: last.revision };
  return add(tools, { number: ask.number, revision: revision + 1, deed }, ask.who);
}

async function add(
  tools: MoveTools,
  { number, revision, deed }: Pick<ClockEvent, 'number' | 'revision' | 'deed'>,
  { tenantId, objectId }: Person,
): Promise<MoveOutcome> {
  const event: ClockEvent = { number, revision, deed, by: { tenantId, objectId }, at: tools.now() };
  if ((await tools.store.clocks.add(event)) === 'taken') {
    return repeatOf(tools, await tools.store.clocks.record(number), revision - 1, deed, event.by);
  }
  await followClock(tools, event);
  return { outcome: 'recorded', event, isRepeat: false };
}

/** The entry that followed what the person saw, if it is the very thing that they ask for. */
async function repeatOf(
  tools: MoveTools,
  record: readonly ClockEvent[],
  basedOn: number,
  deed: Deed,
  who: { objectId: string },
): Promise<MoveOutcome> {
  const next = record.find(({ revision }) => revision === basedOn + 1);
  const isSame = next !== undefined && next.by.objectId === who.objectId && isSameDeed(next.deed, deed);
  if (!isSame) return { outcome: 'overtaken' };
  // The first time may have ended before the audit and the plan knew.
  await followClock(tools, next);
  return { outcome: 'recorded', event: next, isRepeat: true };
}

/** Everything that happens to a clock is in the audit, under a name that repeats harmlessly; and reminders follow it. */
export async function followClock(tools: Pick<Tools, 'store'>, event: ClockEvent): Promise<void> {
  const { kind, ...rest } = event.deed;
  const detail = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? `${value.offset ?? ''} ${value.unit}`.trim() : value,
  ]);
  await tools.store.audit.append({
    id: `clock:${event.number}:${event.revision}`,
    at: event.at,
    by: event.by,
    act: `clock ${kind}`,
    subject: `clock ${event.number}`,
    detail: Object.fromEntries(detail),
  });
  await tools.store.plan.ask();
}
