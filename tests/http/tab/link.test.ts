import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TENANT_ID } from '../../fakes/issuer.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { callTab, openTab } from '../../fakes/tab-client.ts';
import { startTeamsApp, type TeamsApp } from '../../fakes/teams-app.ts';

let bot: LocalBot;
let teams: TeamsApp;
beforeAll(async () => {
  bot = await startLocalBot();
  teams = await startTeamsApp({ TEAMS_APP_ID: '0d0d0d0d-1111-4222-8333-444444444444' });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await teams.stop();
});

const asked = new URLSearchParams({ page: '/duties/D07', title: 'D07 Reduce anti-social behaviour' }).toString();

it('on this machine a page is shared by its plain address, which signs nobody in', async () => {
  const tab = await openTab(bot, bot.people.chair);
  expect(await tab.get(`/link?${asked}`)).toMatchObject({
    status: 200,
    body: { link: `${bot.app.url}/tab/#/duties/D07` },
  });
});

it('in Teams it is shared by a deep link, which opens the tab inside Teams', async () => {
  const token = await teams.entra.sign({ ...teams.manager, tenantId: TENANT_ID });
  const { body } = await callTab(teams.url, 'GET', `/link?${asked}`, { Authorization: `Bearer ${token}` });
  const link = new URL(body.link);
  expect(`${link.origin}${link.pathname}`).toBe(
    'https://teams.microsoft.com/l/entity/0d0d0d0d-1111-4222-8333-444444444444/overview',
  );
  expect(Object.fromEntries(link.searchParams)).toEqual({
    webUrl: 'https://progress.example.org/tab/#/duties/D07',
    label: 'D07 Reduce anti-social behaviour',
    context: '{"subEntityId":"/duties/D07"}',
  });
});

it('what is no page of the tab is not shared', async () => {
  const tab = await openTab(bot, bot.people.chair);
  for (const page of ['https://elsewhere.example', '', 'duties']) {
    expect(await tab.get(`/link?${new URLSearchParams({ page, title: 'x' }).toString()}`)).toMatchObject({
      status: 400,
    });
  }
});
