import type { Instant } from '../domain/day.ts';
import { type DeliveryContent, newDelivery, type Route, type Unreached } from '../domain/delivery.ts';
import { instantAt } from '../domain/quiet-hours.ts';
import { dayOf } from '../domain/working-days.ts';
import type { PlanTools } from './plan-tools.ts';
import type { ToTell } from './review-waiting.ts';
import { findRoute } from './route-reminder.ts';
import { tellManagers } from './tell-managers.ts';

/** When the day's messages go out, London time. */
const SAID_AT = '09:00';

/**
 * One delivery for each person, whose name is the day and the person: whoever has had today's gets no other. People whom
 * no way leads to are told to the managers, once a day; what waits for them goes on waiting.
 */
export async function queueReminders(
  tools: PlanTools,
  toTell: readonly ToTell[],
  now: Instant,
): Promise<{ deliveries: number; unreached: number }> {
  const today = dayOf(now);
  const unreached: Unreached[] = [];
  let deliveries = 0;
  for (const one of toTell) {
    const { tenantId, objectId, name } = one.person;
    const found = await findRoute(tools, one, today);
    if (found.outcome === 'unreached') {
      unreached.push({ tenantId, objectId, name, why: found.why });
      continue;
    }
    const id = `reminder:${today}:${tenantId}:${objectId}`;
    const content: DeliveryContent = { kind: 'reminder', person: { tenantId, objectId }, on: today };
    if (await queue(tools, id, content, found.route, now)) deliveries += 1;
  }
  const notice = { kind: 'not reached', on: today, people: unreached } as const;
  if (unreached.length > 0) await tellManagers(tools, notice, `${notice.kind}:${today}`);
  return { deliveries, unreached: unreached.length };
}

async function queue(
  { store }: PlanTools,
  id: string,
  content: DeliveryContent,
  route: Route,
  now: Instant,
): Promise<boolean> {
  const opensAt = instantAt(dayOf(now), SAID_AT);
  const delivery = newDelivery({ id, content, route, dueAt: now < opensAt ? opensAt : now }, now);
  return (await store.deliveries.add(delivery)) === 'added';
}
