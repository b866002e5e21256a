import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from './app.ts';
import { castPeople } from './cast.ts';
import { readConfig } from './config.ts';
import { ConfigError, OutsideError } from './domain/errors.ts';
import { openMovableTime } from './local-time.ts';
import { buildLog } from './log.ts';
import { startTicks } from './schedule/ticks.ts';
import type { Surroundings } from './surroundings.ts';

const STOP_WITHIN_MS = 10_000;

try {
  await run();
} catch (error) {
  // Faults of set-up are for the person at the keyboard: plain lines, no stack.
  if (!(error instanceof ConfigError || error instanceof OutsideError)) throw error;
  process.stderr.write(`CSP Progress did not start.\n${error.message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const root = join(import.meta.dirname, '..');
  const settings = join(root, '.env');
  if (existsSync(settings)) process.loadEnvFile(settings);
  const config = readConfig(process.env);
  const log = buildLog(config.logLevel);
  const realNow = () => new Date().toISOString();
  const local =
    config.mode === 'local'
      ? { config, time: openMovableTime(resolve(root, config.dataFolder, 'room'), realNow) }
      : undefined;
  const around: Surroundings = {
    root,
    log,
    now: local?.time.now ?? realNow,
    newId: randomUUID,
    sleep,
    startTicks,
    onFatal: (error) => {
      log.fatal({ err: error }, 'the store can not keep anything more; stopping');
      process.exit(1);
    },
  };
  const app = await startApp(config, around);
  const stops = [() => app.stop()];
  if (local) {
    const { startLocalRoom } = await import('./local.ts');
    const room = await startLocalRoom(app, local.config, { ...around, time: local.time });
    stops.unshift(() => room.stop());
    process.stdout.write(greeting(room.url, app));
  } else {
    log.info({ url: app.url }, 'listening');
  }
  stopOnSignal(async () => {
    for (const stop of stops) await stop();
  });
}

function greeting(room: string, app: App): string {
  return [
    `CSP Progress is running. Open ${room}`,
    'You are the CSP manager in the rehearsal room, our local Teams.',
    '1. Choose Add CSP Progress on the team.',
    '2. In the Barrow channel, post: @CSP Progress link barrow',
    '3. Then post: @CSP Progress prompt barrow',
    `The tab alone, as the CSP manager; this link works once: ${linkForManager(app)}`,
    `Bot at ${app.url}/api/messages, on this machine only.`,
    'Data is kept in the data folder. Ctrl+C stops; npm run reset starts afresh.',
    '',
  ].join('\n');
}

function linkForManager(app: App): string {
  const manager = castPeople(app.partnership).find(({ placement }) => placement.roles.includes('manager'));
  return manager ? (app.tabLink?.(manager) ?? '') : '';
}

/** The first signal finishes what is in hand; a second one, or ten seconds, ends it. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      void stop().then(() => process.exit(0));
    });
  }
}
