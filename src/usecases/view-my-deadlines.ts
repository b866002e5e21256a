import { audienceOf } from '../domain/audience.ts';
import type { Day } from '../domain/day.ts';
import type { Deadline } from '../domain/deadline.ts';
import { readClockId } from '../domain/find-deadline.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { Person } from '../domain/person.ts';
import { readQuestionId } from '../domain/question.ts';
import type { ReminderLine } from '../domain/reminder-view.ts';
import { snoozeDays } from '../domain/snooze.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { sayWhen } from '../domain/when.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import { readPlanFacts } from './plan-facts.ts';
import type { Tools } from './ports.ts';
import { remindersOf, viewLines } from './view-reminder.ts';

/** A deadline that a person owes, as it stands now. */
export interface MyDeadline {
  deadlineId: string;
  /** "D03 ASB case review: Figures for the year published" */
  title: string;
  on: Day;
  when: string;
  state: 'overdue' | 'due' | 'done' | 'put off' | 'paused';
  /** Where it was put off: the day on which it is said again, and what ends it. */
  putOff: { untilOn: Day; number: number } | null;
  /** Where it is done: the revision that the person may take back, for an hour. */
  undo: number | null;
  /** What an answer is based on. */
  revision: number;
  /** Whether the person may say that it is done. */
  mayFinish: boolean;
  /** The days to which it may be put off; none where it may not be. */
  days: Day[];
  dutyId: string | null;
  /** What is answered elsewhere: a step of a clock on its clock, a question with an answer. */
  clock: number | null;
  question: number | null;
}

/** As far back as “done” looks in chat, and as far ahead as reminders are listed. */
const DAYS_BACK = 90;
const DAYS_AHEAD = 90;

/**
 * The deadlines that are a person's to meet, by day: those of which their first two rungs tell them. Updates are not
 * among them: they have their own list. One that is done stays while it can be taken back.
 */
export async function viewMyDeadlines(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
): Promise<MyDeadline[]> {
  const { partnership } = tools;
  const today = dayOf(tools.now());
  const horizon = { fromOn: addDays(today, -DAYS_BACK), toOn: addDays(today, DAYS_AHEAD) };
  const { people, deadlines } = await readPlanFacts(tools, horizon, horizon.fromOn);
  const isTheirs = (deadline: Deadline) =>
    audienceOf(deadline, 'lead and deputy', { partnership, people, open: [] }).some((one) => isSamePerson(one, who));
  const ids = [...deadlines.values()]
    .filter(({ kind, on }) => kind !== 'round' && kind !== 'agreed' && horizon.fromOn <= on && on <= horizon.toOn)
    .filter(isTheirs)
    .map(({ id }) => id);
  const lines = await viewLines(tools, who, ids, await remindersOf(tools, who, ids));
  return lines.filter(isShown).map((line) => viewDeadline(line, today, freeDaysOf(partnership)));
}

function isShown({ now }: ReminderLine): boolean {
  return now.state !== 'done' || now.undo !== null;
}

function viewDeadline(line: ReminderLine, today: Day, freeDays: ReadonlySet<Day>): MyDeadline {
  const { deadlineId, title, on, now, revision, mayAnswer, snoozableTo, duty } = line;
  const due = on < today ? 'overdue' : 'due';
  return {
    deadlineId,
    title,
    on,
    when: sayWhen(on, today, freeDays),
    state: now.state === 'open' ? due : now.state,
    putOff: now.state === 'put off' ? { untilOn: now.untilOn, number: now.number } : null,
    undo: now.state === 'done' ? now.undo : null,
    revision,
    mayFinish: mayAnswer,
    days: snoozableTo === null ? [] : snoozeDays(today, snoozableTo, freeDays),
    dutyId: duty?.id ?? null,
    clock: readClockId(deadlineId)?.number ?? null,
    question: readQuestionId(deadlineId) ?? null,
  };
}
