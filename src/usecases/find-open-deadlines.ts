import { type Deadline, deadlinesOf, ridersIn } from '../domain/deadline.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import { chasedFrom } from './answer-agenda.ts';
import type { Tools } from './ports.ts';

/** Far enough ahead for what comes once a year. */
const DAYS_AHEAD = 400;
/** What comes after something overdue is only meant when it is near. */
const NEAR_DAYS = 30;

/**
 * The deadlines of a duty that somebody may mean with “done”: what is overdue, and the next one ahead, where nothing is
 * overdue or it is near. None of those that updates answer. By day.
 */
export async function findOpenDeadlines(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  dutyId: string,
): Promise<Deadline[]> {
  const { store, partnership, now } = tools;
  const today = dayOf(now());
  const all = deadlinesOf(partnership, { fromOn: await chasedFrom(tools), toOn: addDays(today, DAYS_AHEAD) });
  const riders = ridersIn(all);
  const own = all.filter((one) => one.dutyId === dutyId && !riders.has(one));
  const answers = await store.deadlineAnswers.newestOf(own.map(({ id }) => id));
  const done = new Set(answers.flatMap(({ deadlineId, said }) => (said === 'done' ? [deadlineId] : [])));
  const open = own.filter(({ id }) => !done.has(id));
  const late = open.filter(({ on }) => on < today);
  const [next] = open.filter(({ on }) => on >= today);
  const isMeant = next !== undefined && (late.length === 0 || next.on <= addDays(today, NEAR_DAYS));
  return isMeant ? [...late, next] : late;
}
