import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InvokeResponse } from 'botbuilder';
import type { PressAnswer, RoomMessage } from '../../src/rehearsal/protocol.ts';
import { barrow, bot, chair, groupChat, lead, outsider, teamId, tenantId } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

const RECORD = { id: 'record', title: 'Record as update' };
const form = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'Input.Text', id: 'changed', value: 'As written' }],
  actions: [{ type: 'Action.Submit', title: 'Save', data: { duty: 'D07' } }],
};

function task(type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { task: { type, value } } };
}

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting({ messageActions: [RECORD] });
  await setting.room.as(chair).install(teamId);
  setting.echo.heard.length = 0;
});
afterEach(() => setting.stop());

/** A message of the bot in Barrow's channel. */
async function botMessage(): Promise<RoomMessage> {
  await setting.room.as(lead).say(barrow, '@CSP Progress hello');
  const message = setting.room.messages(barrow).find(({ from }) => from.isBot);
  if (message === undefined) throw new Error('The bot said nothing.');
  setting.echo.heard.length = 0;
  return message;
}

describe('a message that its author changes', () => {
  it('reaches the bot edited, deleted and there again, without a mention, because the manifest asks for it', async () => {
    const { room, echo } = setting;
    const post = await room.as(chair).say(barrow, 'Where are we?');
    const said = await room.as(lead).say(barrow, 'no change', post.id);
    await room.as(lead).edit(said, 'no change since May');
    await room.as(lead).delete(said);
    expect(room.messages(barrow).find(({ id }) => id === said.id)?.deletedAt).toBeDefined();
    const back = await room.as(lead).undelete(said);
    const conversation = { id: `${barrow};messageid=${post.id}`, tenantId };
    expect(echo.heard.slice(2)).toMatchObject([
      { type: 'messageUpdate', id: said.id, text: 'no change since May', channelData: { eventType: 'editMessage' } },
      { type: 'messageDelete', id: said.id, conversation, channelData: { eventType: 'softDeleteMessage' } },
      {
        type: 'messageUpdate',
        id: said.id,
        text: 'no change since May',
        conversation,
        channelData: { eventType: 'undeleteMessage', channel: { id: barrow } },
      },
    ]);
    expect(back).toMatchObject({ id: said.id, text: 'no change since May', editedAt: expect.any(String) });
    expect(back.deletedAt).toBeUndefined();
  });

  it('reaches the bot only with its mention where the manifest does not ask', async () => {
    await setting.stop();
    setting = await openSetting({ permissions: [] });
    const { room, echo } = setting;
    await room.as(chair).install(teamId);
    echo.heard.length = 0;
    const said = await room.as(lead).say(barrow, 'no change');
    await room.as(lead).edit(said, 'no change at all');
    await room.as(lead).edit(said, '@CSP Progress no change');
    await room.as(lead).delete(said);
    await room.as(lead).undelete(said);
    expect(echo.heard.map(({ type, channelData }) => channelData.eventType ?? type)).toEqual([
      'editMessage',
      'softDeleteMessage',
      'undeleteMessage',
    ]);
  });

  it('is changed by nobody else, and comes back only once', async () => {
    const { room } = setting;
    const said = await room.as(lead).say(barrow, 'Hello');
    await expect(room.as(lead).undelete(said)).rejects.toThrow('There is no such message.');
    await room.as(lead).delete(said);
    await expect(room.as(chair).undelete(said)).rejects.toThrow('Only its author can change a message.');
    await room.as(lead).undelete(said);
    await expect(room.as(lead).undelete(said)).rejects.toThrow('There is no such message.');
  });
});

describe('a reaction', () => {
  it('to a message of the bot is told to it, and so is its end', async () => {
    const { room, echo } = setting;
    const message = await botMessage();
    expect((await room.as(lead).react(message)).reactions).toEqual({ like: [lead] });
    expect((await room.as(chair).react(message)).reactions).toEqual({ like: [lead, chair] });
    expect((await room.as(lead).react(message)).reactions).toEqual({ like: [chair] });
    await room.as(chair).react(message, 'heart');
    expect(room.messages(barrow).find(({ id }) => id === message.id)?.reactions).toEqual({
      like: [chair],
      heart: [chair],
    });
    const conversation = { id: `${barrow};messageid=${message.rootId}`, conversationType: 'channel', tenantId };
    expect(echo.heard).toMatchObject([
      {
        type: 'messageReaction',
        id: expect.stringMatching(/^f:/),
        replyToId: message.id,
        reactionsAdded: [{ type: 'like' }],
        from: { aadObjectId: lead },
        conversation,
        channelData: { team: { id: teamId }, channel: { id: barrow }, tenant: { id: tenantId } },
      },
      { reactionsAdded: [{ type: 'like' }], from: { aadObjectId: chair } },
      { reactionsRemoved: [{ type: 'like' }], from: { aadObjectId: lead } },
      { reactionsAdded: [{ type: 'heart' }] },
    ]);
    expect(echo.heard[2]?.reactionsAdded).toBeUndefined();
  });

  it('to what a person wrote is seen by all and told to no bot', async () => {
    const { room, echo } = setting;
    const said = await room.as(lead).say(barrow, 'Hello');
    echo.heard.length = 0;
    await room.as(chair).react(said);
    expect(room.as(lead).messages(barrow)[0]?.reactions).toEqual({ like: [chair] });
    expect(echo.heard).toEqual([]);
  });

  it('stays when the bot changes its message, and ends with a deleted one', async () => {
    const { room } = setting;
    const message = await botMessage();
    await room.as(lead).react(message);
    const path = `conversations/${encodeURIComponent(barrow)}/activities/${message.id}`;
    const change = (method: string, body?: string) =>
      fetch(`${room.serviceUrl}v3/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      });
    await change('PUT', JSON.stringify({ type: 'message', text: 'Changed' }));
    const changed = room.messages(barrow).find(({ id }) => id === message.id);
    expect(changed).toMatchObject({ text: 'Changed', reactions: { like: [lead] } });
    await change('DELETE');
    await expect(room.as(lead).react(message)).rejects.toThrow('There is no such message.');
    expect(room.messages(barrow).find(({ id }) => id === message.id)?.reactions).toBeUndefined();
  });
});

describe('a message action', () => {
  it('gives the bot the message, opens its form and sends what was filled in', async () => {
    const { room, echo } = setting;
    const post = await room.as(chair).say(barrow, 'Where are we?');
    const said = await room
      .as(lead)
      .say(barrow, '@CSP Progress 2 < 3\n@Chair, Westmorland and Furness Council', post.id);
    await room.as(chair).react(said);
    echo.heard.length = 0;
    echo.habits.onInvoke = async ({ activity }) =>
      activity.name === 'composeExtension/fetchTask'
        ? task('continue', { title: 'Record as update', card: { contentType: 'x', content: form } })
        : task('message', 'Recorded, thank you');

    const dialog = await room.as(chair).actOnMessage(said, 'record');
    expect(dialog).toMatchObject({ kind: 'dialog', title: 'Record as update', card: form, commandId: 'record' });
    expect(await room.as(chair).pressInDialog(said, dialog, 'Save', { changed: 'As corrected' })).toEqual({
      kind: 'closed',
      text: 'Recorded, thank you',
    });

    const [fetched, submitted] = echo.heard;
    const messagePayload = {
      id: said.id,
      replyToId: post.id,
      createdDateTime: said.at,
      lastModifiedDateTime: null,
      deleted: false,
      subject: null,
      importance: 'normal',
      locale: 'en-gb',
      linkToMessage: expect.stringContaining(`/${encodeURIComponent(barrow)}/${said.id}?tenantId=${tenantId}`),
      from: {
        device: null,
        conversation: { id: barrow, conversationIdentityType: 'channel' },
        user: { userIdentityType: 'aadUser', id: lead, displayName: 'Lead, Cumbria Constabulary' },
        application: null,
      },
      body: {
        contentType: 'html',
        content:
          '<div><div><at id="0">CSP Progress</at> 2 &lt; 3<br><at id="1">Chair, Westmorland and Furness Council</at></div></div>',
      },
      attachments: [],
      mentions: [
        {
          id: 0,
          mentionText: 'CSP Progress',
          mentioned: { application: { applicationIdentityType: 'bot', id: bot.id, displayName: 'CSP Progress' } },
        },
        {
          id: 1,
          mentionText: 'Chair, Westmorland and Furness Council',
          mentioned: {
            user: { userIdentityType: 'aadUser', id: chair, displayName: 'Chair, Westmorland and Furness Council' },
          },
        },
      ],
      reactions: [expect.objectContaining({ reactionType: 'like', user: expect.objectContaining({ id: chair }) })],
    };
    expect(fetched).toMatchObject({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      from: { aadObjectId: chair },
      conversation: { id: `${barrow};messageid=${post.id}`, tenantId },
    });
    const common = { commandId: 'record', commandContext: 'message', context: { theme: 'default' }, messagePayload };
    expect(fetched?.value).toEqual(common);
    expect(submitted).toMatchObject({ name: 'composeExtension/submitAction', from: { aadObjectId: chair } });
    expect(submitted?.value).toEqual({ ...common, data: { duty: 'D07', changed: 'As corrected' } });
  });

  it('hands over a card as an attachment of the bot’s message', async () => {
    const { room, echo } = setting;
    echo.habits.onMessage = async (context) => {
      const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: form };
      await context.sendActivity({ type: 'message', attachments: [attachment] });
    };
    echo.habits.onInvoke = async () => task('message', 'Done');
    const message = await botMessage();
    await room.as(lead).actOnMessage(message, 'record');
    expect(echo.heard[0]?.value.messagePayload).toMatchObject({
      from: { user: null, application: { applicationIdentityType: 'bot', id: bot.id } },
      body: { content: `<div><div></div></div><attachment id="${message.id}-0"></attachment>` },
      attachments: [
        {
          id: `${message.id}-0`,
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: JSON.stringify(form),
        },
      ],
    });
  });

  it('runs also where the app is not installed, as in Teams', async () => {
    const { room, echo } = setting;
    const said = await room.as(lead).say(groupChat, 'Two hotspots cleared');
    echo.habits.onInvoke = async () => task('message', 'Done');
    expect(await room.as(lead).actOnMessage(said, 'record')).toEqual({ kind: 'closed', text: 'Done' });
    expect(echo.heard[0]).toMatchObject({ conversation: { conversationType: 'groupChat', id: groupChat } });
  });

  it.each<[string, InvokeResponse, PressAnswer]>([
    ['an empty one', { status: 200 }, { kind: 'closed' }],
    [
      'a message',
      { status: 200, body: { composeExtension: { type: 'message', text: 'Not yours to record' } } },
      { kind: 'closed', text: 'Not yours to record' },
    ],
    [
      'something to post',
      { status: 200, body: { composeExtension: { type: 'result', attachments: [] } } },
      { kind: 'error', text: 'The app answers with something to post, which the rehearsal room cannot do.' },
    ],
    ['a failure', { status: 500 }, { kind: 'error', text: 'Unable to reach app. Please try again.' }],
  ])('shows what came of %s as its answer', async (_name, response, shown) => {
    const { room, echo } = setting;
    const said = await room.as(lead).say(barrow, 'Hello');
    echo.habits.onInvoke = async () => response;
    expect(await room.as(lead).actOnMessage(said, 'record')).toEqual(shown);
  });

  it('is refused when the app has no such action, the message is gone or the person is not there', async () => {
    const { room, echo } = setting;
    const said = await room.as(lead).say(barrow, 'Hello');
    echo.heard.length = 0;
    await expect(room.as(lead).actOnMessage(said, 'other')).rejects.toThrow('The app has no message action other.');
    await expect(room.as(outsider).actOnMessage(said, 'record')).rejects.toThrow('is not in this conversation');
    await room.as(lead).delete(said);
    await expect(room.as(lead).actOnMessage(said, 'record')).rejects.toThrow('There is no such message.');
    expect(echo.heard.filter(({ type }) => type === 'invoke')).toEqual([]);
  });
});

describe('the API of the web client', () => {
  async function ask(path: string, body: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${setting.room.url}/api/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, body: await response.json() };
  }

  it('reacts, deletes, takes back, and acts on messages', async () => {
    const { room, echo } = setting;
    const said = await room.as(lead).say(barrow, 'Hello');
    const at = { as: lead, conversationId: barrow, messageId: said.id };
    expect((await ask('react', { ...at, reaction: 'like' })).body).toMatchObject({ reactions: { like: [lead] } });
    await ask('delete', at);
    expect((await ask('undelete', at)).body).toMatchObject({ text: 'Hello' });
    const data = { changed: 'x' };
    echo.habits.onInvoke = async ({ activity }) =>
      activity.value.data === undefined
        ? task('continue', { card: { content: form } })
        : task('message', activity.value.data.changed);
    expect((await ask('act', { ...at, commandId: 'record' })).body).toMatchObject({ commandId: 'record', card: form });
    expect((await ask('dialog', { ...at, commandId: 'record', data })).body).toEqual({ kind: 'closed', text: 'x' });
    const view: unknown = await (await fetch(`${room.url}/api/room`)).json();
    expect(view).toMatchObject({ messageActions: [RECORD] });
  });

  it.each([
    ['react', { reaction: 'shrug' }, 400, /reaction/],
    ['act', { commandId: ' ' }, 400, /commandId/],
    ['act', { commandId: 'other' }, 404, /no message action/],
    ['undelete', {}, 404, /no such message/],
  ])('refuses %s %j', async (path, body, status, error) => {
    const said = await setting.room.as(lead).say(barrow, 'Hello');
    const answer = await ask(path, { as: lead, conversationId: barrow, messageId: said.id, ...body });
    expect(answer).toEqual({ status, body: { error: expect.stringMatching(error) } });
  });
});
