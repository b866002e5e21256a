import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { may, ROLES, type Role } from '../../../src/domain/person.ts';
import type { TabRoute } from '../../../src/http/tab/route.ts';
import { routes } from '../../../src/http/tab/routes/index.ts';
import { anUpdate } from '../../builders.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab, openTab, type TabAnswer, type TabClient } from '../../fakes/tab-client.ts';
import { ROUTE_TABLE, type RouteLine, type Things } from './route-table.ts';

const NOT_YOURS = 'This is not yours to do';

let folder: string;
let bot: LocalBot;
const clients = new Map<Role, TabClient>();
let nobody: TabClient;
let everything: TabClient;
let things: Things;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csp-routes-'));
  bot = await startLocalBot({ folder });
  for (const [at, role] of ROLES.entries()) clients.set(role, await place(at, [role]));
  everything = await place(90, ROLES);
  nobody = await place(91, []);
  const [, member] = bot.people.of('barrow');
  await bot.app.store.updates.add(anUpdate({ roundId: '2027-01-28' }));
  const report = await everything.post('/reports', { scope: 'group:barrow', period: { named: 'this month' } });
  const clock = await everything.post('/clocks', { kind: 'dardr', on: '2026-11-10' });
  if (report.status !== 200 || clock.status !== 200) throw new Error('The report or the clock could not be made.');
  things = { '<report>': report.body.id, '<tenant>': member.tenantId, '<member>': member.objectId };
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
});

async function place(at: number, roles: readonly Role[]): Promise<TabClient> {
  const objectId = `99999999-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`;
  const person = { tenantId: bot.people.manager.tenantId, objectId, name: roles.join(', ') || 'Nobody yet' };
  await bot.app.store.people.place(person, { organisationId: null, groupIds: ['barrow'], roles });
  return openTab(bot, person);
}

const keyOf = ({ method, path }: TabRoute) => `${method} ${path}`;
const cases = routes.map((route): [string, TabRoute] => [keyOf(route), route]);

describe('the table of routes', () => {
  it('has a line for every route, and none more', () => {
    const faults = [
      ...routes
        .filter((route) => !(keyOf(route) in ROUTE_TABLE))
        .map(
          (route) =>
            `add to tests/http/tab/route-table.ts:  '${keyOf(route)}': { needs: ${sayNeeds(route)} }, with an example of what it asks for`,
        ),
      ...Object.keys(ROUTE_TABLE)
        .filter((key) => !routes.some((route) => keyOf(route) === key))
        .map((key) => `take '${key}' out of tests/http/tab/route-table.ts: there is no such route`),
    ];
    expect(faults).toEqual([]);
  });

  it('names each method and path once', () => {
    expect(new Set(routes.map(keyOf)).size).toBe(routes.length);
  });
});

describe.each(cases)('%s', (key, route) => {
  const line: RouteLine = ROUTE_TABLE[key] ?? { needs: route.needs };

  it('is for those whose roles allow it, and says so plainly to all others', async () => {
    expect(route.needs).toBe(line.needs);
    for (const [role, client] of clients) {
      const answer = await ask(client, route, fill(route, line.example?.params), undefined);
      const isAllowed = line.needs === null || may({ roles: [role] }, line.needs);
      // What depends on the thing itself may still be refused, in words of its own.
      const told = answer.status === 403 ? answer.body.fault : undefined;
      expect({ role, isRefused: told?.title === NOT_YOURS, status: answer.status < 500 }).toEqual({
        role,
        isRefused: !isAllowed,
        status: true,
      });
    }
  });

  it('is for nobody without a role, and for no stranger', async () => {
    expect(await ask(nobody, route, fill(route, line.example?.params), {})).toMatchObject({
      status: 403,
      body: { fault: { title: 'You have no place in the partnership yet' } },
    });
    expect(await callTab(bot.app.url, route.method.toUpperCase(), fill(route))).toMatchObject({ status: 401 });
  });

  it('understands its example', async () => {
    const { params, query, body } = line.example ?? {};
    const answer = await ask(
      everything,
      route,
      `${fill(route, params)}?${new URLSearchParams(query).toString()}`,
      body,
    );
    expect({ status: answer.status, fault: answer.body?.fault }).not.toMatchObject({ status: 400 });
  });

  it('answers whatever is sent with a fault that can be read, and then has changed nothing', async () => {
    await fc.assert(
      fc.asyncProperty(requestOf(route, line), async ({ path, body }) => {
        const before = await bytesWritten();
        const answer = await ask(everything, route, path, body);
        expect(faultsOf(answer)).toEqual([]);
        const isRefused = answer.status >= 400;
        expect(isRefused && (await bytesWritten()) !== before).toBe(false);
      }),
      { numRuns: route.method === 'get' ? 4 : 12 },
    );
    expect(bot.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  }, 60_000);
});

/** A fault of the service, or one that says nothing to a person. */
function faultsOf({ status, body }: TabAnswer): string[] {
  if (status < 400) return [];
  const isSaid = typeof body?.fault?.title === 'string' && typeof body.fault.detail === 'string';
  return [...(status >= 500 ? [`status ${status}`] : []), ...(isSaid ? [] : ['a fault without words'])];
}

function sayNeeds({ needs }: TabRoute): string {
  return needs === null ? 'null' : `'${needs}'`;
}

function ask(client: TabClient, { method }: TabRoute, path: string, body: unknown): Promise<TabAnswer> {
  return method === 'get' || method === 'delete' ? client[method](path) : client[method](path, body);
}

/** The path with something in the place of each parameter. */
function fill({ path }: TabRoute, params: Record<string, string> = {}): string {
  return path.replaceAll(/:(\w+)/gu, (_whole, name: string) => encodeURIComponent(nameThing(params[name] ?? 'x')));
}

function nameThing(text: string): string {
  return new Map(Object.entries(things)).get(text) ?? text;
}

const AWKWARD = [
  '..',
  '%',
  'a/b',
  '\u0000',
  '__proto__',
  '<script>',
  '2026-02-30',
  '-1',
  '1e999',
  'ſ',
  '𝕏'.repeat(300),
];
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...AWKWARD));

/** Requests at random, most of them a good one with something wrong in it. */
function requestOf(route: TabRoute, { example = {} }: RouteLine): fc.Arbitrary<{ path: string; body: unknown }> {
  const names = [...route.path.matchAll(/:(\w+)/gu)].map(([, name = '']) => name);
  const params = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.oneof(fc.constant(example.params?.[name] ?? 'x'), words)])),
  );
  const query = fc.oneof(
    fc.constant(example.query ?? {}),
    fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(example.query ?? { q: '' })), words), words, { maxKeys: 4 }),
  );
  const body = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constant(example.body ?? {}),
    fc
      .tuple(fc.constantFrom(...Object.keys(example.body ?? { x: 0 })), fc.oneof(fc.jsonValue({ maxDepth: 2 }), words))
      .map(([name, value]) => ({ ...example.body, [name]: value })),
  );
  return fc.record({ params, query, body }).map(({ params: filled, query: asked, body: sent }) => {
    const search = new URLSearchParams(asked).toString();
    return { path: `${fill(route, filled)}${search === '' ? '' : `?${search}`}`, body: sent };
  });
}

/** How much the store has written down, so that even a write that changes nothing visible is seen. */
async function bytesWritten(): Promise<number> {
  const store = join(folder, 'store');
  const logs = (await readdir(store)).filter((name) => name.endsWith('.log'));
  const sizes = await Promise.all(logs.map(async (name) => (await stat(join(store, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
