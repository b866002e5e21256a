import { describe, expect, it } from '@jest/globals';
import { messageHtml, typedText } from '../../src/rehearsal/client/components/message-html.ts';
import { suggest } from '../../src/rehearsal/client/components/suggest.ts';
import { showClock, showDate, showSpan, showTime } from '../../src/rehearsal/client/components/times.ts';
import { type LinkTarget, readDeepLink } from '../../src/rehearsal/client/state/deep-link.ts';
import { placeOfLink } from '../../src/rehearsal/client/state/link-place.ts';
import { mergeMessage, toThreads } from '../../src/rehearsal/client/state/messages.ts';
import { readPlace, writePlace } from '../../src/rehearsal/client/state/place.ts';
import { countUnread } from '../../src/rehearsal/client/state/unread.ts';
import { writeMessageLink } from '../../src/rehearsal/message-link.ts';
import type { RoomMessage, RoomView } from '../../src/rehearsal/protocol.ts';

const channel = '19:barrow@thread.tacv2';

function message(id: string, more: Partial<RoomMessage> = {}): RoomMessage {
  return {
    id,
    conversationId: channel,
    from: { id: '28:bot', name: 'CSP Progress', isBot: true },
    at: '2026-11-23T09:00:00Z',
    ...more,
  };
}

describe('The place in the address', () => {
  it('comes back as it was written', () => {
    const place = { personId: 'p-1', conversationId: 'a:1/2%', messageId: '17' };
    expect(readPlace(writePlace(place))).toEqual(place);
    const tab = { personId: 'p-1', conversationId: channel, tabId: 'overview', page: '/duties/d07' };
    expect(readPlace(writePlace(tab))).toEqual(tab);
  });

  it('reads anything else as nowhere', () => {
    expect(readPlace('#nonsense')).toEqual({});
    expect(readPlace('#/person/%E0%A4%A')).toEqual({});
  });
});

describe('Teams links', () => {
  it('lead to a message and back', () => {
    const href = writeMessageLink({ conversationId: channel, messageId: '17', rootId: '9', tenantId: 't' });
    expect(href).toContain('parentMessageId=9');
    expect(readDeepLink(href)).toEqual({ kind: 'conversation', conversationId: channel, messageId: '17' });
  });

  it.each([
    [
      'https://teams.microsoft.com/l/chat/19%3Ax%40thread.v2/0',
      { kind: 'conversation', conversationId: '19:x@thread.v2' },
    ],
    ['https://teams.microsoft.com/l/chat/0/0?users=a@b.uk&message=help', { kind: 'personal', text: 'help' }],
    ['https://teams.microsoft.com/l/entity/app-id/conversations?tenantId=t', { kind: 'personal' }],
    ['https://teams.microsoft.com/l/meetup-join/x', undefined],
    ['https://example.org/l/message/a/b', undefined],
    ['not a link', undefined],
  ])('%s', (href, target) => {
    expect(readDeepLink(href)).toEqual(target);
  });
});

describe('Links into the tab', () => {
  const tabUrl = 'http://127.0.0.1:3978/tab/';
  const context = (value: object) => encodeURIComponent(JSON.stringify(value));

  it.each([
    ['http://127.0.0.1:3978/tab/#/duties/D07', { kind: 'tab', page: '/duties/D07' }],
    ['http://127.0.0.1:3978/tab#/reports/r1', { kind: 'tab', page: '/reports/r1' }],
    ['http://127.0.0.1:3978/tab/?entity=my-updates', { kind: 'tab', entityId: 'my-updates' }],
    ['http://127.0.0.1:3978/tab/#key=abc&page=%2Fduties', undefined],
    ['http://127.0.0.1:3978/reports/r1', undefined],
    ['http://127.0.0.1:4000/tab/#/duties/D07', undefined],
    [
      `https://teams.microsoft.com/l/entity/app-id/overview?context=${context({ subEntityId: '/duties/d07' })}`,
      { kind: 'tab', entityId: 'overview', page: '/duties/d07' },
    ],
    [
      `https://teams.microsoft.com/l/entity/app-id/overview?context=${context({ channelId: channel })}`,
      { kind: 'tab', entityId: 'overview', channelId: channel },
    ],
    ['https://teams.microsoft.com/l/entity/app-id/overview?context=nonsense', { kind: 'tab', entityId: 'overview' }],
  ])('%s', (href, target) => {
    expect(readDeepLink(href, tabUrl)).toEqual(target);
  });

  const tabs = {
    url: tabUrl,
    personal: [
      { entityId: 'overview', name: 'Overview' },
      { entityId: 'my-updates', name: 'My updates' },
    ],
    shared: [{ entityId: 'overview', name: 'CSP Progress' }],
  };
  const team = { id: 't-1', aadGroupId: 'g', tenantId: 't', name: 'Team', members: ['p-1'] };
  const view = (installed: string[]): RoomView => ({
    people: [],
    teams: [{ ...team, channels: [{ id: channel, name: 'Barrow' }] }],
    groupChats: [],
    bot: { id: '28:bot', name: 'CSP Progress' },
    installed,
    commands: [],
    messageActions: [],
    compose: { searches: [], linkDomains: [] },
    tabs,
    welcome: '',
  });
  const here = { personId: 'p-1', conversationId: channel };
  const follow = (target: LinkTarget, installed: string[]) =>
    placeOfLink(target, { room: view(installed), place: here, personalId: 'a:1' });

  it('open in the person’s own chat, in the tab that they name', () => {
    expect(follow({ kind: 'tab', entityId: 'my-updates', page: '/my-updates' }, ['t-1', 'a:1'])).toEqual({
      personId: 'p-1',
      conversationId: 'a:1',
      tabId: 'my-updates',
      page: '/my-updates',
    });
    expect(follow({ kind: 'tab', entityId: 'gone' }, ['t-1', 'a:1'])).toMatchObject({ tabId: 'overview' });
  });

  it('open in the channel that they name, or where the person stands while their own chat has no app', () => {
    expect(follow({ kind: 'tab', channelId: channel }, ['t-1', 'a:1'])).toMatchObject({ conversationId: channel });
    expect(follow({ kind: 'tab', page: '/duties' }, ['t-1'])).toMatchObject({
      conversationId: channel,
      tabId: 'overview',
      page: '/duties',
    });
    expect(follow({ kind: 'tab' }, [])).toEqual({ personId: 'p-1', conversationId: 'a:1' });
  });
});

describe('Messages', () => {
  it('keep their order by number, and a changed one keeps its place', () => {
    const list = ['10', '9', '11'].map((id) => message(id)).reduce<RoomMessage[]>(mergeMessage, []);
    const changed = mergeMessage(list, message('10', { text: 'new' }));
    expect(changed.map(({ id }) => id)).toEqual(['9', '10', '11']);
    expect(changed[1]?.text).toBe('new');
  });

  it('form threads; a reply to an unknown post stands alone', () => {
    const threads = toThreads([
      message('1', { rootId: '1' }),
      message('2', { rootId: '1' }),
      message('3', { rootId: '0' }),
    ]);
    expect(threads.map(({ root, replies }) => [root.id, replies.length])).toEqual([
      ['1', 1],
      ['3', 0],
    ]);
  });

  it('count as unread after the last read one, without one’s own and the deleted', () => {
    const me = { objectId: 'me', tenantId: 't', name: 'Me', section: 's' };
    const list = [
      message('9'),
      message('10'),
      message('11', { from: { id: 'me', name: 'Me', isBot: false } }),
      message('12', { deletedAt: '2026-11-23T09:01:00Z' }),
    ];
    expect(countUnread(list, undefined, me)).toBe(2);
    expect(countUnread(list, '9', me)).toBe(1);
  });
});

describe('Text of messages', () => {
  it('marks mentions and links in what people type, and keeps everything else as it is', () => {
    const html = messageHtml('@CSP Progress <b>see</b> https://example.org/a.', 'plain', ['CSP Progress']);
    expect(html).toContain('<span class="mention">CSP Progress</span>');
    expect(html).toContain('&lt;b&gt;see&lt;/b&gt;');
    expect(html).toContain('href="https://example.org/a"');
  });

  it('keeps simple tags of xml without their attributes and drops the others', () => {
    expect(messageHtml('<b onclick="x">a</b><script>b</script><at>Bot</at>', 'xml', [])).toBe(
      '<b>a</b>b<span class="mention">Bot</span>',
    );
  });

  it('gives back what was typed when a message is edited', () => {
    expect(typedText('<at>Tom &amp; Co</at> help')).toBe('@Tom & Co help');
  });
});

describe('Suggestions in the compose box', () => {
  const offer = {
    botName: 'CSP Progress',
    commands: [
      { title: 'status', description: 'Where we stand' },
      { title: 'report', description: 'Compile' },
    ],
    isPersonal: false,
    isAsked: false,
  };
  const titles = (text: string, more = {}) =>
    suggest(text, text.length, { ...offer, ...more })?.options.map(({ title }) => title);

  it('offer the bot after an at sign, until its name is complete', () => {
    expect(titles('Hello @c')).toEqual(['CSP Progress']);
    expect(titles('mail me@c')).toBeUndefined();
    expect(titles('@CSP Progress')).toBeUndefined();
  });

  it('offer the commands after the mention', () => {
    expect(titles('@CSP Progress ')).toEqual(['status', 'report']);
    expect(titles('@CSP Progress re')).toEqual(['report']);
    expect(titles('status')).toBeUndefined();
  });

  it('offer the commands in the personal chat from the first letter, and all of them when asked', () => {
    expect(titles('st', { isPersonal: true })).toEqual(['status']);
    expect(titles('', { isPersonal: true })).toBeUndefined();
    expect(titles('', { isPersonal: true, isAsked: true })).toEqual(['status', 'report']);
    expect(titles('status', { isPersonal: true })).toBeUndefined();
  });

  it('replace only what was typed of them', () => {
    const text = 'Hello @c';
    expect(suggest(text, text.length, offer)).toMatchObject({ from: 6, to: 8 });
  });
});

describe('Times in the room', () => {
  it('are London’s, wherever the device is, with the day where it is another', () => {
    const today = showDate(new Date('2026-07-01T12:00:00Z'));
    expect(today).toBe('Wednesday 1 July 2026');
    expect(showTime('2026-07-01T08:00:00Z', today)).toBe('9am');
    expect(showTime('2026-07-01T09:00:00Z', today)).toBe('10am');
    expect(showTime('2026-06-30T23:05:00Z', today)).toBe('12:05am');
    expect(showTime('2026-06-30T22:05:00Z', today)).toBe('Tuesday 30 June, 11:05pm');
    expect(showClock(new Date('2026-11-23T09:14:00Z'))).toBe('Monday 23 November 2026, 9:14am');
  });

  it.each([
    [30_000, '1 minute'],
    [46 * 60_000, '46 minutes'],
    [5 * 3_600_000, '5 hours'],
    [47 * 3_600_000, '47 hours'],
    [7 * 86_400_000, '7 days'],
    [14 * 86_400_000, '2 weeks'],
  ])('say %d ms as %s', (ms, words) => {
    expect(showSpan(ms)).toBe(words);
  });
});
