import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { buttonsOf, type Desk, openDesk, ROUND, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(() => {
  desk.room.clearFaults();
  desk.clock.set('2026-11-23T09:00:00.000Z');
});
afterAll(() => desk.stop());

async function inChannel(groupId: string, words: string): Promise<string> {
  return (await desk.ask(desk.people.manager, desk.places.channel(groupId), words)).map(wordsIn).join(' ');
}

async function alone(words: string): Promise<string> {
  return (await desk.askAlone(desk.people.manager, words)).map(wordsIn).join(' ');
}

/** Prompt cards in a group's channel. */
function promptsIn(groupId: string): number {
  const messages = desk.room.messages(desk.places.channel(groupId));
  return messages.filter((message) => message.deletedAt === undefined && / due /u.test(wordsIn(message))).length;
}

describe('link', () => {
  it('ties the channel to the group, and says so again when nothing changes', async () => {
    expect(await inChannel('barrow', 'link barrow')).toMatch(
      /Barrow Local Focus Hub is now linked to this channel.*\*\*prompt barrow\*\*/u,
    );
    expect(await inChannel('barrow', 'link furness')).toMatch(/already linked to this channel/u);
    expect(await desk.app.store.links.ofGroup('barrow')).toMatchObject({
      conversationId: desk.places.channel('barrow'),
    });
  });

  it('finds the group by the name of the channel', async () => {
    expect(await inChannel('eden', 'link')).toMatch(/Eden Local Focus Hub is now linked/u);
  });

  it('moves the group, and says where it was', async () => {
    expect(await inChannel('data', 'link eden')).toMatch(/Before, it was linked to Eden Local Focus Hub/u);
    expect(await inChannel('eden', 'link eden')).toMatch(/Before, it was linked to Data/u);
  });

  it('asks which group when the channel says nothing, and links the one that is pressed', async () => {
    const { manager } = desk.people;
    const [pick] = await desk.ask(manager, desk.places.team, 'link');
    if (!pick) throw new Error('No question came.');
    expect(wordsIn(pick)).toMatch(/Which group uses this channel/u);
    expect(buttonsOf(pick)).toHaveLength(11);
    expect(wordsIn(await desk.as(manager).press(pick, 'Data and information'))).toMatch(/is now linked to/u);
  });

  it('offers the candidates when the name fits several', async () => {
    const [pick] = await desk.ask(desk.people.manager, desk.places.team, 'link local focus hub');
    expect(pick && buttonsOf(pick)).toEqual(['Barrow', 'Eden', 'South Lakeland']);
  });

  it('needs a channel: a personal chat and a group chat are told where', async () => {
    expect(await alone('link barrow')).toMatch(/in that channel, with my name before it/u);
    await desk.as(desk.people.manager).install(desk.places.groupChat);
    const said = await desk.ask(desk.people.manager, desk.places.groupChat, 'link crime');
    expect(said.map(wordsIn).join(' ')).toMatch(/in that channel, with my name before it/u);
    expect(await desk.app.store.links.ofGroup('crime')).toBeUndefined();
  });
});

describe('prompt', () => {
  it('posts one card in a thread of its own, and tells who asked from elsewhere where it is', async () => {
    expect(await alone('prompt barrow')).toMatch(
      /Posted in Barrow Local Focus Hub: .* is asked for 5 updates\. \[Open it\]\(https:\/\/teams\.microsoft\.com\/l\/message\//u,
    );
    const cards = desk.room
      .messages(desk.places.channel('barrow'))
      .filter((message) => / due /u.test(wordsIn(message)));
    expect(cards).toHaveLength(1);
    expect(cards[0]?.rootId).toBe(cards[0]?.id);
    expect(await desk.app.store.prompts.get(ROUND, 'barrow')).toMatchObject({ state: 'sent', messageId: cards[0]?.id });
  });

  it('is not repeated in the same round, by whichever way it is asked', async () => {
    expect(await inChannel('barrow', 'prompt')).toMatch(/was prompted on 23 November 2026: 0 of 5 answered/u);
    expect(await inChannel('barrow', 'prompt barrow')).toMatch(/did not post a second one/u);
    expect(promptsIn('barrow')).toBe(1);
  });

  it('asks for a channel first', async () => {
    expect(await alone('prompt crime')).toMatch(/has no channel yet.*\*\*link crime and disorder\*\*/u);
  });

  it('asks which group where no group is linked', async () => {
    expect(await alone('prompt')).toMatch(/Say which group/u);
  });

  it('says when no board meeting is ahead', async () => {
    desk.clock.set('2099-01-01T09:00:00.000Z');
    expect(await alone('prompt barrow')).toMatch(/no board meeting ahead/u);
    expect(await alone('my updates')).toMatch(/no board meeting ahead/u);
    expect(await alone('status')).toMatch(/no board meeting ahead/u);
  });

  it('posts one card when it is asked twice at once', async () => {
    const manager = desk.as(desk.people.manager);
    await inChannel('eden', 'link eden');
    const eden = desk.places.channel('eden');
    await Promise.all([manager.say(eden, '@CSP Progress prompt eden'), manager.say(eden, '@CSP Progress prompt eden')]);
    expect(promptsIn('eden')).toBe(1);
  });

  it('waits out a lease that a crash left behind, then posts', async () => {
    const group = 'south-lakeland';
    await inChannel(group, 'link south lakeland');
    await desk.app.store.prompts.claim(
      {
        roundId: ROUND,
        groupId: group,
        conversationId: desk.places.channel(group),
        state: 'sending',
        leaseUntilAt: '2026-11-23T09:00:30.000Z',
        threadId: null,
        messageId: null,
        askedBy: 'CSP manager',
        sentAt: null,
        drawnAt: null,
      },
      desk.clock.now(),
    );
    expect(await inChannel(group, 'prompt')).toMatch(/is being posted right now/u);
    expect(promptsIn(group)).toBe(0);
    desk.clock.pass(30_000);
    await inChannel(group, 'prompt');
    expect(promptsIn(group)).toBe(1);
  });
});

describe('when Teams refuses', () => {
  const create = { method: 'POST', path: /\/v3\/conversations$/u };

  beforeAll(async () => {
    for (const group of ['crime', 'asb', 'drugs', 'voice']) {
      await desk.ask(desk.people.manager, desk.places.channel(group), 'link');
    }
  });

  it('the prompt of a busy channel is waited for', async () => {
    desk.room.fail({ match: create, status: 429, retryAfter: 1, times: 1 });
    expect(await alone('prompt crime')).toMatch(/Posted in/u);
    expect(promptsIn('crime')).toBe(1);
  });

  it('with a long Retry-After, people are told to try again, and nothing stays claimed', async () => {
    desk.room.fail({ match: create, status: 429, retryAfter: 60, times: 1 });
    expect(await alone('prompt asb')).toMatch(/did not take the message .*\(Throttled\).* again in a minute/u);
    expect(await alone('prompt asb')).toMatch(/Posted in/u);
  });

  it.each([500, 502, 503, 401])('with %d, the prompt is not sent twice, and can be asked for again', async (status) => {
    desk.room.fail({ match: create, status, times: 1 });
    expect(await alone('prompt drugs')).toMatch(/did not take the message .* again in a minute/u);
    expect(
      desk.room
        .exchanges()
        .filter(({ path, direction }) => direction === 'from bot' && path.endsWith('conversations'))[0],
    ).toMatchObject({ status });
    expect(promptsIn('drugs')).toBe(0);
    expect(await desk.app.store.prompts.get(ROUND, 'drugs')).toBeUndefined();
    expect(await desk.app.store.conversations.get(desk.places.channel('drugs'))).toMatchObject({ isOpen: true });
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('for good (%d %s), people are told to add the app again', async (status, code) => {
    desk.room.fail({ match: create, status, code, times: 1 });
    expect(await alone('prompt voice')).toMatch(
      new RegExp(`can not post in .*\\(${code}\\).*Add me to the team again`, 'u'),
    );
    expect(await alone('prompt voice')).toMatch(/has no channel yet/u);
    await inChannel('voice', 'status');
    expect(await desk.app.store.conversations.get(desk.places.channel('voice'))).toMatchObject({ isOpen: true });
  });
});

describe('prompt all', () => {
  it('answers for every group, first those that it could ask, and repeats nothing', async () => {
    const heard = await alone('prompt all');
    const lines = heard.split('\n');
    expect(lines.filter((line) => line.includes('Posted in')).length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => line.includes('was prompted on')).length).toBeGreaterThanOrEqual(4);
    expect(lines.at(-1)).toMatch(/No channel yet: Board, .*\*\*link\*\* and the group/u);
    expect(await alone('prompt everyone')).not.toMatch(/Posted in/u);
    expect(promptsIn('barrow')).toBe(1);
  });

  it('can be pressed group by group on the status card', async () => {
    await inChannel('prevention', 'link prevention');
    const [status] = await desk.askAlone(desk.people.manager, 'status');
    if (!status) throw new Error('No status came.');
    expect(wordsIn(await desk.as(desk.people.manager).press(status, 'Prompt Prevention'))).toMatch(/Posted in/u);
    expect(promptsIn('prevention')).toBe(1);
  });
});

describe('a channel that goes away', () => {
  it('is no longer prompted once it is deleted, and is again once it is restored', async () => {
    const manager = desk.as(desk.people.manager);
    const teamId = desk.places.team;
    const channelId = desk.places.channel('reoffending');
    await inChannel('reoffending', 'link');
    await manager.changeChannel({ teamId, action: 'delete', channelId });
    expect(await alone('prompt reoffending')).toMatch(/has no channel yet/u);
    await manager.changeChannel({ teamId, action: 'restore', channelId });
    expect(await alone('prompt reoffending')).toMatch(/Posted in/u);
  });

  it('is no longer prompted once the app is removed from its team', async () => {
    const manager = desk.as(desk.people.manager);
    await inChannel('board', 'link board');
    await manager.uninstall(desk.places.team);
    expect(await alone('prompt board')).toMatch(/has no channel yet/u);
    await manager.install(desk.places.team);
    expect(await alone('prompt board')).toMatch(/Posted in/u);
  });
});
