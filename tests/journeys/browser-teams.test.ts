import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { QUIET } from '../fakes/browser.ts';
import { TENANT_ID } from '../fakes/issuer.ts';
import { startTeamsApp, type TeamsApp } from '../fakes/teams-app.ts';
import { openTeamsClient, type TeamsClient, type TeamsSetting } from '../fakes/teams-client.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write('SKIPPED: the tab was not opened as Teams opens it, because CHROMIUM_PATH is not set.\n');
}

describeInBrowser('the tab in a Teams client', () => {
  let teams: TeamsApp;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    teams = await startTeamsApp();
    // In Teams the tab is on the internet; here it is on this machine, which browsers guard against pages of the internet.
    const args = [...QUIET, '--disable-features=LocalNetworkAccessChecks'];
    browser = await chromium.launch({ executablePath, args });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await teams.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => context.close());

  function open(setting: Partial<TeamsSetting> = {}, entity = 'overview', origin?: string): Promise<TeamsClient> {
    const signIn = async () => ({ token: await teams.entra.sign(teams.manager) });
    return openTeamsClient(context, `${teams.url}/tab/?entity=${entity}`, { signIn, ...setting }, origin);
  }

  it('signs in by single sign-on, and tells Teams when it is there', async () => {
    const client = await open();
    await client.tab.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await client.tab.getByRole('link', { name: 'You' }).click();
    await client.tab.getByText('CSP manager', { exact: true }).waitFor();
    expect(await client.asked()).toEqual(
      expect.arrayContaining([
        'initialize',
        'getContext',
        'authentication.getAuthToken',
        'appInitialization.appLoaded',
      ]),
    );
    expect(await client.asked()).toContain('appInitialization.success');
    expect(client.faults).toEqual([]);
  }, 60_000);

  it('follows Teams from theme to theme', async () => {
    const client = await open({ theme: 'dark' });
    await client.tab.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    await client.tab.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    for (const [theme, shown] of [
      ['contrast', 'contrast'],
      ['default', 'light'],
      ['dark', 'dark'],
      ['a theme of next year', 'light'],
    ]) {
      await client.tell('themeChange', theme);
      await client.tab.locator(`html[data-theme="${shown}"]`).waitFor({ state: 'attached' });
    }
    expect(client.faults).toEqual([]);
  }, 60_000);

  it('opens at the page that a link asked for, and at the tab that was chosen', async () => {
    const linked = await open({ subEntityId: '/duties/d07' });
    await linked.tab.getByRole('heading', { level: 1, name: 'D07' }).waitFor();
    const chosen = await open({}, 'group.barrow');
    await chosen.tab.getByRole('heading', { level: 1, name: 'Duties' }).waitFor();
    expect(await chosen.tab.getByRole('combobox', { name: 'Group' }).inputValue()).toBe('barrow');
  }, 60_000);

  it('tells somebody without a role what to do, in words of its own', async () => {
    const newcomer = { tenantId: TENANT_ID, objectId: '99999999-0000-4000-8000-00000000000a', name: 'New colleague' };
    const client = await open({ signIn: async () => ({ token: await teams.entra.sign(newcomer) }) });
    await client.tab.getByText('You have no place in the partnership yet').waitFor();
    await client.tab.getByText('Ask the CSP manager to give you a role.').waitFor();
    expect(await client.asked()).toContain('appInitialization.success');
    expect(await client.asked()).not.toContain('appInitialization.failure');
  }, 60_000);

  it('says what to do when Teams can not sign the person in', async () => {
    const client = await open({ signIn: async () => ({ refusal: 'resourceRequiresConsent' }) });
    await client.tab.getByText('Ask your administrator to approve CSP Progress.').waitFor();
    expect(await client.asked()).toContain('appInitialization.success');
  }, 60_000);

  it('offers its pages to Teams’ own box for sharing', async () => {
    const client = await open({ subEntityId: '/duties/d07' });
    await client.tab.getByRole('heading', { level: 1, name: 'D07' }).waitFor();
    await client.tab.getByRole('button', { name: 'Share' }).click();
    await client.tab.getByRole('menuitem', { name: 'Share in Teams' }).click();
    expect(await client.lastOf('sharing.shareWebContent')).toMatchObject([
      {
        content: [
          {
            type: 'URL',
            url: expect.stringContaining('https://teams.microsoft.com/l/entity/'),
            message: expect.stringContaining('D07'),
          },
        ],
      },
    ]);
  }, 60_000);

  it('opens links into Teams beside itself', async () => {
    const client = await open();
    await client.tab.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    const href = 'https://teams.microsoft.com/l/message/19%3Abarrow%40thread.tacv2/1795370352759';
    const link = `Object.assign(document.createElement('a'), { href: '${href}', textContent: 'The message' })`;
    await client.page.frames()[1]?.evaluate(`document.body.append(${link})`);
    await client.tab.getByText('The message').click();
    await client.page.waitForFunction("asked.some(({ func }) => func === 'executeDeepLink')");
    expect(await client.lastOf('executeDeepLink')).toEqual([href]);
  }, 60_000);

  it('lets people choose what a channel’s tab opens at', async () => {
    const client = await open({ frame: 'settings' }, 'configure');
    await client.tab.getByRole('heading', { level: 1, name: 'Add CSP Progress' }).waitFor();
    await client.tab.getByRole('radio', { name: 'Duties of Barrow' }).click();
    expect(await client.lastOf('settings.setValidityState')).toEqual([true]);
    await client.tell('settings.save', {});
    await client.page.waitForFunction("asked.some(({ func }) => func === 'settings.save.success')");
    expect(await client.lastOf('settings.setSettings')).toEqual([
      {
        entityId: 'group.barrow',
        contentUrl: `${teams.url}/tab/?entity=group.barrow`,
        websiteUrl: `${teams.url}/tab/#/duties/of/barrow`,
        suggestedDisplayName: 'Barrow',
      },
    ]);
    expect(client.faults).toEqual([]);

    const again = await open({ frame: 'settings', entityId: 'group.barrow' }, 'configure');
    await again.tab.getByRole('radio', { name: 'Duties of Barrow' }).waitFor();
    expect(await again.tab.getByRole('radio', { name: 'Duties of Barrow' }).isChecked()).toBe(true);
  }, 60_000);

  it('is framed by no page but Teams', async () => {
    const client = await open({}, 'overview', 'https://elsewhere.example');
    await client.page.waitForFunction('document.readyState === "complete"');
    await expect(client.tab.getByRole('heading', { level: 1 }).waitFor({ timeout: 2_000 })).rejects.toThrow('Timeout');
    expect(client.faults.join(' ')).toContain('frame-ancestors');
    expect(await client.asked()).toEqual([]);
  }, 60_000);

  it('says that it belongs into Teams when it is opened on its own', async () => {
    const page = await context.newPage();
    await page.goto(`${teams.url}/tab/`);
    await page.getByText('Open CSP Progress in Microsoft Teams: this page only works there.').waitFor();
    expect(await page.title()).toBe('CSP Progress');
  }, 60_000);
});
