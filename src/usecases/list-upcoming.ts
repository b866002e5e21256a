import { type AgendaItem, agendaIn } from '../domain/agenda.ts';
import type { Person } from '../domain/person.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { readBesides } from './read-besides.ts';

/** The whole partnership's deadlines of the next days that are not met, by day; clocks for those who may see them. */
export async function listUpcoming(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  reader: Person,
  days: number,
): Promise<AgendaItem[]> {
  const { store, partnership } = tools;
  const today = dayOf(tools.now());
  const besides = await readBesides(tools, reader);
  const items = agendaIn(partnership, { kind: 'partnership' }, { fromOn: today, toOn: addDays(today, days) }, besides);
  const answers = await store.deadlineAnswers.newestOf(items.map(({ id }) => id));
  const done = new Set(answers.flatMap(({ deadlineId, said }) => (said === 'done' ? [deadlineId] : [])));
  return items.filter(({ id }) => !done.has(id));
}
