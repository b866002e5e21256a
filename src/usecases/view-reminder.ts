import { leaveOf } from '../domain/absence.ts';
import { mayAnswerDeadline } from '../domain/answering.ts';
import type { Arrangement } from '../domain/arrangement.ts';
import { leadersOf } from '../domain/audience.ts';
import { type ActionRevision, isOwner, mayFinishAction, ownerName } from '../domain/board-action.ts';
import type { Day } from '../domain/day.ts';
import type { Deadline } from '../domain/deadline.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { type OwedDuty, owedBy, owes } from '../domain/owed.ts';
import { ownerNames, owningRole } from '../domain/owners.ts';
import { type Duty, findDuty, type Partnership } from '../domain/partnership.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { leadNames } from '../domain/prompt.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { LineState, ReminderLine } from '../domain/reminder-view.ts';
import { latestSnooze } from '../domain/snooze.ts';
import { countSnoozes, isSamePerson, type StandingArrangement, standingOn } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { mayStillUndo } from './answer-deadline.ts';
import type { Tools } from './ports.ts';
import { type KnownDeadline, readDeadline } from './read-deadline.ts';

export type ViewTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** What a line is made of, besides the deadline itself. */
interface Facts {
  partnership: Partnership;
  person: Person;
  now: string;
  today: Day;
  all: readonly Arrangement[];
  standing: readonly StandingArrangement[];
  people: readonly Person[];
  /** Those who are away and whom somebody may stand in for. */
  away: readonly Person[];
}

/**
 * The lines of these deadlines for one person, overdue first, then by day. `said` are reminders of the person: the
 * newest of a deadline tells why they hear. Deadlines that are no more are left out.
 */
export async function viewLines(
  tools: ViewTools,
  person: Person,
  deadlineIds: readonly string[],
  said: readonly Reminder[],
): Promise<ReminderLine[]> {
  const facts = await readFacts(tools, person);
  const known = await Promise.all([...new Set(deadlineIds)].map((id) => readDeadline(tools, id)));
  return known
    .flatMap((one) => (one ? [lineOf(one, newestOf(said, one.deadline.id), facts)] : []))
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

/** The reminders of a person about these deadlines, as far as they were planned. */
export async function remindersOf(
  { store }: Pick<Tools, 'store'>,
  person: Person,
  deadlineIds: readonly string[],
): Promise<Reminder[]> {
  const all = await Promise.all(deadlineIds.map((id) => store.reminders.ofDeadline(id)));
  return all.flat().filter((one) => isSamePerson(one.person, person));
}

export function newestOf(reminders: readonly Reminder[], deadlineId: string): Reminder | undefined {
  return reminders
    .filter((one) => one.deadlineId === deadlineId && one.reason !== 'deadline changed')
    .toSorted((one, other) => one.on.localeCompare(other.on) || other.rung.offset - one.rung.offset)
    .at(-1);
}

async function readFacts({ store, partnership, now }: ViewTools, person: Person): Promise<Facts> {
  const today = dayOf(now());
  const all = await store.arrangements.all();
  const standing = standingOn(all, today);
  const people = await store.people.list();
  const away = people.filter((one) => leaveOf(one, standing) !== undefined);
  return { partnership, person, now: now(), today, all, standing, people, away };
}

function lineOf(known: KnownDeadline, newest: Reminder | undefined, facts: Facts): ReminderLine {
  const { deadline, answer } = known;
  const { partnership, person, today } = facts;
  const duty = deadline.dutyId === null ? undefined : findDuty(partnership, deadline.dutyId);
  const why = whyOf(known, newest, duty, facts);
  const open = openFor(known, why.kind, newest, facts);
  const now = stateOf(known, open, duty, facts);
  const times = countSnoozes(facts.all, person, deadline.id);
  const isOpen = now.state === 'open';
  return {
    deadlineId: deadline.id,
    kind: kindOf(deadline),
    duty,
    title: duty ? `${duty.id} ${duty.shortName}: ${deadline.what}` : deadline.what,
    on: deadline.on,
    now,
    why,
    open,
    revision: known.action?.revision ?? answer?.revision ?? 0,
    mayAnswer: isOpen && mayFinish(known, duty, person),
    snoozableTo:
      isOpen && why.kind !== 'escalated'
        ? latestSnooze(deadline.on, { today, times, freeDays: freeDaysOf(partnership) })
        : null,
  };
}

function kindOf({ kind }: Deadline): ReminderLine['kind'] {
  const isNamed = kind === 'round' || kind === 'clock' || kind === 'action' || kind === 'question' || kind === 'agreed';
  return isNamed ? kind : 'duty';
}

function mayFinish({ deadline, action }: KnownDeadline, duty: Duty | undefined, person: Person): boolean {
  if (action) return mayFinishAction(person, action);
  return duty !== undefined && kindOf(deadline) === 'duty' && mayAnswerDeadline(person, duty);
}

/** A rung after the deadline to manager or chair is an escalation, unless the thing is theirs to do. */
function whyOf(
  { open, deadline, action }: KnownDeadline,
  newest: Reminder | undefined,
  duty: Duty | undefined,
  { partnership, person, away }: Facts,
): ReminderLine['why'] {
  // Who is back hears in their own name again.
  if (newest?.standsInFor && away.some(({ name }) => name === newest.standsInFor))
    return { kind: 'standing in', name: newest.standsInFor };
  const isUp = newest !== undefined && newest.rung.offset < 0 && /^(?:manager|chair)$/u.test(newest.rung.to);
  if (action) {
    const isUpHere = isUp && !isOwner(person, action.owner);
    return isUpHere ? { kind: 'escalated', owedBy: [ownerName(partnership, action.owner)] } : { kind: 'yours' };
  }
  const role = duty ? owningRole(duty, deadline.owedBy) : null;
  const isOwn = role !== null && person.roles.includes(role);
  if (!isUp || isOwn) return { kind: 'yours' };
  const names = duty
    ? ownerNames(partnership, duty, deadline.owedBy)
    : open.flatMap((one) => leadNames(partnership, one.duty, one.group));
  return { kind: 'escalated', owedBy: [...new Set(names)] };
}

/**
 * What of a round is this person's: their own or of whom they stand in for; where they owe none, what they lead. Where
 * leads and deputies hear because nobody has answered, it is also what others owe of the duties that they lead.
 */
function openFor(
  { open }: KnownDeadline,
  why: ReminderLine['why']['kind'],
  newest: Reminder | undefined,
  { partnership, person, people: everybody, away }: Facts,
): readonly OwedDuty[] {
  if (why === 'escalated' || open.length === 0) return open;
  const absent = away.filter(({ name }) => name === newest?.standsInFor);
  const people = why === 'standing in' ? absent : [person];
  const isLed = (duty: Duty) =>
    leadersOf(duty, 'lead and deputy', everybody).some((leader) => people.some((one) => isSamePerson(one, leader)));
  const isWider = newest?.rung.to === 'lead and deputy';
  const theirs = open.filter(
    ({ duty, group }) => people.some((one) => owes(one, duty, group.id)) || (isWider && isLed(duty)),
  );
  if (people.some((one) => owedBy(partnership, one).length > 0)) return theirs;
  const led = open.filter(({ duty }) => people.some((one) => mayAnswerDeadline(one, duty)));
  return isManaging(person) ? open : led;
}

function stateOf(
  { deadline, isMet, answer, action }: KnownDeadline,
  open: readonly OwedDuty[],
  duty: Duty | undefined,
  { person, standing, now }: Facts,
): LineState {
  if (isMet || (deadline.kind === 'round' && open.length === 0)) {
    if (action) return { state: 'done', undo: undoOf(action, person, now) };
    const isTheirs = answer !== undefined && (isSamePerson(answer.by, person) || isManaging(person));
    return { state: 'done', undo: isTheirs && mayStillUndo(answer, now) ? answer.revision : null };
  }
  for (const { arranged, number } of standing) {
    const isAbout = arranged.kind === 'snooze' && arranged.deadlineId === deadline.id;
    if (isAbout && isSamePerson(arranged.person, person))
      return { state: 'put off', untilOn: arranged.untilOn, number };
  }
  if (deadline.kind === 'clock') return { state: 'open' };
  const paused = new Set(
    standing.flatMap(({ arranged }) =>
      arranged.kind === 'pause' && 'groupId' in arranged.whom ? [arranged.whom.groupId] : [],
    ),
  );
  const ofAction = action?.owner.kind === 'group' ? [action.owner.id] : [];
  const groups = action ? ofAction : duty ? duty.groups.slice(0, 1) : open.map(({ group }) => group.id);
  return groups.length > 0 && groups.every((id) => paused.has(id)) ? { state: 'paused' } : { state: 'open' };
}

function undoOf(action: ActionRevision, person: Person, now: string): number | null {
  const isTheirs = isSamePerson(action.by, person) || isManaging(person);
  return isTheirs && mayStillUndo(action, now) ? action.revision : null;
}
