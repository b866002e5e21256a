import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SsoChanges } from '../../fakes/entra.ts';
import { TENANT_ID } from '../../fakes/issuer.ts';
import { callTab } from '../../fakes/tab-client.ts';
import { startTeamsApp, type TeamsApp } from '../../fakes/teams-app.ts';

const OTHER_TENANT = '77777777-2222-4333-8444-555555555555';
const lead = { tenantId: TENANT_ID, objectId: '99999999-0000-4000-8000-000000000002', name: 'Barrow lead' };

let teams: TeamsApp;

beforeAll(async () => {
  teams = await startTeamsApp();
  await teams.app.store.people.place(lead, { organisationId: 'council', groupIds: ['barrow'], roles: ['lead'] });
}, 60_000);
afterAll(() => teams.stop());

function askAs(token: string, path = '/me') {
  return callTab(teams.url, 'GET', path, { Authorization: `Bearer ${token}` });
}

const SIGNED_OUT = { status: 401, body: { fault: { title: 'You are signed out' } } };

describe('a token of Teams', () => {
  it('signs in whom it names, with the roles that they have here', async () => {
    const me = await askAs(await teams.entra.sign(lead));
    expect(me).toMatchObject({
      status: 200,
      body: { name: 'Barrow lead', roles: ['lead'], groups: [{ id: 'barrow' }] },
    });
  });

  it('is taken from the apps on the desktop and phone too, with further scopes, and a minute late', async () => {
    const token = await teams.entra.sign(lead, {
      claims: { azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', scp: 'openid access_as_user profile' },
      expiresIn: -59,
    });
    expect(await askAs(token)).toMatchObject({ status: 200 });
  });

  const refused: [title: string, changes: SsoChanges][] = [
    ['meant for another app', { claims: { aud: '0b0b0b0b-1111-4222-8333-444444444444' } }],
    ['meant for the address of this app, as in version 1.0', { claims: { aud: 'api://progress.example.org/botid-x' } }],
    ['without an audience', { claims: { aud: undefined } }],
    ['of another issuer', { claims: { iss: `https://login.example.org/${TENANT_ID}/v2.0` } }],
    [
      'whose issuer names another tenant',
      { claims: { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` } },
    ],
    ['that names another tenant than its issuer', { claims: { tid: OTHER_TENANT } }],
    ['without an issuer', { claims: { iss: undefined } }],
    ['that has ended', { expiresIn: -61 }],
    ['that never ends', { claims: { exp: undefined } }],
    ['that does not count yet', { notBeforeIn: 61 }],
    ['signed by nobody', { alg: 'none' }],
    ['signed with the public key as a secret', { alg: 'published key as secret' }],
    ['signed with a key that Entra does not have', { isStranger: true }],
    ['that names a key that nobody knows', { kid: 'key-99', isStranger: true }],
    ['without the person', { claims: { oid: undefined } }],
    ['of a person who is no id', { claims: { oid: 'lead@example.org' } }],
    ['without a scope, as programs have them', { claims: { scp: undefined, roles: ['access_as_user'] } }],
    ['for another scope', { claims: { scp: 'access_as_user_not User.Read' } }],
    ['asked for by another program', { claims: { azp: '0c0c0c0c-1111-4222-8333-444444444444' } }],
    ['that does not say who asked for it', { claims: { azp: undefined } }],
    ['of version 1.0', { claims: { ver: '1.0' } }],
  ];
  it.each(refused)('is not taken: %s', async (_title, changes) => {
    expect(await askAs(await teams.entra.sign(lead, changes))).toMatchObject(SIGNED_OUT);
  });

  it('is not taken: of a tenant that is not let in, and its keys are never asked for', async () => {
    const asked = teams.entra.asked;
    expect(await askAs(await teams.entra.sign({ ...lead, tenantId: OTHER_TENANT }))).toMatchObject(SIGNED_OUT);
    expect(teams.entra.asked).toBe(asked);
  });

  it('is not taken: garbage, halves, another scheme, two at once, none', async () => {
    const token = await teams.entra.sign(lead);
    const [head = '', payload = '', signature = ''] = token.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace(lead.objectId, teams.manager.objectId);
    const wrong = [
      'x',
      'a.b.c',
      `${head}.${payload}`,
      `${head}.${Buffer.from(changed).toString('base64url')}.${signature}`,
    ];
    for (const one of wrong) expect(await askAs(one)).toMatchObject(SIGNED_OUT);
    for (const header of [`Basic ${token}`, token, `Bearer ${token} ${token}`, 'Bearer', '']) {
      expect(await callTab(teams.url, 'GET', '/me', { Authorization: header })).toMatchObject(SIGNED_OUT);
    }
    expect(await callTab(teams.url, 'GET', '/me')).toMatchObject(SIGNED_OUT);
    expect(await callTab(teams.url, 'GET', '/news')).toMatchObject(SIGNED_OUT);
    expect(await callTab(teams.url, 'GET', `/me?access_token=${token}`)).toMatchObject(SIGNED_OUT);
  });

  it('of somebody without a place shows nothing, and who it was is known to the manager', async () => {
    const newcomer = { tenantId: TENANT_ID, objectId: '99999999-0000-4000-8000-000000000003', name: 'New colleague' };
    expect(await askAs(await teams.entra.sign(newcomer))).toMatchObject({
      status: 403,
      body: { fault: { title: 'You have no place in the partnership yet' } },
    });
    expect(await teams.app.store.people.get(newcomer)).toMatchObject({ name: 'New colleague', roles: [] });
  });

  it('alone says who is asking, whatever else is sent', async () => {
    const token = await teams.entra.sign(lead);
    const { tenantId, objectId } = teams.manager;
    const query = new URLSearchParams({ tenantId, objectId, oid: objectId, as: objectId });
    expect(await askAs(token, `/me?${query.toString()}`)).toMatchObject({ body: { roles: ['lead'] } });
    const headers = {
      Authorization: `Bearer ${token}`,
      'X-Ms-Client-Principal-Id': objectId,
      Cookie: `oid=${objectId}`,
    };
    expect(await callTab(teams.url, 'GET', '/me', headers)).toMatchObject({ body: { roles: ['lead'] } });
  });

  it('counts for less as soon as a role is taken away', async () => {
    const leaver = { tenantId: TENANT_ID, objectId: '99999999-0000-4000-8000-000000000004', name: 'Leaver' };
    const place = { organisationId: null, groupIds: [] };
    await teams.app.store.people.place(leaver, { ...place, roles: ['viewer'] });
    const token = await teams.entra.sign(leaver);
    expect(await askAs(token)).toMatchObject({ status: 200 });
    await teams.app.store.people.place(leaver, { ...place, roles: [] });
    expect(await askAs(token)).toMatchObject({ status: 403 });
  });
});

describe('where credentials are set', () => {
  it('there are no links that sign in', async () => {
    expect(teams.app.tabLink).toBeUndefined();
    expect(await callTab(teams.url, 'GET', '/sign-in')).toMatchObject({ status: 200, body: { mode: 'teams' } });
    expect(await callTab(teams.url, 'POST', '/sign-in', {}, { key: 'k' })).toMatchObject({
      status: 404,
      body: { fault: { title: 'There is nothing here' } },
    });
  });
});
