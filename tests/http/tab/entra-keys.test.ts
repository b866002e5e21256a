import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { TENANT_ID } from '../../fakes/issuer.ts';
import { callTab, type TabAnswer } from '../../fakes/tab-client.ts';
import { startTeamsApp, type TeamsApp } from '../../fakes/teams-app.ts';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

// Each test starts a whole app with keys of its own.
jest.setTimeout(60_000);

let teams: TeamsApp;
beforeEach(async () => {
  teams = await startTeamsApp();
});
afterEach(() => teams.stop());

async function ask(token?: string): Promise<TabAnswer> {
  const bearer = token ?? (await teams.entra.sign(teams.manager));
  return callTab(teams.url, 'GET', '/me', { Authorization: `Bearer ${bearer}` });
}

it('Entra’s keys are read once for everybody who comes at the same time, and kept for a day', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  teams.pass(DAY_MS - SECOND_MS);
  expect(await ask()).toMatchObject({ status: 200 });
  expect(teams.entra.asked).toBe(1);
  teams.pass(SECOND_MS);
  expect(await ask()).toMatchObject({ status: 200 });
  expect(teams.entra.asked).toBe(2);
});

it('a new key is found without a restart', async () => {
  expect(await ask()).toMatchObject({ status: 200 });
  teams.pass(31 * SECOND_MS);
  await teams.entra.rotate();
  expect(await ask()).toMatchObject({ status: 200 });
  expect(teams.entra.asked).toBe(2);
});

it('a flood of made-up keys asks Entra once in half a minute, and locks nobody out', async () => {
  expect(await ask()).toMatchObject({ status: 200 });
  teams.pass(31 * SECOND_MS);
  const flood = Array.from({ length: 20 }, async (_one, at) =>
    ask(await teams.entra.sign(teams.manager, { kid: `made-up-${at}`, isStranger: true })),
  );
  expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([401]));
  expect(teams.entra.asked).toBe(2);
  expect(await ask()).toMatchObject({ status: 200 });
});

const BROKEN: [title: string, answer: { status: number; body: string }][] = [
  ['an error', { status: 503, body: 'busy' }],
  ['a page instead of keys', { status: 200, body: '<html>' }],
  ['no keys', { status: 200, body: '{"keys":[]}' }],
];
it.each(BROKEN)(
  '%s from Entra is nobody’s fault: the page says so, and the token is not logged',
  async (_title, answer) => {
    teams.entra.broken = answer;
    const token = await teams.entra.sign(teams.manager);
    expect(await ask(token)).toMatchObject({
      status: 503,
      body: {
        fault: { title: 'You can not be signed in at the moment', detail: expect.stringContaining('Try again') },
      },
    });
    expect(teams.log).toContainEqual(
      expect.objectContaining({
        msg: 'a request of the tab failed',
        reference: expect.any(String),
        err: expect.objectContaining({ code: 'SIGN_IN_UNREACHABLE' }),
      }),
    );
    const written = JSON.stringify(teams.log);
    for (const part of [token, ...token.split('.'), teams.manager.objectId]) expect(written).not.toContain(part);

    expect(await ask(token)).toMatchObject({ status: 503 });
    expect(teams.entra.asked).toBe(1);
    teams.entra.broken = undefined;
    teams.pass(5 * SECOND_MS);
    expect(await ask(token)).toMatchObject({ status: 200 });
  },
);

it('nobody at Entra’s address is nobody’s fault either', async () => {
  const token = await teams.entra.sign(teams.manager);
  await teams.entra.close();
  expect(await ask(token)).toMatchObject({ status: 503 });
});

it('a token of an unknown key is not called wrong while Entra can not be asked for it', async () => {
  expect(await ask()).toMatchObject({ status: 200 });
  teams.pass(31 * SECOND_MS);
  await teams.entra.rotate();
  teams.entra.broken = { status: 500, body: '' };
  expect(await ask()).toMatchObject({ status: 503 });
});

it('tenants that are let in sign in by their own keys', async () => {
  await teams.stop();
  const partner = '77777777-2222-4333-8444-555555555555';
  teams = await startTeamsApp({ ALLOWED_TENANTS: `${TENANT_ID}, ${partner}` });
  const guest = { tenantId: partner, objectId: teams.manager.objectId, name: 'Somebody else of the same id' };
  const token = await teams.entra.sign(guest);
  expect(await ask(token)).toMatchObject({ status: 403 });
  await teams.app.store.people.place(guest, { organisationId: null, groupIds: [], roles: ['viewer'] });
  expect(await ask(token)).toMatchObject({ status: 200, body: { roles: ['viewer'] } });
});
