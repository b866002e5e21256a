import type { Notice } from '../domain/delivery.ts';
import { isManaging, type Person, type PersonKey } from '../domain/person.ts';
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
  for (const manager of managers) {
    if (manager.objectId !== except?.objectId && (await tellManager(tools, manager, notice, about))) told += 1;
  }
  return told;
}

/** The same for one of them. False for whoever knows already, or has no chat with the bot. */
export async function tellManager(tools: QueueTools, manager: Person, notice: Notice, about: string): Promise<boolean> {
  const { tenantId, objectId } = manager;
  const content = { kind: 'notice', person: { tenantId, objectId }, notice } as const;
  return queueInChat(tools, manager, { id: noticeId(about, manager), content, dueAt: tools.now() });
}

/** Of the delivery that tells this manager of this thing. */
export function noticeId(about: string, { tenantId, objectId }: PersonKey): string {
  return `notice:${about}:${tenantId}:${objectId}`;
}
