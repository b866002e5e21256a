import type { Unreached } from '../domain/delivery.ts';
import { dayOf } from '../domain/working-days.ts';
import type { PlanTools } from './plan-tools.ts';
import { findRoute } from './route-reminder.ts';

/** Everybody for whom a reminder waits by today, and to whom no way leads at this moment. By name. */
export async function listUnreached(tools: PlanTools): Promise<Unreached[]> {
  const { store } = tools;
  const today = dayOf(tools.now());
  const unreached: Unreached[] = [];
  for (const key of await store.reminders.peopleDue(today)) {
    const person = await store.people.get(key);
    if (!person || person.roles.length === 0) continue;
    const found = await findRoute(tools, { person, reminders: await store.reminders.waitingFor(key, today) }, today);
    if (found.outcome === 'unreached') unreached.push({ ...key, name: person.name, why: found.why });
  }
  return unreached.toSorted((one, other) => one.name.localeCompare(other.name));
}
