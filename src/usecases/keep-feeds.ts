import { findGroup } from '../domain/partnership.ts';
import { isManaging, may, type Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { obtainFeed } from './obtain-feed.ts';
import type { Feed, FeedOwner, Tools } from './ports.ts';
import { revokeFeed } from './revoke-feed.ts';

/** A calendar address that somebody may have. */
export interface OwnFeed {
  /** "me", "group:barrow" */
  owner: string;
  /** "Your deadlines", "Barrow Local Focus Hub" */
  name: string;
  mayRenew: boolean;
}

export type FeedOutcome = { outcome: 'feed'; feed: Feed } | { outcome: 'not yours' } | { outcome: 'no such group' };

type FeedTools = Pick<Tools, 'store' | 'partnership' | 'now' | 'newId'>;

/** A person has their own address and those of their groups; the manager has every group's. Asking makes none. */
export function listFeeds({ partnership }: Pick<Tools, 'partnership'>, who: Person): OwnFeed[] {
  const groups = partnership.groups.filter(({ id }) => mayHaveFeed(who, { kind: 'group', groupId: id }));
  return [
    { owner: 'me', name: 'Your deadlines', mayRenew: true },
    ...groups.map(({ id, name }) => ({
      owner: `group:${id}`,
      name,
      mayRenew: mayRenewFeed(who, { kind: 'group', groupId: id }),
    })),
  ];
}

/** The address, made the first time that somebody asks for it. */
export async function obtainOwnFeed(tools: FeedTools, who: Person, owner: string): Promise<FeedOutcome> {
  const found = findOwner(tools, who, owner);
  if ('outcome' in found) return found;
  if (!mayHaveFeed(who, found)) return { outcome: 'not yours' };
  return { outcome: 'feed', feed: await obtainFeed(tools, found) };
}

/** Another address in place of the one that got out, which is dead from now on. */
export async function renewOwnFeed(tools: FeedTools, who: Person, owner: string): Promise<FeedOutcome> {
  const found = findOwner(tools, who, owner);
  if ('outcome' in found) return found;
  if (!mayHaveFeed(who, found) || !mayRenewFeed(who, found)) return { outcome: 'not yours' };
  return { outcome: 'feed', feed: await revokeFeed(tools, { owner: found, by: who }) };
}

function mayHaveFeed(who: Person, owner: FeedOwner): boolean {
  if (owner.kind === 'person') return isSamePerson(who, owner);
  return isManaging(who) || who.groupIds.includes(owner.groupId);
}

/** A new address stops the calendars of a whole group, so it is for those who may move the group's prompts. */
export function mayRenewFeed(who: Person, owner: FeedOwner): boolean {
  return owner.kind === 'person' ? isSamePerson(who, owner) : may(who, 'link');
}

function findOwner(
  { partnership }: Pick<Tools, 'partnership'>,
  { tenantId, objectId }: Person,
  owner: string,
): FeedOwner | { outcome: 'no such group' } {
  if (owner === 'me') return { kind: 'person', tenantId, objectId };
  const group = findGroup(partnership, /^group:(.+)$/u.exec(owner)?.[1] ?? '');
  return group ? { kind: 'group', groupId: group.id } : { outcome: 'no such group' };
}
