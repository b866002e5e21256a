import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { QUIET, violationsOn } from '../fakes/browser.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;
if (executablePath === '') {
  process.stderr.write(
    'SKIPPED: writing with cards in a real browser did not run, because CHROMIUM_PATH is not set.\n',
  );
}

describeInBrowser('somebody who writes to their group', () => {
  let bot: LocalBot;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    bot = await startLocalBot();
    const { manager } = bot.people;
    const hands = bot.room.as(manager.objectId);
    await hands.install(bot.places.team);
    const chat = await hands.install('personal');
    await hands.say(bot.places.channel('barrow'), '@CSP Progress link barrow');
    await hands.say(bot.places.channel('barrow'), '@CSP Progress prompt barrow');
    const [prompt] = bot.room.messages(bot.places.channel('barrow')).filter(({ card }) => card !== undefined);
    if (!prompt) throw new Error('No prompt was posted.');
    const form = await hands.press(prompt, ({ data }) => /"D07".*"update"|"update".*"D07"/u.test(JSON.stringify(data)));
    await hands.pressInDialog(prompt, form, 'Save', { standing: 'at risk', percent: '40', changed: 'Lighting waits' });
    await hands.say(chat, 'report barrow');
    browser = await chromium.launch({ executablePath, args: QUIET });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(bot.room.url);
    await page.getByRole('link', { name: /Barrow Local Focus Hub/u }).click();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  it('looks for a duty while typing, and sees how its card will look', async () => {
    await page.getByRole('button', { name: 'Search CSP Progress' }).last().click();
    await dialog().getByRole('button', { name: /^D01 / }).waitFor();
    await dialog().getByRole('searchbox', { name: 'Duty' }).fill('anti-soc');
    await dialog().getByRole('button', { name: /^D01 / }).waitFor({ state: 'detached' });
    const found = dialog().getByRole('button', { name: /^D07 Reduce anti-social behaviour.*At risk/u });
    await found.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await found.click();
    await attached().getByText('Barrow', { exact: true }).waitFor();
    expect(await attached().innerText()).toMatch(/At risk, 40%/u);
    expect(await violationsOn(page)).toEqual([]);
  }, 60_000);

  it('sends it with words of their own, and the others see it', async () => {
    await box().fill('We should talk about this one');
    await page.getByRole('button', { name: 'Send' }).last().click();
    const sent = message('We should talk about this one');
    await sent.getByText('Legal basis').waitFor();
    await attached().waitFor({ state: 'detached' });
    const [lead] = bot.people.of('barrow');
    const seen = bot.room.as(lead.objectId).messages(bot.places.channel('barrow')).at(-1);
    expect(seen).toMatchObject({ from: { isBot: false }, card: { type: 'AdaptiveCard' } });
  }, 60_000);

  it('finds a report, and may leave it out again', async () => {
    await page.getByRole('button', { name: 'Search CSP Progress' }).last().click();
    await dialog().getByRole('tab', { name: 'Find a report' }).click();
    await dialog()
      .getByRole('button', { name: /Barrow Local Focus Hub, Round.*Draft/u })
      .click();
    await attached().getByText('Open in the tab').waitFor();
    expect(await attached().innerText()).toMatch(/1 duty at risk and 4 without an update/u);
    await attached()
      .getByRole('button', { name: /^Remove card/u })
      .click();
    await attached().waitFor({ state: 'detached' });
  }, 60_000);

  it('pastes a link and gets the card below the message', async () => {
    await box().fill(`See ${bot.app.url}/tab/#/duties/d07`);
    await attached().getByText('Legal basis').waitFor();
    await box().press('Enter');
    await message('See http').getByText('Legal basis').waitFor();
    expect(await message('See http').innerText()).toMatch(/CSP manager\s[^]*D07 Reduce anti-social behaviour/u);
  }, 60_000);

  it('has it sent along also when the link was sent at once', async () => {
    await box().fill(`And ${bot.app.url}/tab/#/duties`);
    await box().press('Enter');
    await message('And http').getByText('CSP Progress: Duties').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);

  function dialog(): Locator {
    return page.getByRole('dialog');
  }

  function box(): Locator {
    return page.getByRole('textbox', { name: 'Message', exact: true });
  }

  function attached(): Locator {
    return page.locator('.attached-card');
  }

  function message(words: string): Locator {
    return page.locator('[data-message-id]').filter({ hasText: words }).last();
  }
});
