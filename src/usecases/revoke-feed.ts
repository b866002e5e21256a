import type { PersonKey } from '../domain/person.ts';
import type { Feed, FeedOwner, Tools } from './ports.ts';

/** Gives the owner a new calendar address. The old one finds nothing from now on. The record never holds a secret. */
export async function revokeFeed(
  tools: Pick<Tools, 'store' | 'now' | 'newId'>,
  ask: { owner: FeedOwner; by: PersonKey },
): Promise<Feed> {
  const { owner } = ask;
  const feed = { owner, secret: tools.newId(), madeAt: tools.now() };
  await tools.store.feeds.replace(feed);
  const subject = owner.kind === 'group' ? owner.groupId : `${owner.tenantId}:${owner.objectId}`;
  await tools.store.audit.append({
    id: `revoke-calendar:${subject}:${feed.madeAt}`,
    at: feed.madeAt,
    by: { tenantId: ask.by.tenantId, objectId: ask.by.objectId },
    act: 'revoke calendar',
    subject,
    detail: { kind: owner.kind },
  });
  return feed;
}
