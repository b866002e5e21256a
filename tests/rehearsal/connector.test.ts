import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Activity,
  CardFactory,
  type ConversationParameters,
  MessageFactory,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { barrow, bot, chair, lead, neighbour, otherTeamId, outsider, teamId, tenantId } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

const card = CardFactory.adaptiveCard({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Hi' }],
});

function words(text: string) {
  return { type: 'message', text };
}

describe('what the bot can do through the connector', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await openSetting();
    await setting.room.as(chair).install(teamId);
  });
  afterEach(() => setting.stop());

  function at(conversationId: string, act: (context: TurnContext) => Promise<void>): Promise<void> {
    const { room, echo } = setting;
    const conversation = { id: conversationId, isGroup: true, conversationType: 'channel', tenantId, name: '' };
    return echo.proactively({ serviceUrl: room.serviceUrl, channelId: 'msteams', conversation, bot }, act);
  }

  async function create(parameters: Partial<ConversationParameters>): Promise<string> {
    const { room, echo } = setting;
    let id = '';
    await echo.adapter.createConversationAsync(
      '',
      'msteams',
      room.serviceUrl,
      '',
      {
        isGroup: false,
        bot,
        tenantId,
        channelData: { tenant: { id: tenantId } },
        ...parameters,
      },
      async (context) => {
        id = context.activity.conversation.id;
      },
    );
    return id;
  }

  async function call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; code?: string; body: unknown }> {
    const response = await fetch(`${setting.room.serviceUrl}v3/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    const read = answer === '' ? undefined : JSON.parse(answer);
    return { status: response.status, code: read?.error?.code, body: read };
  }

  function send(conversationId: string, activity: unknown) {
    return call('POST', `conversations/${encodeURIComponent(conversationId)}/activities`, activity);
  }

  it('opens a thread in a channel with a card that is kept as it is', async () => {
    const id = await create({
      isGroup: true,
      channelData: { channel: { id: barrow }, tenant: { id: tenantId } },
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK's type asks for what Teams fills in
      activity: MessageFactory.attachment(card) as Activity,
    });
    expect(id).toMatch(/;messageid=\d+$/);
    const [root] = setting.room.messages(id);
    expect(root).toMatchObject({ card: card.content, from: { id: bot.id, isBot: true }, rootId: root?.id });
    await at(id, async (context) => {
      await context.sendActivity('A reply');
    });
    expect(setting.room.messages(id).map(({ rootId }) => rootId)).toEqual([root?.id, root?.id]);
  });

  it('updates and deletes its messages, and gets 404 for those that are gone', async () => {
    const { room } = setting;
    await at(barrow, async (context) => {
      const sent = await context.sendActivity('First');
      const id = sent?.id ?? '';
      await context.updateActivity({ ...MessageFactory.text('Second'), id });
      expect(room.messages(barrow).at(-1)).toMatchObject({ id, text: 'Second', editedAt: expect.any(String) });
      await context.deleteActivity(id);
      expect(room.messages(barrow).at(-1)?.deletedAt).toBeDefined();
      await expect(context.deleteActivity(id)).rejects.toMatchObject({
        statusCode: 404,
        code: 'ActivityNotFoundInConversation',
      });
      await expect(context.updateActivity({ ...MessageFactory.text('x'), id })).rejects.toMatchObject({
        statusCode: 403,
      });
      await expect(context.updateActivity({ ...MessageFactory.text('x'), id: '17' })).rejects.toMatchObject({
        statusCode: 404,
      });
    });
  });

  it('opens a chat by object id or by 29: id, the same one again, and only with people it shares a team with', async () => {
    const { room } = setting;
    const byObjectId = await create({ members: [{ id: lead, name: '' }] });
    expect(byObjectId).toMatch(/^a:/);
    await room.as(lead).say(byObjectId, 'Hello');
    const botScoped = setting.echo.heard.at(-1)?.from.id ?? '';
    expect(await create({ members: [{ id: botScoped, name: '' }] })).toBe(byObjectId);
    expect(room.messages(byObjectId).map(({ text }) => text)).toEqual(['Hello', 'You said: Hello']);
    await expect(create({ members: [{ id: outsider, name: '' }] })).rejects.toMatchObject({
      statusCode: 403,
      code: 'ForbiddenOperationException',
    });
    await expect(create({ members: [{ id: neighbour, name: '' }] })).rejects.toMatchObject({ statusCode: 400 });
    room.as(lead).block();
    expect(await send(byObjectId, { type: 'message', text: 'Hi' })).toMatchObject({
      status: 403,
      code: 'ConversationBlockedByUser',
    });
  });

  it('reads members page by page, single members by either id, the team and its channels', async () => {
    await setting.stop();
    setting = await openSetting({ limits: { pageSize: { least: 1, most: 500 } } });
    await setting.room.as(chair).install(teamId);
    await at(`${barrow};messageid=1`, async (context) => {
      const first = await TeamsInfo.getPagedTeamMembers(context, teamId, 1);
      const second = await TeamsInfo.getPagedTeamMembers(context, teamId, 1, first.continuationToken);
      expect(first.members.map(({ aadObjectId }) => aadObjectId)).toEqual([chair]);
      expect(second.members.map(({ aadObjectId }) => aadObjectId)).toEqual([lead]);
      expect(second.continuationToken).toBeUndefined();
      const byObjectId = await TeamsInfo.getTeamMember(context, teamId, lead);
      expect(byObjectId).toMatchObject({ aadObjectId: lead, tenantId, name: 'Lead, Cumbria Constabulary' });
      expect(await TeamsInfo.getTeamMember(context, teamId, byObjectId.id)).toEqual(byObjectId);
      await expect(TeamsInfo.getTeamMember(context, teamId, outsider)).rejects.toMatchObject({ statusCode: 404 });
      expect(await TeamsInfo.getTeamDetails(context, teamId)).toMatchObject({ id: teamId, memberCount: 2, tenantId });
      const channels = await TeamsInfo.getTeamChannels(context, teamId);
      expect(channels.map(({ id, name }) => [id, name])).toEqual([
        [teamId, undefined],
        [barrow, 'Barrow Hub'],
      ]);
    });
  });

  it('refuses as Teams does', async () => {
    expect(await send('19:nowhere@thread.tacv2', words('x'))).toMatchObject({
      status: 404,
      code: 'ConversationNotFound',
    });
    expect(await send(`${barrow};messageid=5`, words('x'))).toMatchObject({
      status: 404,
      code: 'ConversationNotFound',
    });
    expect(await send(otherTeamId, words('x'))).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' });
    expect(await send(barrow, words('  '))).toMatchObject({ status: 400, code: 'BadSyntax' });
    expect(await send(barrow, { text: 'no type' })).toMatchObject({ status: 400, code: 'BadSyntax' });
    const mention = { type: 'mention', text: '<at>Lead</at>', mentioned: { id: '29:x', name: 'Lead' } };
    expect(await send(barrow, { ...words('Hello'), entities: [mention] })).toMatchObject({
      status: 400,
      code: 'BadSyntax',
    });
    expect(await send(barrow, words('x'.repeat(52_000)))).toMatchObject({ status: 413, code: 'MessageSizeTooBig' });
    expect(await send(barrow, words('x'.repeat(50_000)))).toMatchObject({ status: 201 });
    expect(await call('POST', 'batch/conversation/users', {})).toMatchObject({ status: 404 });
    expect(await call('GET', 'teams/%ff')).toMatchObject({ status: 404 });
    await setting.room.as(chair).uninstall(teamId);
    expect(await send(barrow, words('x'))).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' });
    expect(await call('GET', `teams/${teamId}`)).toMatchObject({ status: 403 });
  });

  it('splits text and attachment into two messages, without an id that could be used', async () => {
    const answer = await send(barrow, { type: 'message', text: 'See', attachments: [card] });
    expect(answer).toMatchObject({ status: 201, body: {} });
    const [first, second] = setting.room.messages(barrow);
    expect(first).toMatchObject({ text: 'See', rootId: first?.id });
    expect(second).toMatchObject({ card: card.content, rootId: first?.id });
    expect(first?.card).toBeUndefined();
  });

  it('plays a fault: the message is posted, the bot is told it failed, its SDK posts it again', async () => {
    const { room } = setting;
    room.fail({ match: { method: 'POST', path: '/activities' }, status: 502, dropAnswerAfterDoing: true });
    await at(barrow, async (context) => {
      await context.sendActivity('Once');
    });
    expect(room.messages(barrow).map(({ text }) => text)).toEqual(['Once', 'Once']);
    room.fail({ match: (asked) => asked.method === 'POST', status: 412, code: 'PreconditionFailed' });
    expect(await send(barrow, { type: 'message', text: 'x' })).toMatchObject({
      status: 412,
      code: 'PreconditionFailed',
    });
    expect(await send(barrow, { type: 'message', text: 'x' })).toMatchObject({ status: 201 });
    expect(
      room
        .exchanges()
        .filter(({ direction }) => direction === 'from bot')
        .map(({ status }) => status),
    ).toEqual([201, 412, 201, 502]);
  });

  it('tells of channels and members as they come, change and go', async () => {
    const { room, echo } = setting;
    const eden = await room.as(chair).changeChannel({ teamId, action: 'create', name: 'Eden Hub' });
    await room.as(chair).changeChannel({ teamId, action: 'rename', channelId: eden.id, name: 'Eden' });
    await room.as(chair).changeChannel({ teamId, action: 'delete', channelId: eden.id });
    expect(await send(eden.id, { type: 'message', text: 'x' })).toMatchObject({ status: 404 });
    await room.as(chair).changeChannel({ teamId, action: 'restore', channelId: eden.id });
    await room.as(chair).addMember(teamId, outsider);
    await room.as(chair).removeMember(teamId, outsider);
    const told = echo.heard.slice(2);
    expect(told.map(({ channelData }) => channelData.eventType)).toEqual([
      'channelCreated',
      'channelRenamed',
      'channelDeleted',
      'channelRestored',
      'teamMemberAdded',
      'teamMemberRemoved',
    ]);
    expect(told[1]).toMatchObject({
      conversation: { id: teamId },
      channelData: { channel: { id: eden.id, name: 'Eden' } },
    });
    expect(told[4]?.membersAdded?.[0]).toMatchObject({ aadObjectId: outsider });
    expect(told[5]?.membersRemoved?.[0]?.id).toMatch(/^29:/);
  });
});
