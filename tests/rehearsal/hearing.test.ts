import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  barrow,
  bot,
  chair,
  groupChat,
  lead,
  neighbour,
  otherTeamId,
  otherTenantId,
  teamId,
  tenantId,
} from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

describe('what the bot is told', () => {
  let setting: Setting;
  beforeEach(async () => {
    setting = await openSetting();
  });
  afterEach(() => setting.stop());

  it('is installed twice over: as installationUpdate with the channel, and as conversationUpdate with the team', async () => {
    const { room, echo } = setting;
    await room.as(chair).install(teamId, barrow);
    expect(echo.heard.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
    const [installation, update] = echo.heard;
    expect(installation).toMatchObject({
      action: 'add',
      channelId: 'msteams',
      serviceUrl: room.serviceUrl,
      recipient: bot,
      locale: 'en-GB',
      conversation: { isGroup: true, conversationType: 'channel', tenantId, id: barrow },
      channelData: { settings: { selectedChannel: { id: barrow } }, team: { id: teamId }, tenant: { id: tenantId } },
    });
    expect(update).toMatchObject({
      membersAdded: [{ id: bot.id }],
      conversation: { id: teamId },
      channelData: { eventType: 'teamMemberAdded', team: { id: teamId, name: 'Westmorland and Furness CSP' } },
    });
  });

  it('hears a mention in a new thread, whose id is the message itself', async () => {
    const { room, echo } = setting;
    await room.as(chair).install(teamId);
    const said = await room.as(chair).say(barrow, '@csp progress help');
    const heard = echo.heard.at(-1);
    expect(heard).toMatchObject({
      type: 'message',
      id: said.id,
      text: '<at>CSP Progress</at> help',
      textFormat: 'plain',
      from: { aadObjectId: chair, name: 'Chair, Westmorland and Furness Council' },
      conversation: { isGroup: true, conversationType: 'channel', tenantId, id: `${barrow};messageid=${said.id}` },
      localTimezone: 'Europe/London',
    });
    expect(heard?.from.id).toMatch(/^29:/);
    expect(heard?.channelData).toEqual({
      teamsChannelId: barrow,
      teamsTeamId: teamId,
      channel: { id: barrow },
      team: { id: teamId },
      tenant: { id: tenantId },
    });
    expect(heard?.entities?.[0]).toEqual({ type: 'mention', mentioned: bot, text: '<at>CSP Progress</at>' });
    expect(heard?.attachments?.[0]?.contentType).toBe('text/html');
    expect(heard?.replyToId).toBeUndefined();
    expect(room.messages(`${barrow};messageid=${said.id}`).map(({ text }) => text)).toEqual([
      '@csp progress help',
      'You said: <at>CSP Progress</at> help',
    ]);
  });

  it('hears thread replies without a mention, because the manifest asks for them', async () => {
    const { room, echo } = setting;
    await room.as(chair).install(teamId);
    const said = await room.as(chair).say(barrow, 'Shall we start?');
    const reply = await room.as(lead).say(barrow, 'no change', said.id);
    expect(echo.heard.at(-1)).toMatchObject({ id: reply.id, text: 'no change' });
    expect(echo.heard.at(-1)?.conversation.id).toBe(`${barrow};messageid=${said.id}`);
    expect(Number(reply.id)).toBeGreaterThan(Number(said.id));
  });

  it('hears nothing where it is not installed, and in a group chat only mentions', async () => {
    const { room, echo } = setting;
    await room.as(neighbour).say(otherTeamId, 'Hello');
    expect(echo.heard).toHaveLength(0);
    await room.as(lead).install(groupChat);
    await room.as(lead).say(groupChat, 'Hello all');
    await room.as(lead).say(groupChat, '@CSP Progress hello');
    expect(echo.heard.map(({ type, text }) => text ?? type)).toEqual([
      'installationUpdate',
      'conversationUpdate',
      '<at>CSP Progress</at> hello',
    ]);
  });

  it('hears a personal chat as it is written, and edits and deletions under the same id', async () => {
    const { room, echo } = setting;
    const chat = await room.as(lead).install('personal');
    expect(chat).toMatch(/^a:/);
    const said = await room.as(lead).say(chat, 'my updates');
    await room.as(lead).edit(said, 'my update');
    await room.as(lead).delete(said);
    expect(echo.heard.slice(2)).toMatchObject([
      { type: 'message', id: said.id, text: 'my updates', conversation: { conversationType: 'personal', id: chat } },
      { type: 'messageUpdate', id: said.id, text: 'my update', channelData: { eventType: 'editMessage' } },
      { type: 'messageDelete', id: said.id, channelData: { eventType: 'softDeleteMessage' } },
    ]);
    expect(room.messages(chat)[0]).toMatchObject({ id: said.id, deletedAt: expect.any(String) });
    expect(room.messages(chat)[0]?.text).toBeUndefined();
  });

  it('is told which tenant it is, and gets the token that the room is given for its address', async () => {
    await setting.stop();
    setting = await openSetting({ authorise: (serviceUrl) => `Bearer for ${serviceUrl}` });
    const { room, echo } = setting;
    await room.as(neighbour).install(otherTeamId);
    await room.as(neighbour).say(otherTeamId, 'Hello');
    const heard = echo.heard.at(-1);
    expect(heard?.conversation.tenantId).toBe(otherTenantId);
    expect(heard?.channelData.tenant).toEqual({ id: otherTenantId });
    expect(echo.headers.at(-1)).toMatchObject({
      authorization: `Bearer for ${room.serviceUrl}`,
      'x-ms-tenant-id': otherTenantId,
      'x-ms-conversation-id': heard?.conversation.id,
    });
  });

  it('may be down: the words stand, and the exchange says that nobody answered', async () => {
    const { room, echo } = setting;
    await room.as(chair).install(teamId);
    await echo.stop();
    const said = await room.as(chair).say(barrow, '@CSP Progress help');
    expect(room.messages(barrow)).toEqual([said]);
    expect(room.exchanges()[0]).toMatchObject({ direction: 'to bot', status: 0 });
    setting = await openSetting();
    await room.stop();
  });
});
