import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type LocalBot, startLocalBot } from './fakes/local-bot.ts';

let bot: LocalBot;

beforeAll(async () => {
  bot = await startLocalBot({ now: '2026-11-23T09:30:00.000Z' });
});
afterAll(() => bot.stop());

it('plans the day’s reminders although another step of the same minute fails, and tells of the failure', async () => {
  const { openings, plan } = bot.app.store;
  const record = openings.record;
  openings.record = () => Promise.reject(new Error('one record can not be read'));
  await expect(bot.app.tick()).rejects.toThrow('steps of a tick failed');
  expect(await plan.read()).toMatchObject({ throughOn: '2026-11-23' });
  expect(bot.log.filter(({ msg }) => msg === 'the tick of this minute failed')).toHaveLength(1);

  openings.record = record;
  await expect(bot.app.tick()).resolves.toBeUndefined();
});
