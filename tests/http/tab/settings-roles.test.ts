import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../../src/domain/person.ts';
import { settings } from '../../../src/http/tab/routes/settings.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab, openTab, type TabClient } from '../../fakes/tab-client.ts';

const MANAGERS: Role[] = ['manager', 'assistant manager'];
const THOSE_WHO_ANSWER: Role[] = [...MANAGERS, 'chair', 'lead', 'deputy', 'member'];
const READERS_OF_THE_DIGEST: Role[] = [...MANAGERS, 'chair'];
const EVERY_ROLE: Role[] = [...THOSE_WHO_ANSWER, 'viewer'];

/** Who may, by hand: a route that is missing here fails the first test. */
const MAY: Record<string, Role[]> = {
  'get /settings/people': MANAGERS,
  'post /settings/people/:tenantId/:objectId/preview': MANAGERS,
  'put /settings/people/:tenantId/:objectId': MANAGERS,
  'get /settings/groups': MANAGERS,
  'post /settings/groups/:groupId/prompt': MANAGERS,
  'get /settings/ladders': MANAGERS,
  'get /settings/ladders/:dutyId': MANAGERS,
  'post /settings/ladders/:dutyId/preview': MANAGERS,
  'put /settings/ladders/:dutyId': MANAGERS,
  'get /settings/calendar': MANAGERS,
  'post /settings/calendar/closures/preview': MANAGERS,
  'post /settings/calendar/closures': MANAGERS,
  'post /settings/calendar/boards/:boardId/preview': MANAGERS,
  'put /settings/calendar/boards/:boardId': MANAGERS,
  'get /settings/rounds': MANAGERS,
  'put /settings/rounds/opening': MANAGERS,
  'post /settings/rounds/open': MANAGERS,
  'get /settings/reports': MANAGERS,
  'post /settings/reports/marking/preview': MANAGERS,
  'put /settings/reports/marking': MANAGERS,
  'get /settings/reminders': MANAGERS,
  'post /settings/reminders/pauses/preview': MANAGERS,
  'post /settings/reminders/pauses': MANAGERS,
  'get /settings/reminders/mine': THOSE_WHO_ANSWER,
  'post /settings/reminders/mine/leave/preview': THOSE_WHO_ANSWER,
  'post /settings/reminders/mine/leave': THOSE_WHO_ANSWER,
  'post /settings/reminders/end': THOSE_WHO_ANSWER,
  'put /settings/reminders/mine/digest': READERS_OF_THE_DIGEST,
  'put /settings/reminders/mine/morning': MANAGERS,
  'post /settings/changes/undo': MANAGERS,
};

let bot: LocalBot;
const tabs = new Map<Role, TabClient>();

beforeAll(async () => {
  bot = await startLocalBot();
  const [lead, member, officer] = bot.people.of('barrow');
  const people = {
    manager: bot.people.manager,
    'assistant manager': bot.people.assistant,
    chair: bot.people.chair,
    lead,
    member,
    deputy: officer,
    viewer: bot.people.of('eden')[1],
  } satisfies Record<Role, unknown>;
  for (const role of EVERY_ROLE) {
    const person = people[role];
    await bot.app.store.people.place(person, { ...person.placement, roles: [role] });
    tabs.set(role, await openTab(bot, person));
  }
});
afterAll(() => bot.stop());

/** With nothing in it: whoever may is told what is missing, and nothing is changed. */
async function call(role: Role, key: string): Promise<number> {
  const { method, path } = partsOf(key);
  const tab = tabs.get(role);
  if (!tab) throw new Error(`Nobody is ${role}.`);
  const { status } = await (method === 'get' ? tab.get(path) : method === 'put' ? tab.put(path) : tab.post(path));
  return status;
}

function partsOf(key: string): { method: string; path: string } {
  const [method = '', path = ''] = key.split(' ');
  return { method, path: path.replaceAll(/:\w+/gu, 'D03') };
}

describe('who may set what', () => {
  it('is said of every route', () => {
    expect(settings.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(MAY).toSorted());
  });

  it.each(Object.keys(MAY))('%s answers those who may and nobody else', async (key) => {
    for (const role of EVERY_ROLE) {
      const status = await call(role, key);
      expect({ role, isRefused: status === 403 }).toEqual({ role, isRefused: !MAY[key]?.includes(role) });
    }
    const { method, path } = partsOf(key);
    const stranger = await callTab(bot.app.url, method.toUpperCase(), path, {}, method === 'get' ? undefined : {});
    expect(stranger.status).toBe(401);
  });

  it('has changed nothing by asking', async () => {
    expect(await bot.app.store.changes.all()).toEqual([]);
    expect(await bot.app.store.arrangements.all()).toEqual([]);
    expect(await bot.app.store.audit.list(5)).toEqual([]);
  });

  it('asks anew in each call: a role that was taken away lets nobody in', async () => {
    const { manager, assistant } = bot.people;
    expect(await call('assistant manager', 'get /settings/calendar')).toBe(200);
    const seen = { organisationId: assistant.placement.organisationId, groupIds: [], roles: ['assistant manager'] };
    const taken = { ...seen, roles: ['viewer'], basedOn: seen };
    const path = `/settings/people/${assistant.tenantId}/${assistant.objectId}`;
    expect(await (await openTab(bot, manager)).put(path, taken)).toMatchObject({ status: 200 });
    expect(await call('assistant manager', 'get /settings/calendar')).toBe(403);
  });
});
