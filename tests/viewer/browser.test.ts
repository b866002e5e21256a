import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { type Browser, chromium, type Page } from 'playwright-core';
import { QUIET, violationsOn } from '../fakes/browser.ts';

const ROOT = join(__dirname, '../..');
const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write('SKIPPED: charts and cards in a real browser, because CHROMIUM_PATH is not set.\n');
}

describeInBrowser('charts and cards on a page of their own', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'csp-viewer-'));
    buildPage(folder);
    server = createServer(express().use(express.static(folder)));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath, args: QUIET });
    page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => void server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['light', 'dark', 'contrast'])(
    'have no accessibility fault in the theme %s, tables open',
    async (theme) => {
      await openPage(theme);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.getByRole('table').count()).toBe(6);
      expect(await violationsOn(page)).toEqual([]);
    },
    60_000,
  );

  it('show the numbers of a chart as a table by keyboard, and say where there is no figure', async () => {
    await openPage('light');
    expect(await page.getByRole('table').count()).toBe(0);
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');

    const table = page.getByRole('table', { name: 'Feeling safe after dark. Target 80%. Just off target 76% to 80%' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Quarter', 'Barrow']);
    expect(await table.getByRole('row', { name: 'Q2' }).innerText()).toMatch(/Q2\s+No figure/u);
    expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  }, 60_000);

  it('draw the target with its words, and break the line where there is no figure', async () => {
    await openPage('light');
    const chart = page.getByRole('img', { name: /^Feeling safe after dark: Barrow: Q1 71%, Q2 No figure/u });
    expect(await chart.getByText('Target80%').count()).toBe(1);
    expect(await chart.locator('polyline').count()).toBe(2);
    expect(await chart.locator('circle').count()).toBe(3);
  }, 60_000);

  it('say so where a chart has no figures yet', async () => {
    await openPage('light');
    const empty = page.getByRole('figure', { name: 'Burglary' });
    expect(await empty.innerText()).toContain('There are no figures yet.');
  }, 60_000);

  it('give the links and the presses of a card to the page', async () => {
    await openPage('light');
    await page.getByRole('img', { name: 'Duties in the card: On track 3' }).waitFor();
    await page
      .getByRole('button', { name: 'Open the duty' })
      .or(page.getByRole('link', { name: 'Open the duty' }))
      .click();
    await page.getByText('https://example.org/duty').waitFor();
    await page.getByRole('link', { name: 'a link' }).click();
    await page.getByText('https://example.org/text').waitFor();
    await page.getByLabel('What has changed').fill('Two hotspots cleared');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('save {"changed":"Two hotspots cleared"}').waitFor();
    expect(browser.contexts().flatMap((context) => context.pages())).toHaveLength(1);
    expect(faults).toEqual([]);
  }, 60_000);

  async function openPage(theme: string): Promise<void> {
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?theme=${theme}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
});

/** As the tab is built: vite bundles the page with the room's own sources. */
function buildPage(outDir: string): void {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'tests/viewer/page', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The page of charts could not be built: ${stderr}`);
}
