import type { Deed } from './clock.ts';
import { type Allowance, type ClockTemplate, nameOf } from './clock-template.ts';
import type { Day } from './day.ts';
import type { Mark } from './mark.ts';
import { ownerNames } from './owners.ts';
import { findDuty, type Partnership } from './partnership.ts';
import { isOpen, type TimedStep, type Timetable } from './timetable.ts';
import { count, formatDay, joinWords } from './words.ts';
import { daysBetween } from './working-days.ts';

/** Said on every card, form and page of a clock: there is no box for words, and this says why. */
export const NO_DETAIL =
  'A clock holds stages and dates only. It has no place for names, places or details of a case, and nothing of the kind belongs here.';

/** "Review 7": never a name or a place. */
export function clockTitle({ clock, template }: Pick<Timetable, 'clock' | 'template'>): string {
  return `${template.label} ${clock.number}`;
}

/** "DARDR (formerly DHR), started 20 November 2026" */
export function describeStart({ clock, template }: Timetable, today: Day): string {
  return `${nameOf(template, today)}, started ${formatDay(clock.startedOn)}`;
}

/** Where the whole clock stands. */
export function stageOf(table: Timetable): string {
  if (table.closed) return `Closed ${formatDay(table.closed.on)}: ${table.closed.outcome}`;
  if (table.pause) return `Paused since ${formatDay(table.pause.on)}: ${table.pause.reason}`;
  return table.steps.find(isOpen)?.step.stage ?? 'Every step is done. Close the clock when nothing is left.';
}

/** "Next: Decision, by 20 December 2026" */
export function nextOf({ state, next }: Timetable, today: Day): string {
  if (!next || state === 'closed') return '';
  const { shortName } = next.step;
  if (state === 'paused') return `Next: ${shortName}. Its day moves on until the clock is resumed.`;
  if (next.dueOn === null) return `Next: ${shortName}, with no day promised`;
  return next.state === 'overdue'
    ? `Next: ${shortName}, ${describeLate(next.dueOn, today)}`
    : `Next: ${shortName}, by ${formatDay(next.dueOn)}`;
}

/** A word and a shape for the whole clock, where the earliest open step decides. */
export function markOfClock({ state, steps }: Timetable): Mark {
  if (state === 'closed') return { word: 'Closed', shape: '✓', color: 'default' };
  if (state === 'paused') return { word: 'Paused', shape: '◇', color: 'accent' };
  const late = steps.filter((one) => one.state === 'overdue').length;
  if (late > 0) return { word: `${late} overdue`, shape: '■', color: 'attention' };
  return { word: 'In time', shape: '●', color: 'good' };
}

export function markOfStep({ state, dueOn, doneOn }: TimedStep, today: Day): Mark {
  switch (state) {
    case 'done':
      return { word: `Done ${formatDay(doneOn ?? today)}`, shape: '✓', color: 'good' };
    case 'overdue':
      return { word: capital(describeLate(dueOn ?? today, today)), shape: '■', color: 'attention' };
    case 'due':
      return { word: `By ${formatDay(dueOn ?? today)}`, shape: '○', color: 'default' };
    case 'paused':
      return { word: 'Paused', shape: '◇', color: 'accent' };
    case 'waiting':
      return { word: 'No day yet', shape: '○', color: 'default' };
    case 'not needed':
      return { word: 'Not needed', shape: '–', color: 'default' };
  }
}

/** What must happen, who owes it and how its day is counted; for a decision what was decided. */
export function describeStep(partnership: Partnership, timed: TimedStep, template: ClockTemplate): string {
  const { step, answer, state, allowed, isMoved } = timed;
  const decided = step.answers.find(({ id }) => id === answer)?.name;
  if (state === 'done') return decided ? `Decided: ${decided.toLowerCase()}` : '';
  if (state === 'not needed') return '';
  const owner = ownerOf(partnership, timed, template);
  const base = template.steps.find(({ id }) => id === step.after)?.shortName;
  const from = base === undefined ? 'the start' : `“${base}”`;
  const time = allowed.unit === 'no promise' ? 'no day is promised' : `${describeAllowance(allowed)} after ${from}`;
  return `${step.name}. ${owner}, ${time}.${isMoved ? ' Changed for this clock.' : ''}`;
}

export function ownerOf(partnership: Partnership, { step }: TimedStep, template: ClockTemplate): string {
  const duty = findDuty(partnership, template.duty);
  return duty ? joinWords(ownerNames(partnership, duty, step.owedBy)) : 'Lead';
}

/** "1 month", "20 working days" */
export function describeAllowance(allowed: Allowance): string {
  switch (allowed.unit) {
    case 'days':
      return count(allowed.offset, 'day', 'days');
    case 'working days':
      return count(allowed.offset, 'working day', 'working days');
    case 'months':
      return count(allowed.offset, 'month', 'months');
    case 'no promise':
      return 'no promise';
  }
}

/** What was just recorded, for the line at the top of the card. */
export function describeDeed(deed: Deed, template: ClockTemplate): string {
  const nameOfStep = (id: string) => template.steps.find((step) => step.id === id)?.shortName ?? id;
  switch (deed.kind) {
    case 'started':
      return `Started on ${formatDay(deed.on)}`;
    case 'done':
      return `${nameOfStep(deed.step)} done on ${formatDay(deed.on)}`;
    case 'allowance changed':
      return `${nameOfStep(deed.step)} now allows ${describeAllowance(deed.allowed)}: ${deed.reason}`;
    case 'extended':
      return `${nameOfStep(deed.step)} extended to ${formatDay(deed.until)}: ${deed.reason}`;
    case 'paused':
      return `Paused on ${formatDay(deed.on)}: ${deed.reason}`;
    case 'resumed':
      return `Resumed on ${formatDay(deed.on)}`;
    case 'closed':
      return `Closed on ${formatDay(deed.on)}: ${deed.outcome}`;
    case 'taken back':
      return 'Taken back';
  }
}

function describeLate(dueOn: Day, today: Day): string {
  return `overdue by ${count(daysBetween(dueOn, today), 'day', 'days')}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
