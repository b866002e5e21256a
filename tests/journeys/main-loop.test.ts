import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PressAnswer, RoomMessage } from '../../src/rehearsal/protocol.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';
import { freshDatabase } from '../store/fresh-database.ts';

/** The embedded store always; a real MongoDB-compatible server where one is named. */
const stores = ['the embedded store', ...(process.env['MONGODB_URI'] ? ['a MongoDB server'] : [])];

describe.each(stores)('the main loop on %s', (store) => {
  let bot: LocalBot;
  let dropDatabase = async (): Promise<void> => undefined;
  let prompt: RoomMessage;

  beforeAll(async () => {
    if (store === 'the embedded store') {
      bot = await startLocalBot();
      return;
    }
    const database = freshDatabase();
    dropDatabase = database.drop;
    bot = await startLocalBot({ mongodbUri: database.uri });
  }, 60_000);
  afterAll(async () => {
    await bot.stop();
    await dropDatabase();
  });

  const barrow = () => bot.places.channel('barrow');
  const lastIn = (conversationId: string) => {
    const message = bot.room.messages(conversationId).at(-1);
    if (!message) throw new Error('Nothing was said here.');
    return message;
  };
  const cardIn = (conversationId: string) => textOf(lastIn(conversationId).card);
  const promptNow = () => textOf(bot.room.messages(barrow()).find(({ id }) => id === prompt.id)?.card);

  it('greets when it is added to the team, and knows its people and channels', async () => {
    await bot.room.as(bot.people.manager.objectId).install(bot.places.team);

    expect(lastIn(bot.places.team).text).toContain('link barrow');
    expect(await bot.app.store.conversations.get(barrow())).toMatchObject({ isOpen: true });
  });

  it('ties a channel to a hub and posts its prompt as a new thread there', async () => {
    const manager = bot.room.as(bot.people.manager.objectId);
    await manager.say(barrow(), '@CSP Progress link barrow');
    await manager.say(bot.places.team, '@CSP Progress prompt barrow');

    expect(lastIn(bot.places.team).text).toContain('Barrow Local Focus Hub is asked for 5 updates');
    prompt = lastIn(barrow());
    expect(prompt.rootId).toBe(prompt.id);
    expect(promptNow()).toContain('Barrow: 5 updates due Tuesday 24 November');
    expect(promptNow()).toContain('0 of 5 answered');
  });

  it('collects three answers by card, one of them edited, and fills the prompt card up', async () => {
    const [lead, constable, officer] = bot.people.of('barrow');
    await answer(lead.objectId, 'D07', { standing: 'on track', percent: '75', changed: 'Two hotspots cleared' });
    await answer(constable.objectId, 'D06', {
      standing: 'off track',
      percent: '40',
      changed: 'Burglary rose in two wards',
      obstacle: 'No analyst in post',
      unblocker: 'Chief inspector',
      forecastOn: '2027-01-15',
    });
    const receipt = await answer(officer.objectId, 'D13', {
      standing: 'at risk',
      percent: '50',
      changed: 'Venue fell through',
    });
    expect(textOf(receipt)).toContain('Recorded, thank you');

    const hands = bot.room.as(officer.objectId);
    const again = await hands.pressInDialog(prompt, receipt, 'Edit');
    const saved = await hands.pressInDialog(prompt, again, 'Save', {
      standing: 'at risk',
      percent: '60',
      changed: 'Venue rebooked',
    });
    expect(textOf(saved)).toContain('Changed, thank you');

    await bot.room.waitFor(
      () => promptNow().includes('3 of 5 answered, 2 in difficulty') && promptNow().includes('Venue rebooked'),
      10_000,
    );
    expect(promptNow()).toContain('Heard from: Constabulary, Council and Fire and Rescue');
  });

  it('keeps every revision', async () => {
    const slot = { dutyId: 'D13', groupId: 'barrow', roundId: '2026-12-10' };
    const history = await bot.app.store.updates.history(slot);

    expect(history.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('compiles the report on command, in the channel where it was asked, and serves it as a page', async () => {
    await bot.room.as(bot.people.manager.objectId).say(barrow(), '@CSP Progress report barrow');

    expect(cardIn(barrow())).toContain('1 duty on track, 1 at risk, 1 off track and 2 without an update');
    expect(cardIn(barrow())).toContain('No analyst in post');
    const page = await fetch(linkIn(lastIn(barrow()).card));
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('<html lang="en-GB"');
    expect(html).toContain('Venue rebooked');
    expect(html).not.toContain('Venue fell through');
  });

  it('shows what stands to whoever asks, and only the manager what is theirs to do', async () => {
    const chair = bot.room.as(bot.people.chair.objectId);
    await chair.install('personal');
    await chair.say(chair.personal(), 'status');
    expect(cardIn(chair.personal())).toContain('3 of');

    await chair.say(chair.personal(), 'prompt barrow');
    expect(lastIn(chair.personal()).text).toContain('do not have a role');
  });

  it('leaves no word that people wrote in the log', () => {
    const lines = JSON.stringify(bot.log);

    expect(lines).not.toMatch(/hotspots|analyst|Venue/u);
  });

  /** Opens the duty's form from the prompt card and saves it. */
  async function answer(objectId: string, dutyId: string, inputs: Record<string, string>): Promise<PressAnswer> {
    const hands = bot.room.as(objectId);
    const dialog = await hands.press(prompt, isButton('Update', dutyId));
    return hands.pressInDialog(prompt, dialog, 'Save', inputs);
  }
});

function isButton(title: string, dutyId: string): (action: Record<string, unknown>) => boolean {
  return (action) => action['title'] === title && (action['data'] as { dutyId?: string }).dutyId === dutyId;
}

function textOf(card: unknown): string {
  return JSON.stringify(card);
}

/** Of the report's page; links into the tab have their page behind a `#`. */
function linkIn(card: unknown): string {
  const url = /"url":"([^"#]+)"/u.exec(textOf(card))?.[1];
  if (!url) throw new Error('The card has no link.');
  return url;
}
