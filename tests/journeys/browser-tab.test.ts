import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { QUIET, violationsOn } from '../fakes/browser.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';
import { tellStory } from '../fakes/tab-story.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write('SKIPPED: the tab was not opened in a real browser, because CHROMIUM_PATH is not set.\n');
}

describeInBrowser('the tab inside the rehearsal room', () => {
  let bot: LocalBot;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    bot = await startLocalBot();
    await tellStory(bot);
    browser = await chromium.launch({ executablePath, args: QUIET });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    // A broken Content-Security-Policy, a frame that is refused and a file that is missing are errors of the console.
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.goto(bot.room.url);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  it('stands beside the posts of a channel and opens as whoever is there', async () => {
    await page.getByRole('link', { name: 'Barrow Local Focus Hub' }).click();
    await page.getByRole('tab', { name: 'CSP Progress' }).click();
    await heading('Overview').waitFor();
    await open('You');
    await tab().getByText('CSP manager', { exact: true }).waitFor();

    await be('Barrow lead, Council');
    await heading('Overview').waitFor();
    expect(await tab().getByRole('link', { name: 'Clocks' }).count()).toBe(0);
    await open('You');
    await tab().getByText('Barrow lead, Council', { exact: true }).waitFor();
  }, 120_000);

  it('stands beside the person’s own chat, once for each tab that the app pins', async () => {
    await be('CSP manager');
    await page.getByRole('link', { name: 'CSP Progress', exact: true }).click();
    const names = await page.getByRole('main').getByRole('tab').allInnerTexts();
    expect(names).toEqual(['Chat', 'Overview', 'My updates']);
    await page.getByRole('tab', { name: 'Overview' }).click();
    await heading('Overview').waitFor();
    await page.getByRole('tab', { name: 'Chat' }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
  }, 120_000);

  it('opens at the page of a link in a message, plain or of Teams', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '/duties/d06' }));
    for (const [href, title] of [
      [`${bot.app.url}/tab/#/duties/D07`, 'D07'],
      [`https://teams.microsoft.com/l/entity/app-id/overview?context=${context}`, 'D06'],
    ] as const) {
      await page.getByRole('link', { name: 'General' }).click();
      const box = page.getByRole('textbox', { name: 'Message' });
      await box.fill(`Have a look: ${href}`);
      await page.keyboard.press('Escape');
      await box.press('Enter');
      await page.getByRole('main').getByRole('link', { name: href }).last().click();
      await tab().getByRole('heading', { level: 1, name: title }).waitFor();
      expect(page.url()).toContain('/tab/overview/page/');
    }
  }, 120_000);

  it('shows every page without anything that its own rules forbid', async () => {
    const list = tab().getByRole('navigation', { name: 'Pages' }).getByRole('link');
    const titles = await list.allInnerTexts();
    expect(titles.length).toBeGreaterThan(3);
    for (const title of titles) {
      await list.filter({ hasText: title }).first().click();
      await tab().getByRole('heading', { level: 1 }).waitFor();
      await tab().locator('.fui-Skeleton, .fui-Spinner').first().waitFor({ state: 'detached' });
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('follows the room into its themes', async () => {
    for (const [name, shown] of [
      ['Dark', 'dark'],
      ['High contrast', 'contrast'],
      ['Light', 'light'],
    ] as const) {
      await page.getByRole('button', { name: 'Theme' }).click();
      await page.getByRole('menuitemradio', { name }).click();
      await tab().locator(`html[data-theme="${shown}"]`).waitFor({ state: 'attached' });
      await heading('D06').waitFor();
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('fits a phone, and the room around it has no accessibility fault', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await heading('D06').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 120_000);

  function tab(): FrameLocator {
    return page.frameLocator('iframe');
  }

  function heading(name: string) {
    return tab().getByRole('heading', { level: 1, name });
  }

  async function open(title: string): Promise<void> {
    await tab().getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: title }).click();
    await heading(title).waitFor();
  }

  async function be(name: string): Promise<void> {
    const who = page.getByRole('combobox', { name: 'You are' });
    await who.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
});
