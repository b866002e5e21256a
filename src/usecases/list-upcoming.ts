import { actionDeadlinesOf } from '../domain/action-deadlines.ts';
import { type AgendaItem, agendaIn } from '../domain/agenda.ts';
import { standingActions } from '../domain/board-action.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { Scope } from '../domain/report.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** How far ahead the chair sees deadlines (DOMAIN.md section 4). */
const DAYS_AHEAD = 90;

/** What is due in a scope in the next 90 days and not met, actions of the board and `besides` among it, by day. */
export async function listUpcoming(
  { store, partnership, now }: Pick<Tools, 'store' | 'partnership' | 'now'>,
  scope: Scope,
  besides: readonly Deadline[] = [],
): Promise<AgendaItem[]> {
  const today = dayOf(now());
  const actions = actionDeadlinesOf(standingActions(await store.actions.all()));
  const horizon = { fromOn: today, toOn: addDays(today, DAYS_AHEAD) };
  const items = agendaIn(partnership, scope, horizon, [...besides, ...actions]);
  const answers = await store.deadlineAnswers.newestOf(items.map(({ id }) => id));
  const done = new Set(answers.filter(({ said }) => said === 'done').map(({ deadlineId }) => deadlineId));
  return items.filter(({ id }) => !done.has(id));
}
