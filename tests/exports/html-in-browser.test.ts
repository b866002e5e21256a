import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { publicVersionOf } from '../../src/domain/public-report.ts';
import { exportHtml } from '../../src/exports/html.ts';
import { exportPublicHtml } from '../../src/exports/public-html.ts';
import { QUIET, violationsOn } from '../fakes/browser.ts';
import { quarterVersion } from './quarter.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write('SKIPPED: the report page was not opened in a browser, because CHROMIUM_PATH is not set.\n');
}

describeInBrowser('the report page in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: QUIET });
  }, 60_000);
  afterAll(() => browser.close());

  it.each([
    ['full', 'light', 1200],
    ['full', 'dark', 360],
    ['public', 'light', 360],
    ['public', 'dark', 1200],
  ] as const)(
    '%s, %s and %d pixels wide, keeps to WCAG 2.2 AA and to its width',
    async (kind, colorScheme, width) => {
      const version = await quarterVersion();
      const downloads = [{ name: 'Word', href: 'v.docx' }];
      const file = await (kind === 'full'
        ? exportHtml(version, downloads)
        : exportPublicHtml(publicVersionOf(version)));
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await page.setContent(String(file.body));

      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.close();
    },
    60_000,
  );
});
