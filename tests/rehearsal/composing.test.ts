import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findLink, isOfDomain } from '../../src/rehearsal/link-domains.ts';
import type { SearchAnswer } from '../../src/rehearsal/protocol.ts';
import { barrow, chair, groupChat, lead, outsider, teamId } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

const CARD = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'D07', wrap: true }] };
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const FOUND = {
  contentType: ADAPTIVE,
  content: CARD,
  preview: { contentType: THUMBNAIL, content: { title: 'D07 ASB', text: 'On track' } },
};
const compose = {
  searches: [{ id: 'find-duty', title: 'Find a duty', initialRun: true, parameter: { name: 'words', title: 'Duty' } }],
  linkDomains: ['progress.example.org'],
};

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting({ compose });
});
afterEach(() => setting.stop());

function answerWith(composeExtension: object, status = 200): void {
  setting.echo.habits.onInvoke = async () => ({ status, body: { composeExtension } });
}

function found(count: number, attachment: object = FOUND): object {
  return { type: 'result', attachmentLayout: 'list', attachments: Array.from({ length: count }, () => attachment) };
}

describe('a search from the box in which people write', () => {
  it('asks the bot as Teams does: first without words, then with them, and page by page', async () => {
    answerWith(found(1));
    const hands = setting.room.as(lead);
    await hands.search(groupChat, 'find-duty');
    await hands.search(barrow, 'find-duty', 'asb', 25);
    expect(setting.echo.heard.map(({ name, value }) => ({ name, value }))).toEqual([
      {
        name: 'composeExtension/query',
        value: {
          commandId: 'find-duty',
          parameters: [{ name: 'initialRun', value: 'true' }],
          queryOptions: { skip: 0, count: 25 },
        },
      },
      {
        name: 'composeExtension/query',
        value: {
          commandId: 'find-duty',
          parameters: [{ name: 'words', value: 'asb' }],
          queryOptions: { skip: 25, count: 25 },
        },
      },
    ]);
    expect(setting.echo.heard[1]).toMatchObject({
      type: 'invoke',
      from: { aadObjectId: lead },
      conversation: { id: barrow, conversationType: 'channel' },
      channelData: { source: { name: 'compose' } },
    });
  });

  it('lists what has a preview, 25 at most', async () => {
    answerWith(found(30));
    const answer = await setting.room.as(lead).search(groupChat, 'find-duty', 'a');
    const entry = { title: 'D07 ASB', text: 'On track', card: CARD };
    expect(answer).toEqual({ kind: 'results', results: Array.from({ length: 25 }, () => entry) });
    const { preview: _preview, ...bare } = FOUND;
    answerWith(found(3, bare));
    expect(await setting.room.as(lead).search(groupChat, 'find-duty', 'a')).toEqual({ kind: 'results', results: [] });
  });

  const refusals: [string, object, number, SearchAnswer][] = [
    ['says the bot’s words', { type: 'message', text: 'Nothing.' }, 200, { kind: 'text', text: 'Nothing.' }],
    [
      'is unable to reach a bot that answers otherwise than 200',
      found(1),
      500,
      { kind: 'error', text: 'Unable to reach app. Please try again.' },
    ],
    [
      'can not read an answer of another shape',
      { type: 'results' },
      200,
      { kind: 'error', text: 'Something went wrong. Please try again.' },
    ],
    [
      'can not sign anybody in',
      { type: 'auth' },
      200,
      { kind: 'error', text: 'The app asks you to sign in or set it up, which the rehearsal room cannot do.' },
    ],
  ];
  it.each(refusals)('%s', async (_case, body, status, answer) => {
    answerWith(body, status);
    expect(await setting.room.as(lead).search(groupChat, 'find-duty', 'a')).toEqual(answer);
  });

  it('is refused for what the manifest does not name, and where the person is not', async () => {
    await expect(setting.room.as(lead).search(groupChat, 'find-everything')).rejects.toThrow(/no search/u);
    await expect(setting.room.as(outsider).search(groupChat, 'find-duty')).rejects.toThrow(/not in this conversation/u);
  });

  it('is given up when the bot is too slow, and not asked again', async () => {
    await setting.stop();
    setting = await openSetting({ compose, answerWithinMs: 500 });
    let answer = () => {};
    setting.echo.habits.onInvoke = () =>
      new Promise((resolve) => {
        answer = () => resolve({ status: 200, body: {} });
      });
    expect(await setting.room.as(lead).search(groupChat, 'find-duty', 'a')).toMatchObject({ kind: 'error' });
    answer();
    await setting.room.settled();
    expect(setting.echo.heard).toHaveLength(1);
  });
});

describe('a link in that box', () => {
  it('is handed to the bot whole, and unfolds to the card that comes back', async () => {
    answerWith(found(1));
    const url = 'https://progress.example.org/tab/#/duties/d07';
    expect(await setting.room.as(lead).unfold(groupChat, url)).toMatchObject({ results: [{ card: CARD }] });
    expect(setting.echo.heard).toMatchObject([{ type: 'invoke', name: 'composeExtension/queryLink', value: { url } }]);
  });

  it('is left alone when the manifest does not name its host', async () => {
    await expect(setting.room.as(lead).unfold(groupChat, 'https://example.org/')).rejects.toThrow(
      /no links to that host/u,
    );
    expect(setting.echo.heard).toEqual([]);
  });

  it.each([
    ['https://progress.example.org/a', 'progress.example.org', true],
    ['http://PROGRESS.example.org:8080/', 'Progress.example.org', true],
    ['https://a.example.org/', '*.example.org', true],
    ['https://a.b.example.org/', '*.example.org', false],
    ['https://example.org/', '*.example.org', false],
    ['https://progress.example.org.evil.example/', 'progress.example.org', false],
    ['javascript:alert(1)//progress.example.org', 'progress.example.org', false],
    ['progress.example.org', 'progress.example.org', false],
  ])('%s is of %s: %s', (url, domain, isOne) => {
    expect(isOfDomain(url, domain)).toBe(isOne);
  });

  it('is found in the words around it', () => {
    const text = 'See https://example.org and (https://progress.example.org/tab/#/duties/d07), please.';
    expect(findLink(text, compose.linkDomains)).toBe('https://progress.example.org/tab/#/duties/d07');
    expect(findLink('nothing here', compose.linkDomains)).toBeUndefined();
  });
});

describe('a card that somebody sends', () => {
  it('is the person’s own message, for everybody, with or without words', async () => {
    const hands = setting.room.as(lead);
    await hands.say(groupChat, 'Look at this', undefined, CARD);
    await hands.say(groupChat, '', undefined, CARD);
    const [worded, bare] = setting.room.as(chair).messages(groupChat);
    expect(worded).toMatchObject({ from: { id: lead, isBot: false }, text: 'Look at this', card: CARD });
    expect(bare).toMatchObject({ card: CARD });
    expect(bare?.text).toBeUndefined();
  });

  it('reaches the bot with the words, also when they are edited', async () => {
    await setting.room.as(chair).install(teamId, barrow);
    setting.echo.heard.length = 0;
    const said = await setting.room.as(lead).say(barrow, '@CSP Progress look', undefined, CARD);
    await setting.room.as(lead).edit(said, '@CSP Progress look here');
    expect(setting.echo.heard).toMatchObject([
      { type: 'message', attachments: [{ contentType: ADAPTIVE, content: CARD }, { contentType: 'text/html' }] },
      { type: 'messageUpdate', attachments: [{ contentType: ADAPTIVE, content: CARD }, { contentType: 'text/html' }] },
    ]);
    expect(setting.room.as(chair).messages(barrow)[0]).toMatchObject({ card: CARD });
  });

  it('is asked for and sent by the web client', async () => {
    answerWith(found(1));
    const post = async (path: string, body: object) => {
      const response = await fetch(`${setting.room.url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: lead, conversationId: groupChat, ...body }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const { body } = await post('search', { commandId: 'find-duty', text: '', skip: 0 });
    expect(body).toMatchObject({ kind: 'results', results: [{ title: 'D07 ASB' }] });
    expect((await post('unfold', { url: 'https://progress.example.org/' })).body).toMatchObject({ kind: 'results' });
    expect((await post('unfold', { url: 'https://example.org/' })).status).toBe(404);
    expect(await post('say', { text: '', card: CARD })).toMatchObject({ status: 201, body: { card: CARD } });
    expect(await post('say', { text: ' ' })).toMatchObject({ status: 400, body: { error: 'text: Write something' } });
    const room = await fetch(`${setting.room.url}/api/room`);
    expect(await room.json()).toMatchObject({ compose });
  });
});
