import type { Day } from '../domain/day.ts';
import type { Person, PersonKey } from '../domain/person.ts';
import type { Reminder, Unsaid } from '../domain/reminder.ts';
import type { ReminderLine, ReminderView } from '../domain/reminder-view.ts';
import { isSamePerson, type StandingArrangement, standingOn } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { morningId } from './plan-mornings.ts';
import type { Composed } from './reminder-ports.ts';
import { newestOf, type ViewTools, viewLines } from './view-reminder.ts';

/**
 * A person's message of a day, from the facts of this moment: what waits for them, one line a deadline. What is answered
 * by now, or is no deadline any more, is settled unsaid. What is put off or paused is left to wait.
 */
export async function composeReminder(tools: ViewTools, key: PersonKey, on: Day): Promise<Composed> {
  const person = await tools.store.people.get(key);
  if (!person) return { outcome: 'dropped', reason: 'nobody left' };
  const standing = standingOn(await tools.store.arrangements.all(), dayOf(tools.now()));
  const silence = silenceOf(person, standing);
  if (silence) return { outcome: 'dropped', reason: silence };

  const waiting = await tools.store.reminders.waitingFor(key, on);
  const ids = [...new Set(waiting.map(({ deadlineId }) => deadlineId))];
  const lines = await viewLines(tools, person, ids, waiting);
  const open = lines.filter(({ now }) => now.state === 'open');
  const reasonOf = ({ deadlineId }: Reminder): Unsaid | null => {
    const line = lines.find((one) => one.deadlineId === deadlineId);
    if (!line) return 'deadline changed';
    return line.now.state === 'done' ? 'answered' : null;
  };
  for (const reason of ['answered', 'deadline changed'] as const) {
    await settle(
      tools,
      waiting.filter((one) => reasonOf(one) === reason),
      { state: 'unsaid', reason },
    );
  }
  if (open.length === 0) {
    const isSaid = waiting.length === 0 && (await tools.store.deliveries.get(morningId(on, key)))?.state === 'sent';
    return { outcome: 'dropped', reason: isSaid ? 'said with the morning card' : whyNothing(lines) };
  }
  return { outcome: 'message', message: { kind: 'reminder', view: viewOf(tools, person, open) }, mention: person };
}

/** Teams has taken the message: of each deadline in it the newest rung is said, and earlier ones went along with it. */
export async function markSaid(tools: ViewTools, { person, today, lines }: ReminderView): Promise<void> {
  const waiting = await tools.store.reminders.waitingFor(person, today);
  const shown = waiting.filter(({ deadlineId }) => lines.some((line) => line.deadlineId === deadlineId));
  const isNewest = (one: Reminder) => newestOf(shown, one.deadlineId)?.id === one.id;
  await settle(tools, shown.filter(isNewest), { state: 'said' });
  await settle(
    tools,
    shown.filter((one) => !isNewest(one)),
    { state: 'unsaid', reason: 'merged' },
  );
}

export function viewOf({ now }: ViewTools, person: Person, lines: readonly ReminderLine[]): ReminderView {
  return { person, today: dayOf(now()), lines };
}

function silenceOf(person: Person, standing: readonly StandingArrangement[]): Unsaid | undefined {
  for (const { arranged } of standing) {
    if (arranged.kind === 'leave' && isSamePerson(arranged.person, person)) return 'on leave';
    if (arranged.kind === 'pause' && 'objectId' in arranged.whom && isSamePerson(arranged.whom, person))
      return 'paused';
  }
  return undefined;
}

function whyNothing(lines: readonly ReminderLine[]): Unsaid {
  if (lines.some(({ now }) => now.state === 'put off')) return 'snoozed';
  return lines.some(({ now }) => now.state === 'paused') ? 'paused' : 'answered';
}

async function settle(
  { store, now }: ViewTools,
  reminders: readonly Reminder[],
  to: Parameters<typeof store.reminders.settle>[1],
): Promise<void> {
  if (reminders.length > 0)
    await store.reminders.settle(
      reminders.map(({ id }) => id),
      to,
      now(),
    );
}
