import { findGroup } from '../../domain/partnership.ts';
import { mayRenewFeed } from '../../usecases/keep-feeds.ts';
import { feedAddress, obtainFeed } from '../../usecases/obtain-feed.ts';
import type { FeedOwner } from '../../usecases/ports.ts';
import { revokeFeed } from '../../usecases/revoke-feed.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import type { Command } from './command.ts';

export const calendar: Command = {
  name: 'calendar',
  aliases: [],
  summary: 'Gives the deadlines as a calendar that Outlook can show',
  example: 'calendar revoke',
  needs: 'look',
  menus: ['personal', 'team'],
  async run(tools, turn, words) {
    if (!/^(revoke)?$/iu.test(words)) return { kind: 'text', text: phrases.calendarWords(quote(words)) };
    const isRevoking = words !== '';
    switch (turn.where.kind) {
      case 'personal':
        return giveOwn(tools, turn, isRevoking);
      case 'channel':
        return giveOfGroups(tools, turn, isRevoking);
      case 'group chat':
        return { kind: 'text', text: phrases.calendarAlone };
    }
  },
};

async function giveOwn(tools: BotTools, turn: Turn, isRevoking: boolean): Promise<Reply> {
  const { tenantId, objectId } = turn.who;
  const url = await linkOf(tools, turn, { kind: 'person', tenantId, objectId }, isRevoking);
  return answer([phrases.calendarOfPerson(url)], isRevoking);
}

/** A person's own link is never given here: everybody in the channel would read it. */
async function giveOfGroups(tools: BotTools, turn: Turn, isRevoking: boolean): Promise<Reply> {
  const links = await tools.store.links.ofConversation(turn.where.conversationId);
  if (links.length === 0) return { kind: 'text', text: phrases.calendarAlone };
  const mayRenew = links.every(({ groupId }) => mayRenewFeed(turn.who, { kind: 'group', groupId }));
  if (isRevoking && !mayRenew) return { kind: 'text', text: phrases.notAllowed };
  const texts = await Promise.all(
    links.map(async ({ groupId }) => {
      const url = await linkOf(tools, turn, { kind: 'group', groupId }, isRevoking);
      return phrases.calendarOfGroup(findGroup(tools.partnership, groupId)?.name ?? groupId, url);
    }),
  );
  return answer(texts, isRevoking);
}

async function linkOf(tools: BotTools, turn: Turn, owner: FeedOwner, isRevoking: boolean): Promise<string> {
  const feed = isRevoking ? await revokeFeed(tools, { owner, by: turn.who }) : await obtainFeed(tools, owner);
  return feedAddress(tools.publicUrl, feed);
}

function answer(texts: readonly string[], isRevoking: boolean): Reply {
  return { kind: 'text', text: [...texts, ...(isRevoking ? [phrases.calendarRevoked] : [])].join('\n\n') };
}
