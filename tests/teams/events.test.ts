import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.stop());

function welcomes(): number {
  return desk.room
    .messages(desk.places.team)
    .filter((message) => wordsIn(message).startsWith('Hello. I am CSP Progress')).length;
}

function channelOf(groupId: string) {
  return desk.app.store.conversations.get(desk.places.channel(groupId));
}

describe('adding the app to a team', () => {
  it('greets once, and learns every channel and member', async () => {
    expect(welcomes()).toBe(1);
    const channels = await desk.app.store.conversations.ofTeam(desk.places.team);
    expect(channels).toHaveLength(desk.app.partnership.groups.length + 1);
    expect(channels.every(({ isOpen, kind, name }) => isOpen && kind === 'channel' && name !== null)).toBe(true);
    const people = await desk.app.store.people.list();
    expect(people.filter(({ teamsId }) => teamsId?.startsWith('29:'))).toHaveLength(desk.people.everybody.length);
  });

  it('to a person’s own chat makes that person reachable, also without a word from them', async () => {
    const [, member] = desk.people.of('eden');
    const { asked } = await desk.app.store.plan.read();
    const chat = await desk.as(member).install('personal');
    expect(await desk.app.store.people.get(member)).toMatchObject({
      personalConversationId: chat,
      groupIds: member.placement.groupIds,
    });
    expect((await desk.app.store.plan.read()).asked).toBe(asked + 1);
  });

  it('keeps what the manager decided about the people it meets', async () => {
    expect(await desk.app.store.people.get(desk.people.chair)).toMatchObject(desk.people.chair.placement);
  });

  it('is told twice or more, in either order, and greets no second time', async () => {
    const events = desk.room.sent().filter(({ type }) => /^(installation|conversation)Update$/u.test(type));
    expect(events.length).toBeGreaterThanOrEqual(2);
    for (const sameId of [true, false]) {
      for (const event of [...events, ...events.toReversed()]) await desk.room.deliverAgain(event, { sameId });
    }
    expect(welcomes()).toBe(1);
    expect(await desk.app.store.people.list()).toHaveLength(desk.people.everybody.length);
  });
});

describe('removing the app', () => {
  it('closes every channel of the team, however often and in whichever order it is told', async () => {
    await desk.as(desk.people.manager).uninstall(desk.places.team);
    const [last, first] = desk.room.sent();
    if (!last || !first) throw new Error('Nothing was sent.');
    for (const event of [first, last, first]) await desk.room.deliverAgain(event, { sameId: false });
    const channels = await desk.app.store.conversations.ofTeam(desk.places.team);
    expect(channels.map(({ isOpen }) => isOpen)).not.toContain(true);
  });

  it('and adding it again opens them, and greets again', async () => {
    await desk.as(desk.people.manager).install(desk.places.team);
    const channels = await desk.app.store.conversations.ofTeam(desk.places.team);
    expect(channels.map(({ isOpen }) => isOpen)).not.toContain(false);
    expect(welcomes()).toBe(2);
  });

  it('from a personal chat closes that chat alone', async () => {
    const hands = desk.as(desk.people.chair);
    const chat = await hands.install('personal');
    expect(await desk.app.store.conversations.get(chat)).toMatchObject({ kind: 'personal', isOpen: true });
    await hands.uninstall(chat);
    expect(await desk.app.store.conversations.get(chat)).toMatchObject({ isOpen: false });
    expect(await channelOf('barrow')).toMatchObject({ isOpen: true });
  });
});

describe('a channel', () => {
  it('is known by its new name after a rename, told twice', async () => {
    const hands = desk.as(desk.people.manager);
    const { team: teamId } = desk.places;
    const channelId = desk.places.channel('voice');
    await hands.changeChannel({ teamId, action: 'rename', channelId, name: 'Community voice 2027' });
    const [event] = desk.room.sent();
    if (event) await desk.room.deliverAgain(event, { sameId: false });
    expect(await desk.app.store.conversations.get(channelId)).toMatchObject({
      name: 'Community voice 2027',
      isOpen: true,
    });
  });

  it('that is new can be linked at once', async () => {
    const hands = desk.as(desk.people.manager);
    const { id } = await hands.changeChannel({ teamId: desk.places.team, action: 'create', name: 'Eden hub' });
    const said = await desk.ask(desk.people.manager, id, 'link');
    expect(said.map(wordsIn).join(' ')).toMatch(/Eden Local Focus Hub is now linked to Eden hub/u);
  });

  it('is closed while it is deleted, and the order of late news does not matter to other channels', async () => {
    const hands = desk.as(desk.people.manager);
    const change = { teamId: desk.places.team, channelId: desk.places.channel('data') };
    await hands.changeChannel({ ...change, action: 'delete' });
    expect(await channelOf('data')).toMatchObject({ isOpen: false });
    await hands.changeChannel({ ...change, action: 'restore' });
    expect(await channelOf('data')).toMatchObject({ isOpen: true });
    expect(await channelOf('barrow')).toMatchObject({ isOpen: true });
  });
});

describe('a team', () => {
  async function tell(eventType: string, team: object = {}): Promise<void> {
    const genuine = desk.room.sent().find(({ type }) => type === 'conversationUpdate');
    if (!genuine) throw new Error('No event was sent.');
    const channelData = { ...Object(genuine['channelData']), eventType, team: { id: desk.places.team, ...team } };
    const { membersAdded: _, membersRemoved: __, ...rest } = genuine;
    for (const id of ['1', '2']) await desk.room.deliver({ ...rest, id, channelData });
  }

  it('is known by its new name after a rename', async () => {
    await tell('teamRenamed', { name: 'Safer Westmorland and Furness' });
    expect(await channelOf('barrow')).toMatchObject({ teamName: 'Safer Westmorland and Furness' });
  });

  it.each([
    ['teamArchived', false],
    ['teamUnarchived', true],
    ['teamDeleted', false],
    ['teamRestored', true],
    ['teamHardDeleted', false],
    ['teamRestored', true],
  ])('%s leaves its channels open: %s', async (event, isOpen) => {
    await tell(event);
    expect(await channelOf('barrow')).toMatchObject({ isOpen });
  });

  it('tells who joins, and forgets nobody who leaves', async () => {
    const manager = desk.as(desk.people.manager);
    const { objectId } = desk.people.of('eden')[2];
    await manager.removeMember(desk.places.team, objectId);
    await manager.addMember(desk.places.team, objectId);
    expect(await desk.app.store.people.list()).toHaveLength(desk.people.everybody.length);
  });
});

describe('a large team', () => {
  const tenantId = randomUUID();
  const members = Array.from({ length: 230 }, (_, index) => ({
    objectId: randomUUID(),
    tenantId,
    name: `Member ${index + 1}`,
    section: 'Members',
  }));
  let large: Rehearsal;

  beforeAll(async () => {
    const team = { id: '19:large@thread.tacv2', aadGroupId: randomUUID(), tenantId, name: 'Large' };
    const channels = [{ id: team.id, name: 'General' }];
    large = await startRehearsal({
      host: '127.0.0.1',
      port: 0,
      botUrl: `${desk.app.url}/api/messages`,
      bot: { id: '28:csp-progress', name: 'CSP Progress' },
      cast: {
        people: members,
        teams: [{ ...team, channels, members: members.map(({ objectId }) => objectId) }],
        groupChats: [],
      },
      commands: [],
      welcome: '',
      limits: 'off',
      now: desk.clock.now,
    });
  });
  afterAll(() => large.stop());

  it('is met page by page, and nobody in it has a role', async () => {
    const [first] = members;
    if (!first) throw new Error('There are no members.');
    await large.as(first.objectId).install('19:large@thread.tacv2');
    const met = (await desk.app.store.people.list()).filter((person) => person.tenantId === tenantId);
    expect(met).toHaveLength(230);
    expect(met.every(({ roles, groupIds }) => roles.length === 0 && groupIds.length === 0)).toBe(true);
    const pages = large.exchanges().filter(({ path }) => path.includes('pagedmembers'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
