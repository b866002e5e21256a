import type { Delivery } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { Person } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { PlanTools } from './plan-tools.ts';
import { findOwnChat } from './route-reminder.ts';

/**
 * One message to a person's own chat, not before `dueAt` and never in quiet hours. Answers whether it is new: the id is
 * made of what it is for, and somebody without an open chat gets none.
 */
export async function queueInChat(
  tools: PlanTools,
  person: Person,
  { id, content, dueAt }: Pick<Delivery, 'id' | 'content' | 'dueAt'>,
): Promise<boolean> {
  const route = await findOwnChat(tools, person);
  if (!route) return false;
  const now = tools.now();
  const added = await tools.store.deliveries.add({
    id,
    content,
    route,
    state: 'waiting',
    reason: null,
    dueAt: nextAllowed(dueAt < now ? now : dueAt, freeDaysOf(tools.partnership)),
    attempts: 0,
    lastCode: null,
    mayBeDouble: false,
    writer: null,
    leaseUntilAt: null,
    messageId: null,
    createdAt: now,
    changedAt: now,
  });
  return added === 'added';
}
