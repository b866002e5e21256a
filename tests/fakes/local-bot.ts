import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.ts';
import { type CastMember, castPeople, castRoom } from '../../src/cast.ts';
import { type LocalConfig, readConfig } from '../../src/config.ts';
import type { Instant } from '../../src/domain/day.ts';
import { startLocalRoom } from '../../src/local.ts';
import type { MovableTime } from '../../src/local-time.ts';
import { buildLog } from '../../src/log.ts';
import type { Rehearsal, RehearsalOptions } from '../../src/rehearsal/server.ts';
import type { Ticks } from '../../src/schedule/ticks.ts';
import { virtualSleep } from './virtual-sleep.ts';

export interface LocalBotOptions {
  /** `off` unless told: a test that presses fast would meet Teams' rates. */
  limits?: RehearsalOptions['limits'];
  permissions?: string[];
  /** The instant at which the clock stands; it moves only when told. */
  now?: Instant;
  /** Kept at stop; without it everything is kept in a folder that goes at stop. */
  folder?: string;
  /** A MongoDB instead of the embedded store. */
  mongodbUri?: string;
  partnershipFile?: string;
}

export interface LocalBot {
  app: App;
  room: Rehearsal;
  people: {
    everybody: readonly CastMember[];
    manager: CastMember;
    chair: CastMember;
    assistant: CastMember;
    /** The lead first, then the members. */
    of(groupId: string): [CastMember, CastMember, CastMember];
  };
  places: {
    team: string;
    /** The manager, the assistant manager and the chair. */
    groupChat: string;
    /** The channel that the room has for a group; it is not linked by itself. */
    channel(groupId: string): string;
  };
  clock: MovableTime & { pass: (ms: number) => void; set: (at: Instant) => void };
  /** Every line that the bot logged, parsed. */
  log: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The real bot and its rehearsal room on free ports, in one process with the test. */
export async function startLocalBot(options: LocalBotOptions = {}): Promise<LocalBot> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'csp-bot-')));
  const log: Record<string, unknown>[] = [];
  const clock = standingClock(options.now ?? '2026-11-23T09:00:00.000Z');
  const config = localConfig(folder, options);
  const around = {
    root: join(__dirname, '../..'),
    log: buildLog('info', { write: (line) => void log.push(JSON.parse(line)) }),
    now: clock.now,
    time: clock,
    newId: randomUUID,
    sleep: virtualSleep(clock),
    startTicks: standingTicks,
    onFatal: (error: unknown) => {
      log.push({ level: 60, msg: 'the store broke', error });
    },
  };
  const app = await startApp(config, around);
  const rules = {
    limits: options.limits ?? ('off' as const),
    ...(options.permissions ? { permissions: options.permissions } : {}),
  };
  const room = await startLocalRoom(app, config, around, rules).catch(async (error: unknown) => {
    await app.stop();
    throw error;
  });
  const everybody = castPeople(app.partnership);
  const { teams, groupChats } = castRoom(app.partnership, everybody);
  return {
    app,
    room,
    people: {
      everybody,
      manager: withRole(everybody, 'manager'),
      chair: withRole(everybody, 'chair'),
      assistant: withRole(everybody, 'assistant manager'),
      of: (groupId) => threeOf(everybody, groupId),
    },
    places: {
      team: only(teams).id,
      groupChat: only(groupChats).id,
      channel: (groupId) => {
        const { name } = only(app.partnership.groups.filter(({ id }) => id === groupId));
        return only(only(teams).channels.filter((channel) => channel.name === name)).id;
      },
    },
    clock,
    log,
    async stop() {
      await room.stop();
      await app.stop();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

function localConfig(folder: string, { mongodbUri, partnershipFile }: LocalBotOptions): LocalConfig {
  const config = readConfig({
    DATA_FOLDER: folder,
    PORT: '0',
    ROOM_PORT: '0',
    MONGODB_URI: mongodbUri,
    PARTNERSHIP_FILE: partnershipFile,
  });
  if (config.mode !== 'local') throw new Error('Without credentials the mode is local.');
  return config;
}

/** The clock stands, so no minute ever passes by itself: only `app.tick()` makes one. */
function standingTicks(everyMinute: () => Promise<void>): Ticks {
  return { run: everyMinute, stop: async () => {} };
}

function standingClock(start: Instant): LocalBot['clock'] {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    aheadMs: () => at - Date.parse(start),
    advanceTo: (instant) => {
      at = Math.max(at, Date.parse(instant));
    },
    pass: (ms) => {
      at += ms;
    },
    set: (instant) => {
      at = Date.parse(instant);
    },
  };
}

function withRole(everybody: readonly CastMember[], role: CastMember['placement']['roles'][number]): CastMember {
  return only(everybody.filter(({ placement }) => placement.roles.includes(role)));
}

function threeOf(everybody: readonly CastMember[], groupId: string): [CastMember, CastMember, CastMember] {
  const [lead, second, third] = everybody.filter(
    ({ placement }) => placement.groupIds.includes(groupId) && !placement.roles.includes('chair'),
  );
  if (!lead || !second || !third) throw new Error(`${groupId} has fewer than three people.`);
  return [lead, second, third];
}

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`There are ${items.length} where one is meant.`);
  return item;
}
