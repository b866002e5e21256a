import type { Person, PersonKey } from '../domain/person.ts';
import type { Conversation, Tools } from './ports.ts';

/** Remembers somebody as Teams shows them; writes only what is new. */
export async function meetPerson(
  tools: Pick<Tools, 'store'>,
  seen: PersonKey & { name?: string; teamsId?: string; personalConversationId?: string },
): Promise<Person> {
  const { person, isReachedAnew } = await seePerson(tools, seen);
  if (isReachedAnew) await tools.store.plan.ask();
  return person;
}

/** The same, but leaves it to the caller to ask for a plan where there is a new way to somebody who is reminded. */
export async function seePerson(
  tools: Pick<Tools, 'store'>,
  seen: Parameters<typeof meetPerson>[1],
): Promise<{ person: Person; isReachedAnew: boolean }> {
  const known = await tools.store.people.get(seen);
  if (known && !differs(known, seen)) return { person: known, isReachedAnew: false };
  const person = await tools.store.people.see(seen);
  const hasNewChat = person.personalConversationId !== (known?.personalConversationId ?? null);
  const isNewlyMet = person.roles.length > 0 && person.teamsId !== (known?.teamsId ?? null);
  return { person, isReachedAnew: hasNewChat || isNewlyMet };
}

/**
 * Remembers where a conversation is reached; writes only what is new. A conversation that speaks is open, and what could
 * not be sent while it was closed waits again.
 */
export async function meetConversation(
  tools: Pick<Tools, 'store' | 'now'>,
  seen: Parameters<Tools['store']['conversations']['remember']>[0],
): Promise<void> {
  const known: Conversation | undefined = await tools.store.conversations.get(seen.id);
  if (!known || differs(known, { isOpen: true, ...seen })) {
    await tools.store.conversations.remember({ isOpen: true, ...seen });
    if (known?.isOpen === false) await tools.store.plan.ask();
  }
  if (known?.isOpen === false) await tools.store.deliveries.reviveLane(seen.id, tools.now());
}

/** A team that was archived, deleted or left is there again, with all its channels. */
export async function reopenTeam(tools: Pick<Tools, 'store' | 'now'>, teamId: string): Promise<void> {
  const closed = (await tools.store.conversations.ofTeam(teamId)).filter(({ isOpen }) => !isOpen);
  await tools.store.conversations.setTeamOpen(teamId, true);
  for (const { id } of closed) await tools.store.deliveries.reviveLane(id, tools.now());
}

function differs(known: object, seen: object): boolean {
  const before = new Map<string, unknown>(Object.entries(known));
  return Object.entries(seen).some(([field, value]) => before.get(field) !== value);
}
