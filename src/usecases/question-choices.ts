import { audienceOf } from '../domain/audience.ts';
import { findDuty, findGroup, type Group } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import type { QuestionTools, Whom } from './ask-question.ts';
import { findOwnChat } from './own-chat.ts';

/** Of whom somebody can ask: groups that have a channel, and people who may answer and to whom the bot can write. */
export async function listAskable(
  tools: Pick<QuestionTools, 'store' | 'partnership'>,
  who: Person,
): Promise<{ groups: Group[]; people: Person[] }> {
  const { store, partnership } = tools;
  const [links, people] = await Promise.all([store.links.list(), store.people.list()]);
  const reached = await Promise.all(
    people.map(async (one) => (may(one, 'answer') && (await findOwnChat(tools, one)) ? [one] : [])),
  );
  return {
    groups: links.flatMap(({ groupId }) => findGroup(partnership, groupId) ?? []),
    people: reached.flat().filter((one) => !isSamePerson(one, who)),
  };
}

/** Who is asked about a duty: the person who leads it, where the bot can write to one; else the duty's home group. */
export async function whomToAsk(
  tools: Pick<QuestionTools, 'store' | 'partnership' | 'now'>,
  dutyId: string,
  who: Person,
): Promise<Whom | undefined> {
  const { partnership, store, now } = tools;
  const [home] = findDuty(partnership, dutyId)?.groups ?? [];
  if (home === undefined) return undefined;
  const deadline = { id: '', dutyId, kind: 'quarterly', what: '', on: dayOf(now()), ladder: [] } as const;
  const leads = audienceOf(deadline, 'lead', { partnership, people: await store.people.list(), open: [] });
  for (const lead of leads.filter((one) => !isSamePerson(one, who))) {
    if (await findOwnChat(tools, lead)) return lead;
  }
  return { groupId: home };
}

/** `group:barrow` or `person:<tenant>:<object>`, as forms carry it. */
export function writeWhom(whom: Whom): string {
  return 'groupId' in whom ? `group:${whom.groupId}` : `person:${whom.tenantId}:${whom.objectId}`;
}

export function readWhom(text: string): Whom | undefined {
  const [kind, first, second] = text.split(':');
  if (kind === 'group' && first) return { groupId: first };
  return kind === 'person' && first && second ? { tenantId: first, objectId: second } : undefined;
}
