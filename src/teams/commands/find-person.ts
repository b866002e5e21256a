import type { Person } from '../../domain/person.ts';
import type { Found, Named } from '../../usecases/ports.ts';
import type { BotTools } from '../tools.ts';
import type { Turn } from '../turn.ts';

export type FoundPerson =
  | { outcome: 'found'; person: Person }
  | { outcome: 'missed'; found: Exclude<Found, { outcome: 'found' }>; among: readonly Named[] };

/** Somebody whom the bot has met: mentioned, else by name. A mention of somebody else finds nobody, whatever it says. */
export async function findPerson(tools: BotTools, turn: Turn, words: string): Promise<FoundPerson> {
  const everybody = (await tools.store.people.list()).filter(({ name }) => name !== '');
  const [mentioned, ...others] = turn.mentioned;
  if (mentioned && others.length === 0) {
    const person = everybody.find(({ teamsId }) => teamsId === mentioned.teamsId);
    return person
      ? { outcome: 'found', person }
      : { outcome: 'missed', found: { outcome: 'unknown', nearest: [] }, among: [] };
  }
  const among = everybody.map((person) => ({ id: `${person.tenantId}:${person.objectId}`, names: [person.name] }));
  const found = tools.language.find(words, among);
  if (found.outcome !== 'found') return { outcome: 'missed', found, among };
  const person = everybody.find(({ tenantId, objectId }) => found.id === `${tenantId}:${objectId}`);
  return person
    ? { outcome: 'found', person }
    : { outcome: 'missed', found: { outcome: 'unknown', nearest: [] }, among };
}
