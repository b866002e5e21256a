import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { QUIET, violationsOn } from '../fakes/browser.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';
import { tellStory } from '../fakes/tab-story.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write('SKIPPED: the tab in a real browser, because CHROMIUM_PATH is not set.\n');
}
/** `PICTURES=/some/folder` keeps a picture of every page in every theme, to look at. */
const pictures = process.env['PICTURES'];

const VIEWS = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'contrast', width: 1280 },
  { theme: 'light', width: 360 },
] as const;

/** By how many pixels the page is wider than its window. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describeInBrowser.each(['before anything was asked', 'in the middle of a round'])(
  'every page of the tab, %s',
  (when) => {
    let bot: LocalBot;
    let browser: Browser;
    const faults: string[] = [];

    beforeAll(async () => {
      bot = await startLocalBot();
      if (when === 'in the middle of a round') await tellStory(bot);
      browser = await chromium.launch({ executablePath, args: QUIET });
      if (pictures) await mkdir(pictures, { recursive: true });
    }, 120_000);
    afterAll(async () => {
      await browser.close();
      await bot.stop();
    });

    it.each(when === 'before anything was asked' ? VIEWS.slice(0, 1) : VIEWS)(
      'has no accessibility fault and needs no sideways scrolling: $theme, $width wide',
      async ({ theme, width }) => {
        const context = await browser.newContext({ viewport: { width, height: 900 } });
        const page = await openTab(context, theme);
        const found: string[] = [];
        for (const path of await pathsOn(page)) {
          await goTo(page, path);
          const wide = await page.evaluate<number>(TOO_WIDE);
          if (wide > 0) found.push(`${path}: ${wide} px too wide`);
          found.push(...(await violationsOn(page)).map((violation) => `${path}: ${violation}`));
          if (pictures) await picture(page, pictures, `${when} ${path} ${theme} ${width}`);
        }
        await context.close();
        expect(found).toEqual([]);
        expect(faults).toEqual([]);
      },
      240_000,
    );

    async function openTab(context: BrowserContext, theme: string): Promise<Page> {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(`${bot.app.tabLink?.(bot.people.manager)}&theme=${theme}`);
      await page.locator('h1').first().waitFor();
      return page;
    }
  },
);

/** The pages of the list, and of each the first thing below it that a link on it leads to. */
async function pathsOn(page: Page): Promise<string[]> {
  const hrefs = () =>
    page.locator('a[href^="#/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const listed = [...new Set(await hrefs())].flatMap((href) => (href ? [href.slice(1)] : []));
  const tops = listed.filter((path) => path.split('/').length === 2);
  const paths: string[] = [];
  for (const top of tops) {
    await goTo(page, top);
    const below = [...new Set(await hrefs())].flatMap((href) => (href?.startsWith(`#${top}/`) ? [href.slice(1)] : []));
    // The parts of the settings are few and all different; of duties and reports one stands for all.
    paths.push(top, ...(top === '/settings' ? below : below.slice(0, 1)));
  }
  return paths;
}

/** Opens a page and waits until what it shows has been read. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(path)}`);
  await page.waitForTimeout(150);
  await page.locator('main h1').first().waitFor();
  await page.locator('[aria-label="Reading"]').waitFor({ state: 'detached' });
  await page.waitForTimeout(250);
}

async function picture(page: Page, folder: string, name: string): Promise<void> {
  const path = join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`);
  await page.screenshot({ path, fullPage: true });
}
