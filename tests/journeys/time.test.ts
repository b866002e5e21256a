import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClockView, RoomMessage } from '../../src/rehearsal/protocol.ts';
import { storeUpdate } from '../../src/usecases/record-update.ts';
import { aProgress } from '../builders.ts';
import { type LocalBot, startLocalBot } from '../fakes/local-bot.ts';

const START = '2026-11-23T09:14:00.000Z';

describe('a person moves the time of the installation on', () => {
  let bot: LocalBot;
  beforeEach(async () => {
    bot = await startLocalBot({ now: START });
  }, 60_000);
  afterEach(() => bot.stop());

  const barrow = () => bot.places.channel('barrow');
  const lastInBarrow = (): RoomMessage | undefined => bot.room.messages(barrow()).at(-1);

  it('by a week: what was due on the way is done, and what is said then carries the new time', async () => {
    const manager = bot.room.as(bot.people.manager.objectId);
    await manager.install(bot.places.team);
    await manager.say(barrow(), '@CSP Progress link barrow');
    await manager.say(barrow(), '@CSP Progress prompt barrow');
    await answerUnseen();
    expect(JSON.stringify(bot.room.messages(barrow()))).toContain('0 of 5 answered');

    await bot.room.clock.move('run a week');
    await bot.room.waitFor(() => JSON.stringify(bot.room.messages(barrow())).includes('1 of 5 answered'), 20_000);
    expect(bot.clock.now()).toBe('2026-11-30T09:14:00.000Z');
    const said = await manager.say(barrow(), '@CSP Progress status barrow');
    expect(said.at).toBe('2026-11-30T09:14:00.000Z');
    expect(lastInBarrow()).toMatchObject({ at: '2026-11-30T09:14:00.000Z', from: { isBot: true } });
  }, 60_000);

  it('to the next deadline, and is shown there which one comes after it', async () => {
    const before = await clockView();
    await bot.room.clock.move('next deadline');
    const after = await clockView();
    expect(after.at).toBe(deadlineIn(before));
    expect(String(deadlineIn(after)) > after.at).toBe(true);
  }, 60_000);

  /** An answer whose card was not redrawn, as after a crash between the two: the tick's work. */
  async function answerUnseen(): Promise<void> {
    const { store, partnership } = bot.app;
    const [lead] = bot.people.of('barrow');
    const outcome = await storeUpdate(
      { store, partnership, now: bot.clock.now, redraw: () => {} },
      {
        who: { ...lead, ...lead.placement, teamsId: null, personalConversationId: null },
        slot: { dutyId: 'D07', groupId: 'barrow', roundId: '2026-12-10' },
        said: { kind: 'progress', progress: aProgress() },
        basedOn: 0,
        source: { by: 'card', conversationId: barrow() },
      },
    );
    expect(outcome.outcome).toBe('recorded');
  }

  async function clockView(): Promise<ClockView> {
    return JSON.parse(await (await fetch(`${bot.room.url}/api/clock`)).text());
  }

  function deadlineIn({ moves }: ClockView): string | undefined {
    return moves.find(({ to }) => to === 'next deadline')?.at;
  }
});
