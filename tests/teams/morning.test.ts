import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

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

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
