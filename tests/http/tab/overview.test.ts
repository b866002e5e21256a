import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CastMember } from '../../../src/cast.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab, openTab } from '../../fakes/tab-client.ts';

let bot: LocalBot;

beforeAll(async () => {
  bot = await startLocalBot();
});
afterAll(() => bot.stop());

it.each<[string, () => CastMember]>([
  ['the manager', () => bot.people.manager],
  ['the assistant manager', () => bot.people.assistant],
  ['the chair', () => bot.people.chair],
  ['a lead', () => bot.people.of('barrow')[0]],
  ['a member', () => bot.people.of('barrow')[1]],
])('shows %s where the partnership stands', async (_, who) => {
  const { status, body } = await (await openTab(bot, who())).get('/overview');
  expect(status).toBe(200);
  expect(body).toMatchObject({ today: '2026-11-23', round: { id: '2026-12-10', posted: 0, answered: 0 } });
  expect(body.round.duties).toHaveLength(14);
  expect(body.deadlines).toHaveLength(6);
});

it('shows it to a viewer, and nothing to somebody without a role', async () => {
  const [, member] = bot.people.of('eden');
  const open = await openTab(bot, member);
  await bot.app.store.people.place(member, { ...member.placement, roles: ['viewer'] });
  expect((await open.get('/overview')).status).toBe(200);
  await bot.app.store.people.place(member, { ...member.placement, roles: [] });
  expect(await open.get('/overview')).toMatchObject({
    status: 403,
    body: { fault: { title: 'You have no place in the partnership yet' } },
  });
  await bot.app.store.people.place(member, member.placement);
});

it('shows nothing without a token', async () => {
  expect((await callTab(bot.app.url, 'GET', '/overview')).status).toBe(401);
});

it('says which word of the address can not be read', async () => {
  const answer = await (await openTab(bot, bot.people.manager)).get('/overview?round=yesterday');
  expect(answer).toMatchObject({
    status: 400,
    body: { fault: { fields: { round: 'Choose a round from the list.' } } },
  });
});

it('follows what people say in chat', async () => {
  const [lead] = bot.people.of('barrow');
  await bot.room.as(bot.people.manager.objectId).install(bot.places.team);
  await bot.room.as(bot.people.manager.objectId).say(bot.places.channel('barrow'), '@CSP Progress link barrow');
  await bot.room.as(bot.people.manager.objectId).say(bot.places.team, '@CSP Progress prompt barrow');
  const prompt = bot.room.messages(bot.places.channel('barrow')).at(-1);
  await bot.room
    .as(lead.objectId)
    .say(bot.places.channel('barrow'), 'D07 is at risk, 60%, the analyst post is vacant', prompt?.id);
  const { body } = await (await openTab(bot, bot.people.chair)).get('/overview');
  expect(body.round).toMatchObject({ posted: 1, counts: { 'at risk': 1 } });
});
