import type { Notice } from '../domain/delivery.ts';
import { isManaging, type PersonKey } from '../domain/person.ts';
import type { Store } from './ports.ts';
import { type QueueTools, queueInChat } from './queue-in-chat.ts';

/**
 * Lets every manager who has a chat with the bot know of something, at once or when quiet hours end. Answers how many
 * are told.
 *
 * @param about names the thing: nobody is told of it twice, however often this is asked
 * @param except somebody who knows already
 */
export async function tellManagers(
  tools: QueueTools & { store: Pick<Store, 'people'> },
  notice: Notice,
  about: string,
  except?: PersonKey,
): Promise<number> {
  const managers = (await tools.store.people.list()).filter(isManaging);
  let told = 0;
  for (const manager of managers.filter(({ objectId }) => objectId !== except?.objectId)) {
    const { tenantId, objectId } = manager;
    const content = { kind: 'notice', person: { tenantId, objectId }, notice } as const;
    const wanted = { id: `notice:${about}:${tenantId}:${objectId}`, content, dueAt: tools.now() };
    if (await queueInChat(tools, manager, wanted)) told += 1;
  }
  return told;
}
