import type { Day, Instant } from '../domain/day.ts';
import type { Delivery, DeliveryContent, Route, Unreached } from '../domain/delivery.ts';
import { isManaging } from '../domain/person.ts';
import { instantAt } from '../domain/quiet-hours.ts';
import { dayOf } from '../domain/working-days.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { PlanTools } from './plan-tools.ts';
import type { ToTell } from './review-waiting.ts';
import { findOwnChat, findRoute } from './route-reminder.ts';

/** When the day's messages go out, London time. */
const SAID_AT = '09:00';

/**
 * One delivery for each person, whose name is the day and the person: whoever has had today's gets no other. People whom
 * no way leads to are told to the managers, once a day; what waits for them goes on waiting.
 */
export async function queueReminders(
  tools: PlanTools,
  facts: PlanFacts,
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
  if (unreached.length > 0) await tellManagers(tools, facts, unreached, today, now);
  return { deliveries, unreached: unreached.length };
}

/** In their own chat alone: who can not be reached is not for a channel to read. */
async function tellManagers(
  tools: PlanTools,
  { people }: PlanFacts,
  unreached: readonly Unreached[],
  on: Day,
  now: Instant,
): Promise<void> {
  for (const manager of people.filter(isManaging)) {
    const route = await findOwnChat(tools, manager);
    if (!route) continue;
    const { tenantId, objectId } = manager;
    const notice = { kind: 'not reached', on, people: unreached } as const;
    const id = `not reached:${on}:${tenantId}:${objectId}`;
    await queue(tools, id, { kind: 'notice', person: { tenantId, objectId }, notice }, route, now);
  }
}

async function queue(
  { store }: PlanTools,
  id: string,
  content: DeliveryContent,
  route: Route,
  now: Instant,
): Promise<boolean> {
  const opensAt = instantAt(dayOf(now), SAID_AT);
  const delivery: Delivery = {
    id,
    content,
    route,
    state: 'waiting',
    reason: null,
    dueAt: now < opensAt ? opensAt : now,
    attempts: 0,
    lastCode: null,
    mayBeDouble: false,
    writer: null,
    leaseUntilAt: null,
    messageId: null,
    createdAt: now,
    changedAt: now,
  };
  return (await store.deliveries.add(delivery)) === 'added';
}
