import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buttonsOf, type Desk, openDesk, remindedIn, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(60_000);

let desk: Desk;
let manager: Desk['people']['manager'];
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T08:00:00.000Z' });
  ({ manager } = desk.people);
  await desk.askAlone(manager, 'who am I');
});
afterAll(() => desk.stop());

const mornings = () =>
  desk.room.messages(desk.as(manager).personal()).filter((one) => /Good morning|Nothing needs you/u.test(wordsIn(one)));

/** Moves the clock to an instant and does what is due then. */
async function at(instant: string): Promise<void> {
  desk.clock.set(instant);
  await desk.app.tick();
}

describe('the manager’s morning card', () => {
  it('comes at 8:30am of a working day, once, with what waits', async () => {
    await at('2026-11-23T08:29:00.000Z');
    expect(mornings()).toHaveLength(0);
    await at('2026-11-23T08:30:00.000Z');
    await at('2026-11-23T08:31:00.000Z');
    const [card, ...others] = mornings();
    expect(others).toEqual([]);
    expect(card && wordsIn(card)).toMatch(
      /Monday 23 November 2026.*Due this week.*Tuesday 24 November: Updates for the board/u,
    );
    expect(card && wordsIn(card)).toMatch(/Not answered yet.*not prompted yet/u);
    expect(card && buttonsOf(card)).toEqual(expect.arrayContaining(['Status', 'Prompt all', 'Deadlines']));
  });

  it('carries what the manager’s own reminder of the day would say, which does not come as well', async () => {
    const [card] = mornings();
    if (!card) throw new Error('No morning card came.');
    // The board's updates are due the day after, and two of its duties are the manager's.
    expect(remindedIn(card)).toMatch(
      /^\*\*2 updates are due tomorrow.*Tuesday 24 November.*Still open: D04 Local priorities and D14 Progress and reporting/u,
    );
    await at('2026-11-23T09:00:00.000Z');
    await at('2026-11-23T10:00:00.000Z');
    const { tenantId, objectId } = manager;
    expect(await desk.app.store.deliveries.get(`reminder:2026-11-23:${tenantId}:${objectId}`)).toMatchObject({
      state: 'dropped',
      reason: 'said with the morning card',
    });
    const said = await desk.app.store.reminders.ofDeadline('round:2026-12-10:2026-11-24');
    expect(said.filter(({ person }) => person.objectId === objectId).map(({ state }) => state)).toContain('said');
    const reminder = await desk.as(manager).press(card, 'Answer these');
    expect(wordsIn(reminder)).toMatch(/^2 updates are due tomorrow/u);
    expect(buttonsOf(reminder)).toContain('Answer');
  });

  it('does not come to whoever turned it off, and comes again when it is on', async () => {
    expect((await desk.askAlone(manager, 'morning off')).map(wordsIn).join(' ')).toContain('does not come any more');
    await at('2026-11-24T08:35:00.000Z');
    expect(mornings()).toHaveLength(1);
    await desk.askAlone(manager, 'morning on');
    await at('2026-11-25T08:35:00.000Z');
    expect(mornings()).toHaveLength(2);
  });

  it('does not come at a weekend, nor in the afternoon of a server that slept', async () => {
    await at('2026-11-28T08:35:00.000Z');
    await at('2026-11-30T13:00:00.000Z');
    expect(mornings()).toHaveLength(2);
  });

  it('names groups and organisations, and no person', async () => {
    const [card] = await desk.askAlone(manager, 'morning');
    for (const { name } of desk.people.of('barrow')) expect(card && wordsIn(card)).not.toContain(name);
  });
});

describe('what the round has for the day', () => {
  it.each([
    ['2027-02-11', 'Prompts go out at 9am today. The board is on Thursday 11 March.'],
    ['2027-02-25', 'The draft of the report comes to you today at 9am.'],
    ['2027-03-01', 'The preview is due to the chair today.'],
    ['2027-03-03', 'The chair’s comments are due today.'],
    ['2027-03-04', 'Papers are due today. No version of the report is issued yet: type **report all issue**.'],
    ['2027-03-11', 'The board meets today.'],
    ['2027-03-15', 'Actions are due out today.'],
    ['2027-03-18', 'Minutes are due out today.'],
  ])('is on the card of %s: “%s”', async (day, words) => {
    desk.clock.set(`${day}T08:30:00.000Z`);
    const [card] = await desk.askAlone(manager, 'morning');
    expect(card && wordsIn(card)).toContain(`**The round** ${words}`);
  });

  it('does not call a group late with an answer on the morning on which it is first asked', async () => {
    desk.clock.set('2027-02-11T08:30:00.000Z');
    const [card] = await desk.askAlone(manager, 'morning');
    expect(card && wordsIn(card)).not.toMatch(/Not answered yet/u);
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
