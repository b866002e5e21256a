import { type Notice, newDelivery } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { isManaging, type Person, type PersonKey } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import { findOwnChat } from './own-chat.ts';
import type { Store, Tools } from './ports.ts';
import type { DeliveryStore } from './reminder-ports.ts';

type NoticeStore = Pick<Store, 'people' | 'conversations'> & { deliveries: Pick<DeliveryStore, 'add'> };
type NoticeTools = Pick<Tools, 'partnership' | 'now'> & { store: NoticeStore };

/**
 * Lets every manager who has a chat with the bot know of something, at once or when quiet hours end. Answers how many
 * are told.
 *
 * @param about names the thing: nobody is told of it twice, however often this is asked
 * @param except somebody who knows already
 */
export async function tellManagers(
  tools: NoticeTools,
  notice: Notice,
  about: string,
  except?: PersonKey,
): Promise<number> {
  const managers = (await tools.store.people.list()).filter(isManaging);
  let told = 0;
  for (const manager of managers) {
    if (manager.objectId !== except?.objectId && (await tellManager(tools, manager, notice, about))) told += 1;
  }
  return told;
}

/** The same for one of them. False for whoever knows already, or has no chat with the bot. */
export async function tellManager(
  tools: NoticeTools,
  manager: Person,
  notice: Notice,
  about: string,
): Promise<boolean> {
  const { tenantId, objectId } = manager;
  const now = tools.now();
  const dueAt = nextAllowed(now, freeDaysOf(tools.partnership));
  const route = await findOwnChat(tools, manager);
  if (!route) return false;
  const content = { kind: 'notice', person: { tenantId, objectId }, notice } as const;
  const delivery = newDelivery({ id: noticeId(about, manager), content, route, dueAt }, now);
  return (await tools.store.deliveries.add(delivery)) === 'added';
}

/** Of the delivery that tells this manager of this thing. */
export function noticeId(about: string, { tenantId, objectId }: PersonKey): string {
  return `notice:${about}:${tenantId}:${objectId}`;
}
