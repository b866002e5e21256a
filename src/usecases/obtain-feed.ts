import type { Feed, FeedOwner, Tools } from './ports.ts';

/** The calendar address of a person or a group, made the first time that somebody asks. */
export async function obtainFeed(tools: Pick<Tools, 'store' | 'now' | 'newId'>, owner: FeedOwner): Promise<Feed> {
  return tools.store.feeds.obtain({ owner, secret: tools.newId(), madeAt: tools.now() });
}

/** Where calendar programs read it. Who knows the address may read. */
export function feedAddress(publicUrl: string, { secret }: Pick<Feed, 'secret'>): string {
  return `${publicUrl}/calendar/${secret}.ics`;
}
