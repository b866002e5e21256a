import type { Day } from '../../domain/day.ts';
import type { ReminderLine, ReminderView } from '../../domain/reminder-view.ts';
import { count, formatDayLong } from '../../domain/words.ts';
import { addDays, daysBetween } from '../../domain/working-days.ts';
import { reminderPhrases } from '../reminder-phrases.ts';

/** What is asked, and when it is due: "2 things are due this week", "3 updates were due on Tuesday 24 November". */
export function titleOf(lines: readonly ReminderLine[], today: Day): string {
  const open = lines.filter(({ now }) => now.state === 'open');
  const days = [...new Set(open.map(({ on }) => on))].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return closedTitle(lines);
  const what = whatIn(open);
  if (open.every(({ why }) => why.kind === 'escalated'))
    return `${what.words} ${what.one ? 'has' : 'have'} no answer yet`;
  const [late, ahead] = [open.filter(({ on }) => on < today), open.filter(({ on }) => on >= today)];
  if (late.length > 0 && ahead.length > 0) {
    const { words, one } = whatIn(late);
    return `${words} ${one ? 'is' : 'are'} overdue, and ${whatFollows(late, ahead)} ${dueBy(ahead, last, today)}`;
  }
  if (late.length > 0)
    return `${what.words} ${what.one ? 'was' : 'were'} due ${days.length > 1 ? `by ${sayDate(last, today)}` : sayDay(first, today)}`;
  return `${what.words} ${dueBy(open, last, today)}`;
}

/** After the last tap: what was said of the only line, else that there is nothing left to do. */
function closedTitle([only, ...others]: readonly ReminderLine[]): string {
  const duty = only?.now.state === 'done' && others.length === 0 ? only.duty : undefined;
  return duty ? `${duty.id} ${duty.shortName} is done` : 'Nothing here waits for you now';
}

/** A sentence or two for a thread that everybody reads: how much waits, never what is late. */
export function reminderText({ lines, today }: ReminderView): string {
  const open = lines.filter(({ now }) => now.state === 'open');
  const { words, one } = whatIn(open, true);
  const last = open
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const isAhead = last !== undefined && open.every(({ on }) => on >= today);
  return reminderPhrases.waiting(
    isAhead ? `${words} ${dueBy(open, last, today)}.` : `${words} ${one ? 'waits' : 'wait'} for an answer.`,
  );
}

function dueBy(lines: readonly ReminderLine[], last: Day, today: Day): string {
  const { one } = whatIn(lines);
  const verb = one ? 'is' : 'are';
  if (new Set(lines.map(({ on }) => on)).size === 1) return `${verb} due ${sayDay(last, today)}`;
  return isThisWeek(last, today) ? `${verb} due this week` : `${verb} due by ${sayDate(last, today)}`;
}

/** Rounds alone count their updates; one other thing is called by its duty; else they are things. */
function whatIn(lines: readonly ReminderLine[], isPublic = false): { words: string; one: boolean } {
  const [only] = lines;
  if (lines.every(({ kind }) => kind === 'round')) {
    const updates = lines.reduce((sum, { open }) => sum + open.length, 0);
    return { words: count(updates, 'update', 'updates'), one: updates === 1 };
  }
  if (lines.length === 1 && only?.duty && !isPublic) {
    return { words: `${only.duty.id} ${only.duty.shortName}`, one: true };
  }
  return { words: count(lines.length, 'thing', 'things'), one: lines.length === 1 };
}

/** What is ahead, said after what is late: "3 more" where both are counted as things, else by its own name. */
function whatFollows(late: readonly ReminderLine[], ahead: readonly ReminderLine[]): string {
  return areThings(late) && areThings(ahead) ? `${ahead.length} more` : whatIn(ahead).words;
}

function areThings([only, ...others]: readonly ReminderLine[]): boolean {
  const isNamed = others.length === 0 && only?.duty !== undefined;
  return !isNamed && ![only, ...others].every((line) => line?.kind === 'round');
}

function sayDay(day: Day, today: Day): string {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  return `on ${sayDate(day, today)}`;
}

function sayDate(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return `${formatDayLong(day)}${isThisYear ? '' : ` ${day.slice(0, 4)}`}`;
}

/** Up to the coming Sunday. */
function isThisWeek(day: Day, today: Day): boolean {
  // 5 January 1970 was a Monday.
  const weekday = ((daysBetween('1970-01-05', today) % 7) + 7) % 7;
  return day <= addDays(today, 6 - weekday);
}
