import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { QUIET, violationsOn } from '../fakes/browser.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write('SKIPPED: the journey in a real browser did not run, because CHROMIUM_PATH is not set.\n');
}

describeInBrowser('a newcomer in the rehearsal room', () => {
  let bot: LocalBot;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    bot = await startLocalBot();
    browser = await chromium.launch({ executablePath, args: QUIET });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(bot.room.url);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  it('adds the app to the team from the hub’s channel', async () => {
    await open('Barrow Local Focus Hub');
    await page.getByRole('main').getByRole('button', { name: 'Add CSP Progress' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();

    await page.getByRole('main').getByText('CSP Progress is not in the team').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Message' }).isEnabled()).toBe(true);
  }, 60_000);

  it('links the channel and posts the prompt', async () => {
    await say('@CSP Progress link barrow');
    await page.getByText('is now linked to').waitFor();
    await say('@CSP Progress prompt barrow');

    await prompt().getByText('0 of 5 answered').waitFor();
    expect(await prompt().innerText()).toContain('Waiting for: Council, Constabulary and NHS South Cumbria');
  }, 60_000);

  it('answers by card as three people, one of whom edits, and sees the prompt fill up', async () => {
    await be('Barrow lead, Council');
    await answer('D07 ASB', { standing: 'On track', percent: '75', changed: 'Two hotspots cleared' });
    await be('Barrow member, Constabulary');
    await answer('D06 Crime and disorder', {
      standing: 'Off track',
      percent: '40',
      changed: 'Burglary rose',
      obstacle: 'No analyst in post',
    });
    await be('Barrow member, Fire and Rescue');
    await answer(
      'D13 Community engagement',
      { standing: 'At risk', percent: '50', changed: 'Venue fell through' },
      async (dialog) => {
        await dialog.getByRole('button', { name: 'Edit' }).click();
        await dialog.getByLabel(/What has changed/u).fill('Venue rebooked');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.getByText('Changed, thank you').waitFor();
      },
    );

    await prompt().getByText('3 of 5 answered, 2 in difficulty').waitFor();
    await prompt().getByText('Venue rebooked').waitFor();
    expect(await prompt().innerText()).toContain('Heard from: Constabulary, Council and Fire and Rescue');
  }, 120_000);

  it('reads the report card and the full report', async () => {
    await be('CSP manager');
    await say('@CSP Progress report barrow');
    const card = page.locator('[data-message-id]').filter({ hasText: 'Progress report: Barrow' }).last();
    await card.getByText('1 duty on track, 1 at risk, 1 off track and 2 without an update').waitFor();
    await card.getByRole('button', { name: 'See more' }).click();
    const link = card
      .getByRole('button', { name: 'Open the full report' })
      .or(card.getByRole('link', { name: 'Open the full report' }));
    await link.scrollIntoViewIfNeeded();
    const [report] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await report.getByRole('heading', { level: 1 }).waitFor();

    expect(await report.title()).toContain('Barrow Local Focus Hub');
    expect(await violationsOn(report)).toEqual([]);
    await report.close();
  }, 60_000);

  it('has no accessibility fault of its own, and threw nothing', async () => {
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);

  function prompt(): Locator {
    return page.locator('[data-message-id]').filter({ hasText: 'updates due' }).last();
  }

  async function open(channel: string): Promise<void> {
    await page.getByRole('link', { name: channel }).click();
  }

  async function say(text: string): Promise<void> {
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.fill(text);
    await page.keyboard.press('Escape');
    await box.press('Enter');
  }

  async function be(name: string): Promise<void> {
    const who = page.getByRole('combobox', { name: 'You are' });
    await who.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
    await open('Barrow Local Focus Hub');
  }

  async function answer(
    duty: string,
    form: { standing: string; percent: string; changed: string; obstacle?: string },
    then: (dialog: Locator) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const more = prompt().getByRole('button', { name: 'See more' });
    if (await more.isVisible()) await more.click();
    const position = ['D05', 'D06', 'D07', 'D08', 'D13'].indexOf(duty.slice(0, 3));
    const answered = await prompt().getByRole('button', { name: 'Change', exact: true }).count();
    const buttons = prompt().getByRole('button', { name: /^(Update|Change)$/u });
    expect(await buttons.count()).toBe(5);
    await buttons.nth(position).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(form.standing, { exact: false }).first().click();
    await dialog.getByLabel(/How far along/u).fill(form.percent);
    await dialog.getByLabel(/What has changed/u).fill(form.changed);
    if (form.obstacle) {
      await dialog.getByRole('button', { name: 'Something in the way' }).click();
      await dialog.getByLabel(/What is in the way/u).fill(form.obstacle);
    }
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Recorded, thank you').waitFor();
    await then(dialog);
    await page.keyboard.press('Escape');
    await prompt()
      .getByText(`${answered + 1} of 5 answered`)
      .waitFor();
  }
});
