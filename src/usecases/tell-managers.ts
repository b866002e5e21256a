import { type Notice, newDelivery } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { isManaging, type PersonKey } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import { findOwnChat } from './own-chat.ts';
import type { Store, Tools } from './ports.ts';
import type { DeliveryStore } from './reminder-ports.ts';

type NoticeStore = Pick<Store, 'people' | 'conversations'> & { deliveries: Pick<DeliveryStore, 'add'> };

/**
 * Lets every manager who has a chat with the bot know of something, at once or when quiet hours end. Answers how many
 * are told.
 *
 * @param about names the thing: nobody is told of it twice, however often this is asked
 * @param except somebody who knows already
 */
export async function tellManagers(
  tools: Pick<Tools, 'partnership' | 'now'> & { store: NoticeStore },
  notice: Notice,
  about: string,
  except?: PersonKey,
): Promise<number> {
  const now = tools.now();
  const dueAt = nextAllowed(now, freeDaysOf(tools.partnership));
  const managers = (await tools.store.people.list()).filter(isManaging);
  let told = 0;
  for (const manager of managers) {
    const { tenantId, objectId } = manager;
    const route = objectId === except?.objectId ? undefined : await findOwnChat(tools, manager);
    if (!route) continue;
    const content = { kind: 'notice', person: { tenantId, objectId }, notice } as const;
    const delivery = newDelivery({ id: `notice:${about}:${tenantId}:${objectId}`, content, route, dueAt }, now);
    if ((await tools.store.deliveries.add(delivery)) === 'added') told += 1;
  }
  return told;
}
