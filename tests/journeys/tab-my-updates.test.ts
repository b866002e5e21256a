import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { CastMember } from '../../src/cast.ts';
import { QUIET } from '../fakes/browser.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';
import { openTab, type TabClient } from '../fakes/tab-client.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const itInBrowser = executablePath === '' ? it.skip : it;

let bot: LocalBot;
let browser: Browser | undefined;
let lead: CastMember;
let other: TabClient;
const faults: string[] = [];

beforeAll(async () => {
  if (executablePath === '') return;
  bot = await startLocalBot();
  const [first, second] = bot.people.of('barrow');
  lead = first;
  other = await openTab(bot, second);
  browser = await chromium.launch({ executablePath, args: QUIET });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

async function open(path = '/my-updates'): Promise<Page> {
  const page = await browser!.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${bot.app.tabLink?.(lead)}&page=${path}`);
  await page.locator('main h1').waitFor();
  return page;
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first().click();
const title = (page: Page, words: string | RegExp) => page.getByRole('heading', { level: 1, name: words }).waitFor();
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

itInBrowser(
  'a lead answers two duties one after the other, and takes the last one back',
  async () => {
    const page = await open();
    await says(page, '0 of 5 answered (0%)');
    await follow(page, 'Update D05 Data analysis');
    await title(page, /^D05/u);

    await press(page, 'Save');
    const summary = page.getByRole('alert').filter({ hasText: 'Nothing was saved yet' });
    await summary.waitFor();
    expect(await page.evaluate<string>('document.activeElement.innerText')).toContain('Nothing was saved yet');
    await says(page, 'Choose how it is going.');

    await page.getByRole('radio', { name: /At risk/u }).check();
    await page.getByLabel(/How far along/u).fill('60');
    await page.getByLabel(/What has changed/u).fill('The data came late');
    await press(page, 'Save and next: D06 Crime and disorder');
    await title(page, /^D06/u);
    await says(page, 'D05 Data analysis, Barrow Local Focus Hub: recorded. You have 4 updates left.');

    await page.getByRole('radio', { name: /On track/u }).check();
    await page.getByLabel(/How far along/u).fill('80');
    await page.getByLabel(/What has changed/u).fill('Patrols doubled');
    await press(page, 'Save');
    await title(page, 'My updates');
    await says(page, '2 of 5 answered (40%), 1 in difficulty');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await says(page, 'D06 Crime and disorder: taken back. What stood before stands again.');
    await says(page, '1 of 5 answered (20%), 1 in difficulty');
    await page.close();
  },
  120_000,
);

itInBrowser(
  'words that are not saved are not left without a question, and a draft brings them back',
  async () => {
    const page = await open('/my-updates/D07/barrow');
    await title(page, /^D07/u);
    await page.getByLabel(/What has changed/u).fill('Half a sen');
    await follow(page, 'Overview');
    await press(page, 'Stay on this page');
    await title(page, /^D07/u);
    expect(page.url()).toContain('/my-updates/D07/barrow');
    expect(await page.getByLabel(/What has changed/u).inputValue()).toBe('Half a sen');

    await press(page, 'Save and finish later');
    await says(page, 'Draft saved 9am');
    await follow(page, 'Overview');
    await title(page, 'Overview');

    await page.goBack();
    await title(page, /^D07/u);
    expect(await page.getByLabel(/What has changed/u).inputValue()).toBe('Half a sen');
    await page.getByLabel(/What has changed/u).fill('Half a sentence that nobody wants');
    await follow(page, 'Back to my updates');
    await press(page, 'Leave without saving');
    await title(page, 'My updates');
    await says(page, 'Draft saved 9am.');
    await follow(page, 'Go on with the draft D07 ASB');
    await press(page, 'Throw the draft away');
    await page.getByText('Draft saved').first().waitFor({ state: 'detached' });
    expect(await page.getByLabel(/What has changed/u).inputValue()).toBe('');
    await page.close();
  },
  120_000,
);

itInBrowser(
  'somebody who was faster is shown beside one’s own words, and one chooses',
  async () => {
    const page = await open('/my-updates/D08/barrow');
    await title(page, /^D08/u);
    await page.getByRole('radio', { name: /On track/u }).check();
    await page.getByLabel(/How far along/u).fill('70');
    await page.getByLabel(/What has changed/u).fill('My own words');
    const inputs = { standing: 'at risk', percent: '10', changed: 'The words of the other' };
    const body = { roundId: '2026-12-10', basedOn: 0, given: { kind: 'progress', inputs } };
    expect((await other.post('/my-updates/D08/barrow', body)).status).toBe(200);
    await says(page, /answered while you were writing/u);
    await says(page, 'The words of the other');
    expect(await page.getByLabel(/What has changed/u).inputValue()).toBe('My own words');
    await press(page, 'Keep my words');
    await page.getByText(/answered while you were writing/u).waitFor({ state: 'detached' });
    await press(page, 'Save');
    await title(page, 'My updates');
    const stands = await bot.app.store.updates.newest({ dutyId: 'D08', groupId: 'barrow', roundId: '2026-12-10' });
    expect(stands).toMatchObject({ revision: 2, said: { progress: { changed: 'My own words' } } });
    await page.close();
  },
  120_000,
);

itInBrowser(
  'words that look personal are held back until it is said what they are',
  async () => {
    const page = await open('/my-updates/D13/barrow');
    await title(page, /^D13/u);
    await page.getByRole('radio', { name: /On track/u }).check();
    await page.getByLabel(/How far along/u).fill('70');
    await page.getByLabel(/What has changed/u).fill('Write to jo.bloggs@example.com');
    await press(page, 'Save');
    await says(page, /This looks like personal information \(e-mail address\)/u);
    await page.getByLabel(/If it is not personal information/u).selectOption('work contact');
    await press(page, 'Save');
    await title(page, 'My updates');
    await says(page, /D13 Community engagement.*recorded/u);

    await page.getByRole('button', { name: 'More about D06 Crime and disorder' }).click();
    await page.getByRole('menuitem', { name: 'Ask for more time' }).click();
    await title(page, 'Ask for more time: D06 Crime and disorder');
    await page.getByLabel('Which date do you need?').fill('2026-11-30');
    await page.getByLabel('Why?').fill('The figures come on Friday');
    await press(page, 'Ask for more time');
    await title(page, 'My updates');
    await says(page, 'More time asked for until 30 November 2026. The manager decides.');
    expect(faults).toEqual([]);
    await page.close();
  },
  120_000,
);
