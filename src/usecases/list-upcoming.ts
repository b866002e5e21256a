import { type AgendaItem, agendaIn } from '../domain/agenda.ts';
import type { Person } from '../domain/person.ts';
import type { Scope } from '../domain/report.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { readBesides } from './read-besides.ts';

/** How far ahead the chair sees deadlines (DOMAIN.md section 4). */
const UPCOMING_DAYS = 90;

/**
 * What is due in a scope in the next 90 days and not met, actions of the board among it, by day.
 *
 * @param reader clocks stand in it only for somebody who may see them; null for readers who are not known
 */
export async function listUpcoming(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  scope: Scope,
  reader: Person | null,
): Promise<AgendaItem[]> {
  const { store, partnership } = tools;
  const today = dayOf(tools.now());
  const horizon = { fromOn: today, toOn: addDays(today, UPCOMING_DAYS) };
  const items = agendaIn(partnership, scope, horizon, await readBesides(tools, reader));
  const answers = await store.deadlineAnswers.newestOf(items.map(({ id }) => id));
  const done = new Set(answers.filter(({ said }) => said === 'done').map(({ deadlineId }) => deadlineId));
  return items.filter(({ id }) => !done.has(id));
}
