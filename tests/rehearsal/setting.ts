import { type Rehearsal, type RehearsalOptions, startRehearsal } from '../../src/rehearsal/server.ts';
import { bot, cast } from './cast.ts';
import { type EchoBot, startEchoBot } from './echo-bot.ts';

export interface Setting {
  room: Rehearsal;
  echo: EchoBot;
  /** Moves the room's clock. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

/** A room and a bot that talk to each other, on a clock that stands still unless told. */
export async function openSetting(options: Partial<RehearsalOptions> = {}): Promise<Setting> {
  let nowMs = Date.parse('2026-11-23T09:00:00.000Z');
  const echo = await startEchoBot();
  const room = await startRehearsal({
    host: '127.0.0.1',
    port: 0,
    botUrl: echo.url,
    bot,
    cast,
    commands: [{ title: 'help', description: 'What you can ask', scopes: ['personal', 'team', 'groupChat'] }],
    welcome: 'Type help.',
    limits: 'off',
    now: () => new Date(nowMs).toISOString(),
    ...options,
  }).catch(async (error: unknown) => {
    await echo.stop();
    throw error;
  });
  return {
    room,
    echo,
    pass(ms) {
      nowMs += ms;
    },
    async stop() {
      await room.stop();
      await echo.stop();
    },
  };
}
