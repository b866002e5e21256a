import { type ArrangeFault, faultInDays, faultInStandIn } from '../domain/arrange-rules.ts';
import type { Arranged, Arrangement } from '../domain/arrangement.ts';
import type { Day } from '../domain/day.ts';
import { findGroup } from '../domain/partnership.ts';
import { may, type Person, type PersonKey } from '../domain/person.ts';
import { isSamePerson, type StandingArrangement, standingFrom } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

export type Arrange<Refusal> =
  | { outcome: 'arranged'; arrangement: Arrangement; replaced: readonly StandingArrangement[]; isRepeat: boolean }
  | ({ outcome: 'refused' } & Refusal);

export type ArrangeTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

export type LeaveOutcome = Arrange<ArrangeFault> | { outcome: 'no such stand-in' };
export type PauseOutcome = Arrange<ArrangeFault> | { outcome: 'nobody to pause' } | { outcome: 'not yours' };

type Leave = Extract<Arranged, { kind: 'leave' }>;
type Pause = Extract<Arranged, { kind: 'pause' }>;

/** What is asked for, ready to be arranged, with what is wrong with it given all that stand; or why it can not be meant. */
export type Judged<Kind, Refusal> =
  | {
      outcome: 'readable';
      arranged: Kind;
      findFault: (all: readonly Arrangement[], today: Day) => ArrangeFault | undefined;
    }
  | Refusal;

export interface LeaveAsk {
  who: Person;
  fromOn: Day;
  untilOn: Day;
  standIn: PersonKey | null;
}

export interface PauseAsk {
  by: Person;
  whom: { groupId: string } | PersonKey;
  fromOn: Day;
  untilOn: Day;
}

/** Somebody is away on these days, both included; a stand-in gets their reminders meanwhile. */
export async function arrangeLeave(tools: ArrangeTools, ask: LeaveAsk): Promise<LeaveOutcome> {
  const judged = await judgeLeave(tools, ask);
  return judged.outcome === 'readable' ? arrange(tools, keyOf(ask.who), judged.arranged, judged.findFault) : judged;
}

/** The manager stops the reminders of a group or a person for a while. */
export async function arrangePause(tools: ArrangeTools, ask: PauseAsk): Promise<PauseOutcome> {
  const judged = await judgePause(tools, ask);
  return judged.outcome === 'readable' ? arrange(tools, keyOf(ask.by), judged.arranged, judged.findFault) : judged;
}

export async function judgeLeave(
  tools: ArrangeTools,
  ask: LeaveAsk,
): Promise<Judged<Leave, { outcome: 'no such stand-in' }>> {
  const { fromOn, untilOn } = ask;
  const standIn = ask.standIn && (await tools.store.people.get(ask.standIn));
  if (ask.standIn && !standIn) return { outcome: 'no such stand-in' };
  const arranged: Leave = {
    kind: 'leave',
    person: keyOf(ask.who),
    fromOn,
    untilOn,
    standIn: standIn ? keyOf(standIn) : null,
  };
  return {
    outcome: 'readable',
    arranged,
    findFault: (all, today) =>
      faultInDays(arranged, today) ?? (arranged.standIn ? faultInStandIn(arranged.standIn, arranged, all) : undefined),
  };
}

export async function judgePause(
  tools: ArrangeTools,
  { by, whom, fromOn, untilOn }: PauseAsk,
): Promise<Judged<Pause, { outcome: 'nobody to pause' } | { outcome: 'not yours' }>> {
  if (!may(by, 'pause reminders')) return { outcome: 'not yours' };
  const known = 'groupId' in whom ? findGroup(tools.partnership, whom.groupId) : await tools.store.people.get(whom);
  if (!known) return { outcome: 'nobody to pause' };
  const arranged: Pause = {
    kind: 'pause',
    whom: 'groupId' in whom ? { groupId: whom.groupId } : keyOf(whom),
    fromOn,
    untilOn,
  };
  return { outcome: 'readable', arranged, findFault: (_all, today) => faultInDays(arranged, today) };
}

/**
 * Adds an arrangement under the next free number, after looking for faults among all that stand. What stands already in
 * the same words is not added again, so the same tap delivered twice arranges once.
 */
export async function arrange<Fault extends object>(
  tools: Pick<Tools, 'store' | 'now'>,
  by: PersonKey,
  arranged: Exclude<Arranged, { kind: 'ended' }>,
  findFault: (all: readonly Arrangement[], today: Day) => Fault | undefined,
): Promise<Arrange<Fault>> {
  for (;;) {
    const at = tools.now();
    const today = dayOf(at);
    const all = await tools.store.arrangements.all();
    const before = standingFrom(all, today);
    const same = before.find((one) => isSameArranged(one.arranged, arranged));
    if (same) {
      await noteArrangement(tools, same);
      return { outcome: 'arranged', arrangement: same, replaced: [], isRepeat: true };
    }
    const fault = findFault(all, today);
    if (fault) return { outcome: 'refused', ...fault };
    const arrangement: Arrangement = { number: (all.at(-1)?.number ?? 0) + 1, arranged, by, at };
    if ((await tools.store.arrangements.add(arrangement)) === 'taken') continue;
    await noteArrangement(tools, arrangement);
    const left = new Set(standingFrom([...all, arrangement], today).map(({ number }) => number));
    const replaced = before.filter(({ number }) => !left.has(number));
    return { outcome: 'arranged', arrangement, replaced, isRepeat: false };
  }
}

/** In the audit, under a name that repeats harmlessly; and reminders follow from it. */
export async function noteArrangement({ store }: Pick<Tools, 'store'>, one: Arrangement): Promise<void> {
  const { kind, ...rest } = one.arranged;
  const detail = Object.entries(rest).map(([name, value]: [string, unknown]) => [name, flat(value)] as const);
  await store.audit.append({
    id: `arrangement:${one.number}`,
    at: one.at,
    by: keyOf(one.by),
    act: `arrange ${kind}`,
    subject: `arrangement ${one.number}`,
    detail: Object.fromEntries(detail),
  });
  await store.plan.ask();
}

export function keyOf({ tenantId, objectId }: PersonKey): PersonKey {
  return { tenantId, objectId };
}

/** People by their ids and never by name: "tenant:object". */
function flat(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).join(':') : null;
}

function isSameArranged(one: Arranged, other: Arranged): boolean {
  if (one.kind === 'leave' && other.kind === 'leave') {
    const hasSameStandIn =
      one.standIn && other.standIn ? isSamePerson(one.standIn, other.standIn) : one.standIn === other.standIn;
    return isSamePerson(one.person, other.person) && hasSameDays(one, other) && hasSameStandIn;
  }
  if (one.kind === 'pause' && other.kind === 'pause') {
    return flat(one.whom) === flat(other.whom) && hasSameDays(one, other);
  }
  if (one.kind === 'snooze' && other.kind === 'snooze') {
    const isSameDeadline = one.deadlineId === other.deadlineId && one.untilOn === other.untilOn;
    return isSameDeadline && isSamePerson(one.person, other.person);
  }
  return false;
}

function hasSameDays(one: { fromOn: Day; untilOn: Day }, other: { fromOn: Day; untilOn: Day }): boolean {
  return one.fromOn === other.fromOn && one.untilOn === other.untilOn;
}
