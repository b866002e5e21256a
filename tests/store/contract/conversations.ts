import { describe, expect, it } from '@jest/globals';
import { aConversation, fresh } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

export function conversationContract(open: OpenStore): void {
  describe('conversations', () => {
    const store = useStore(open);

    it('takes fields left out of a new conversation for null, and the conversation for open', async () => {
      const { id, tenantId, kind, serviceUrl, botId } = aConversation({ id: fresh('conversation') });
      await store().conversations.remember({ id, tenantId, kind, serviceUrl, botId });
      expect(await store().conversations.get(id)).toEqual(
        aConversation({ id, teamId: null, teamName: null, aadGroupId: null, name: null, isOpen: true }),
      );
      expect(await store().conversations.get(fresh('conversation'))).toBeUndefined();
    });

    it('keeps fields left out and replaces those given, null included', async () => {
      const known = aConversation({ id: fresh('conversation'), isOpen: false });
      await store().conversations.remember(known);
      const { id, tenantId, kind, botId } = known;
      await store().conversations.remember({ id, tenantId, kind, botId, serviceUrl: 'https://new/', teamName: null });
      expect(await store().conversations.get(id)).toEqual({ ...known, serviceUrl: 'https://new/', teamName: null });
    });

    it('opens, closes and renames all conversations of a team and no other', async () => {
      const [team, other] = [fresh('team'), fresh('team')];
      const [one, two, three] = [fresh('conversation'), fresh('conversation'), fresh('conversation')];
      await store().conversations.remember(aConversation({ id: two, teamId: team }));
      await store().conversations.remember(aConversation({ id: one, teamId: team }));
      await store().conversations.remember(aConversation({ id: three, teamId: other }));
      await store().conversations.setTeamOpen(team, false);
      await store().conversations.renameTeam(team, 'Safer streets');
      expect(await store().conversations.ofTeam(team)).toEqual(
        [one, two]
          .toSorted()
          .map((id) => aConversation({ id, teamId: team, isOpen: false, teamName: 'Safer streets' })),
      );
      expect(await store().conversations.ofTeam(other)).toEqual([aConversation({ id: three, teamId: other })]);
      await store().conversations.setTeamOpen(team, true);
      expect((await store().conversations.ofTeam(team)).map((known) => known.isOpen)).toEqual([true, true]);
    });

    it('finds a conversation under its new team only, once it has moved', async () => {
      const [before, after, id] = [fresh('team'), fresh('team'), fresh('conversation')];
      await store().conversations.remember(aConversation({ id, teamId: before }));
      await store().conversations.remember(aConversation({ id, teamId: after }));
      expect(await store().conversations.ofTeam(before)).toEqual([]);
      expect(await store().conversations.ofTeam(after)).toHaveLength(1);
    });

    it('remembers one conversation when twenty messages arrive at once', async () => {
      const [id, teamId] = [fresh('conversation'), fresh('team')];
      await twenty(() => store().conversations.remember(aConversation({ id, teamId })));
      expect(await store().conversations.ofTeam(teamId)).toEqual([aConversation({ id, teamId })]);
    });

    it('forgets one of them', async () => {
      const [gone, kept] = [fresh('conversation'), fresh('conversation')];
      const teamId = fresh('team');
      for (const id of [gone, kept]) await store().conversations.remember(aConversation({ id, teamId }));
      await store().conversations.forget(gone);
      await store().conversations.forget(gone);
      expect(await store().conversations.get(gone)).toBeUndefined();
      expect((await store().conversations.ofTeam(teamId)).map(({ id }) => id)).toEqual([kept]);
    });
  });
}
