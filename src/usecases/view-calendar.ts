import { type AgendaItem, agendaIn, agendaOfPerson } from '../domain/agenda.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Horizon } from '../domain/kinds/due-day.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import type { Scope } from '../domain/report.ts';
import { roundDaysOf } from '../domain/round-days.ts';
import { scopeNameOf } from '../domain/scope.ts';
import { addDays, dayOf, startOf } from '../domain/working-days.ts';
import { answerAgenda, type DeadlineLine } from './answer-agenda.ts';
import type { Tools } from './ports.ts';
import { readBesides } from './read-besides.ts';
import type { Calendar } from './read-feed.ts';
import { readScope, type ScopeChoice, scopeChoices } from './report-choices.ts';

/** How far ahead people look, in days. */
export const CALENDAR_SPANS = [90, 365] as const;

/** One thing on a day: something due, a date of a round, a board, or a day on which nobody works. */
export interface CalendarEntry {
  id: string;
  on: Day;
  kind: 'deadline' | 'round' | 'clock' | 'action' | 'round date' | 'board' | 'closed' | 'bank holiday';
  title: string;
  /** "Led by Council"; empty where nobody owes anything. */
  owner: string;
  including: DeadlineLine['including'];
  dutyId: string | null;
  /** Null where nothing is due. */
  due: (Pick<DeadlineLine, 'state' | 'when'> & { done: { by: string; at: Instant } | null }) | null;
}

export interface CalendarView {
  /** From the first day of this month on, so that its grid is whole. */
  fromOn: Day;
  toOn: Day;
  today: Day;
  /** By day. */
  entries: CalendarEntry[];
  /** What it can be narrowed to, beside "mine". */
  scopes: ScopeChoice[];
}

/** Whose deadlines, and how many days ahead. `mine` are the reader's own. */
export interface CalendarAsk {
  whose: string;
  days: (typeof CALENDAR_SPANS)[number];
}

type CalendarTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/**
 * Everything that has a date. Steps of clocks stand in it for those who may see clocks. Undefined when there is nothing
 * of that name.
 */
export async function viewCalendar(
  tools: CalendarTools,
  who: Person,
  { whose, days }: CalendarAsk,
): Promise<CalendarView | undefined> {
  const { partnership } = tools;
  const today = dayOf(tools.now());
  const horizon = { fromOn: `${today.slice(0, 7)}-01`, toOn: addDays(today, days) };
  const agenda = await readAgenda(tools, who, whose, horizon);
  if (!agenda) return undefined;
  const lines = await answerAgenda(tools, agenda.items);
  const entries = [...freeDays(partnership, horizon), ...roundDates(partnership, horizon), ...lines.map(entryOf)];
  return {
    ...horizon,
    today,
    entries: entries.toSorted((one, other) => one.on.localeCompare(other.on)),
    scopes: scopeChoices(partnership),
  };
}

/** The same deadlines from today on, for a calendar program. */
export async function exportCalendar(
  tools: CalendarTools,
  who: Person,
  { whose, days }: CalendarAsk,
): Promise<Calendar | undefined> {
  const { id, shortName, marking } = tools.partnership;
  const today = dayOf(tools.now());
  const agenda = await readAgenda(tools, who, whose, { fromOn: today, toOn: addDays(today, days) });
  if (!agenda) return undefined;
  const name = `${shortName} deadlines${agenda.of === '' ? '' : `: ${agenda.of}`}`;
  return { partnershipId: id, name, marking, items: agenda.items, stampedAt: startOf(today) };
}

async function readAgenda(
  tools: CalendarTools,
  who: Person,
  whose: string,
  horizon: Horizon,
): Promise<{ of: string; items: AgendaItem[] } | undefined> {
  const { partnership } = tools;
  const besides = await readBesides(tools, who);
  if (whose === 'mine') return { of: '', items: agendaOfPerson(partnership, who, horizon, besides) };
  const scope: Scope | undefined = readScope(partnership, whose);
  if (!scope) return undefined;
  const of = scope.kind === 'partnership' ? '' : scopeNameOf(partnership, scope);
  return { of, items: agendaIn(partnership, scope, horizon, besides) };
}

function entryOf(line: DeadlineLine): CalendarEntry {
  const { id, on, kind, title, owner, including, dutyId, state, when, done } = line;
  const about = kind === 'round' || kind === 'clock' || kind === 'action' ? kind : 'deadline';
  return { id, on, kind: about, title, owner, including, dutyId, due: { state, when, done } };
}

function roundDates(partnership: Partnership, horizon: Horizon): CalendarEntry[] {
  return roundDaysOf(partnership, horizon).map(({ id, on, title, isBoard }) =>
    plainEntry(id, on, isBoard ? 'board' : 'round date', title),
  );
}

function freeDays({ holidays, closureDays }: Partnership, { fromOn, toOn }: Horizon): CalendarEntry[] {
  return [
    ...holidays.map(({ on, name }) => plainEntry(`holiday:${on}`, on, 'bank holiday', name)),
    ...closureDays.map(({ on, name }) => plainEntry(`closed:${on}`, on, 'closed', name)),
  ].filter(({ on }) => fromOn <= on && on <= toOn);
}

function plainEntry(id: string, on: Day, kind: CalendarEntry['kind'], title: string): CalendarEntry {
  return { id, on, kind, title, owner: '', including: [], dutyId: null, due: null };
}
