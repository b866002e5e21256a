import { type Clock, type ClockEvent, lastEvent } from '../domain/clock.ts';
import { type ClockFormView, clockFormsOf, viewClockForm } from '../domain/clock-forms.ts';
import type { ClockTemplate } from '../domain/clock-template.ts';
import { describeDeed, describeStep, markOfStep, NO_DETAIL } from '../domain/clock-words.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Mark } from '../domain/mark.ts';
import { findDuty, type Partnership } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import type { StepState, Timetable } from '../domain/timetable.ts';
import { dayOf } from '../domain/working-days.ts';
import { mayUndoClock } from './move-clock.ts';
import { type NameOf, namePeople } from './name-people.ts';
import type { Tools } from './ports.ts';
import { type ClockLine, clockLineOf } from './view-clock-list.ts';
import { viewClock } from './view-clocks.ts';

/** One step on its way. */
export interface ClockStepView {
  id: string;
  name: string;
  /** What must happen, who owes it and how its day is counted. */
  detail: string;
  state: StepState;
  mark: Mark;
  /** Whether it is the step that comes next. */
  isNext: boolean;
  dueOn: Day | null;
  doneOn: Day | null;
}

/** What was recorded of a clock, and by whom. */
export interface ClockHistoryLine {
  revision: number;
  what: string;
  byName: string;
  at: Instant;
  /** It did not happen: somebody took it back. */
  isTakenBack: boolean;
}

/** A clock's own page. */
export interface ClockPage extends ClockLine {
  /** What a form that is sent from this page is based on. */
  revision: number;
  duty: { id: string; name: string } | null;
  /** "The partnership was told in writing" */
  startedBy: string;
  steps: ClockStepView[];
  /** The newest first. */
  history: ClockHistoryLine[];
  /** What this person can record as the clock stands. */
  forms: ClockFormView[];
  /** The last thing that happened, while this person can take it back; else null. */
  undo: string | null;
  /** Why there is no place for words. */
  note: string;
}

export type ClockPageOutcome =
  | { outcome: 'clock'; page: ClockPage }
  | { outcome: 'no such clock'; highest: number }
  | { outcome: 'kind gone'; template: string }
  | { outcome: 'not yours' };

/** A clock as this person sees it. */
export async function viewClockPage(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  number: number,
): Promise<ClockPageOutcome> {
  if (!may(who, 'see clocks')) return { outcome: 'not yours' };
  const view = await viewClock(tools, number);
  if (view.outcome !== 'clock') return view;
  const { table, record } = view;
  const mayKeep = may(who, 'keep clocks');
  const last = mayKeep && mayUndoClock(table.clock, tools.now()) ? lastEvent(table.clock) : undefined;
  const duty = findDuty(tools.partnership, table.template.duty);
  const page: ClockPage = {
    ...clockLineOf(table, dayOf(tools.now())),
    revision: table.clock.revision,
    duty: duty ? { id: duty.id, name: duty.shortName } : null,
    startedBy: table.template.startedBy,
    steps: stepsOf(tools.partnership, table, dayOf(tools.now())),
    history: historyOf(record, table.clock, table.template, await namePeople(tools)),
    forms: mayKeep ? clockFormsOf(table).map((form) => viewClockForm(form, table)) : [],
    undo: last ? describeDeed(last.deed, table.template) : null,
    note: NO_DETAIL,
  };
  return { outcome: 'clock', page };
}

/** Every step of a timetable, in the register's order. */
export function stepsOf(partnership: Partnership, table: Timetable, today: Day): ClockStepView[] {
  return table.steps.map((timed) => ({
    id: timed.step.id,
    name: timed.step.shortName,
    detail: describeStep(partnership, timed, table.template),
    state: timed.state,
    mark: markOfStep(timed, today),
    isNext: table.state !== 'closed' && table.next?.step.id === timed.step.id,
    dueOn: timed.dueOn,
    doneOn: timed.doneOn,
  }));
}

function historyOf(
  record: readonly ClockEvent[],
  clock: Clock,
  template: ClockTemplate,
  nameOf: NameOf,
): ClockHistoryLine[] {
  const standing = new Set(clock.events.map(({ revision }) => revision));
  const wordsOf = (revision: number) => {
    const found = record.find((one) => one.revision === revision);
    return found ? describeDeed(found.deed, template) : '';
  };
  return record
    .map(({ revision, deed, by, at }) => ({
      revision,
      what: deed.kind === 'taken back' ? `Taken back: ${wordsOf(deed.revision)}` : describeDeed(deed, template),
      byName: nameOf(by),
      at,
      isTakenBack: deed.kind !== 'taken back' && !standing.has(revision),
    }))
    .toReversed();
}
