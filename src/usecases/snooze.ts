import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { Person } from '../domain/person.ts';
import type { ReminderLine } from '../domain/reminder-view.ts';
import { latestSnooze } from '../domain/snooze.ts';
import { countSnoozes } from '../domain/standing-arrangements.ts';
import { dayOf, isWorkingDay, rollBack } from '../domain/working-days.ts';
import { arrange, keyOf } from './arrange.ts';
import { remindersOf, type ViewTools, viewLines } from './view-reminder.ts';

export type SnoozeOutcome =
  | { outcome: 'put off' }
  | { outcome: 'not a working day'; nearestOn: Day }
  | { outcome: 'past' }
  | { outcome: 'beyond'; latestOn: Day }
  /** Nobody answered and it came to this person: put off, it would be lost. */
  | { outcome: 'escalated' }
  | { outcome: 'twice already' }
  | { outcome: 'due by then' }
  | { outcome: 'nothing to put off' };

/**
 * Puts deadlines off to a working day, all that may be; one that may be put off less far comes on its own latest day.
 * The same tap again finds them put off and changes nothing.
 */
export async function snooze(
  tools: ViewTools,
  ask: { who: Person; deadlineIds: readonly string[]; untilOn: Day },
): Promise<SnoozeOutcome> {
  const { who, untilOn } = ask;
  const today = dayOf(tools.now());
  const freeDays = freeDaysOf(tools.partnership);
  const lines = await viewLines(tools, who, ask.deadlineIds, await remindersOf(tools, who, ask.deadlineIds));
  const open = lines.filter(({ now }) => now.state === 'open');
  if (open.length === 0) {
    return { outcome: lines.some(({ now }) => now.state === 'put off') ? 'put off' : 'nothing to put off' };
  }
  const movable = open.flatMap(({ snoozableTo, ...line }) => (snoozableTo === null ? [] : [{ ...line, snoozableTo }]));
  const latestOn = movable
    .map(({ snoozableTo }) => snoozableTo)
    .toSorted()
    .at(-1);
  if (latestOn === undefined) return whyNot(open, today);
  if (untilOn <= today) return { outcome: 'past' };
  if (untilOn > latestOn) return { outcome: 'beyond', latestOn };
  if (!isWorkingDay(untilOn, freeDays)) return { outcome: 'not a working day', nearestOn: rollBack(untilOn, freeDays) };

  for (const { deadlineId, on, snoozableTo } of movable) {
    const until = untilOn < snoozableTo ? untilOn : snoozableTo;
    await arrange(tools, keyOf(who), { kind: 'snooze', person: keyOf(who), deadlineId, untilOn: until }, (all) => {
      const latest = latestSnooze(on, { today, times: countSnoozes(all, who, deadlineId), freeDays });
      return latest === null || latest < until ? { fault: 'no more' } : undefined;
    });
  }
  return { outcome: 'put off' };
}

function whyNot(open: readonly ReminderLine[], today: Day): SnoozeOutcome {
  if (open.every(({ why }) => why.kind === 'escalated')) return { outcome: 'escalated' };
  const own = open.filter(({ why }) => why.kind !== 'escalated');
  return { outcome: own.every(({ on }) => on <= today) ? 'due by then' : 'twice already' };
}
