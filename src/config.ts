import { z } from 'zod';
import { ConfigError } from './domain/errors.ts';

interface Shared {
  port: number;
  /** Folder of everything that is kept when no MongoDB is named. */
  dataFolder: string;
  /** Data file of another partnership; undefined means the one in the register. */
  partnershipFile: string | undefined;
  /** Go on without records of the embedded store that can not be read, keeping them in the folder. */
  setAsideUnreadable: boolean;
  mongodbUri: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
}

/** Without credentials: the bot and its rehearsal room on this machine, reachable from nowhere else. */
export interface LocalConfig extends Shared {
  mode: 'local';
  host: '127.0.0.1';
  roomPort: number;
}

/** With credentials: the bot in Microsoft Teams. */
interface TeamsConfig extends Shared {
  mode: 'teams';
  host: '0.0.0.0';
  /** Origin under which people and Teams reach this server, such as `https://progress.example.org`; no slash at the end. */
  publicUrl: string;
  /** The app's id in the organisation's catalogue; undefined where deep links take the manifest's. */
  teamsAppId: string | undefined;
  credentials: { appId: string; password: string; tenantId: string };
  /** Tenant ids, in lower case. */
  allowedTenants: readonly string[];
  /** Entra object ids of the people who start as manager, in lower case. */
  managers: readonly string[];
}

export type Config = LocalConfig | TeamsConfig;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const CREDENTIALS = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const;
const TEAMS_ONLY = ['PUBLIC_URL', 'ALLOWED_TENANTS', 'MANAGERS', 'TEAMS_APP_ID'] as const;

/** The settings as they stand in the environment, each with its rule. */
export const environmentSchema = z.object({
  PORT: port(3978),
  DATA_FOLDER: z.string().default('data'),
  PARTNERSHIP_FILE: z.string().optional(),
  SET_ASIDE_UNREADABLE: z.enum(['yes', 'no'], 'say yes or no').default('no'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'give an address that starts with mongodb:// or mongodb+srv://')
    .optional(),
  PUBLIC_URL: z
    .string()
    .transform((text, issues) => readOrigin(text) ?? fail(issues, 'give an https address without path or query'))
    .optional(),
  MICROSOFT_APP_ID: id('the application (client) id of the Entra app').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TENANT_ID: id('the directory (tenant) id of the Entra app').optional(),
  ALLOWED_TENANTS: idList('tenant ids').optional(),
  MANAGERS: idList('the Entra object ids of people').optional(),
  TEAMS_APP_ID: id('the id that the Teams admin centre shows for the app').optional(),
  ROOM_PORT: port(3979),
  LOG_LEVEL: z.enum(LOG_LEVELS, `choose one of ${LOG_LEVELS.join(', ')}`).optional(),
});

/** Every setting there is, by its name in the environment. */
export const SETTINGS: readonly string[] = Object.keys(environmentSchema.shape);

/**
 * Reads the settings. One that is empty counts as not set.
 *
 * @throws ConfigError with every fault at once, each with its remedy; no fault repeats a value
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, env[name]?.trim() || undefined]));
  const read = environmentSchema.safeParse(given);
  const faults = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}.`),
    ...findLookAlikes(env, given),
    ...findMissing(given),
  ];
  if (!read.success || faults.length > 0) throw new ConfigError(faults);
  return shape(read.data);
}

function shape(read: z.infer<typeof environmentSchema>): Config {
  const shared = {
    port: read.PORT,
    dataFolder: read.DATA_FOLDER,
    partnershipFile: read.PARTNERSHIP_FILE,
    setAsideUnreadable: read.SET_ASIDE_UNREADABLE === 'yes',
    mongodbUri: read.MONGODB_URI,
  };
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = read;
  if (!appId || !password || !tenantId || !read.PUBLIC_URL || !read.MANAGERS) {
    return {
      mode: 'local',
      host: '127.0.0.1',
      roomPort: read.ROOM_PORT,
      logLevel: read.LOG_LEVEL ?? 'warn',
      ...shared,
    };
  }
  return {
    mode: 'teams',
    host: '0.0.0.0',
    publicUrl: read.PUBLIC_URL,
    teamsAppId: read.TEAMS_APP_ID,
    credentials: { appId, password, tenantId },
    allowedTenants: read.ALLOWED_TENANTS ?? [tenantId],
    managers: read.MANAGERS,
    logLevel: read.LOG_LEVEL ?? 'info',
    ...shared,
  };
}

/** Half a configuration must not start: with no app id the SDK would let everybody in. */
function findMissing(given: Record<string, string | undefined>): string[] {
  const has = (name: string) => given[name] !== undefined;
  if (CREDENTIALS.some(has)) {
    const needed = [...CREDENTIALS, 'PUBLIC_URL', 'MANAGERS'].filter((name) => !has(name));
    return needed.map((name) => `${name}: set it too, or unset ${CREDENTIALS.join(', ')} to run on this machine only.`);
  }
  const extra = TEAMS_ONLY.filter(has);
  const faults = extra.map(
    (name) => `${name}: set ${CREDENTIALS.join(', ')} too, or unset it to run on this machine only.`,
  );
  const isClash = !faults.length && given.ROOM_PORT !== '0' && (given.ROOM_PORT ?? '3979') === (given.PORT ?? '3978');
  return isClash ? ['ROOM_PORT: choose another port than PORT.'] : faults;
}

/** Names of other products and other spellings (`MicrosoftAppId`), which would silently do nothing. */
function findLookAlikes(env: Record<string, string | undefined>, given: Record<string, string | undefined>): string[] {
  const wordy = SETTINGS.filter((name) => name.includes('_') && given[name] === undefined);
  return Object.keys(env).flatMap((name) => {
    const meant = env[name] && !SETTINGS.includes(name) && wordy.find((setting) => strip(setting) === strip(name));
    return meant ? [`${name}: rename it to ${meant}; this name is not read.`] : [];
  });
}

function strip(name: string): string {
  return name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
}

function port(standard: number) {
  const remedy = 'give a port between 0 and 65535';
  return z
    .string()
    .regex(/^\d{1,5}$/, remedy)
    .transform(Number)
    .pipe(z.number().max(65535, remedy))
    .default(standard);
}

function id(what: string) {
  return z.guid(`give ${what}, such as 00000000-0000-0000-0000-000000000000`).toLowerCase();
}

function idList(what: string) {
  return z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.guid(`give ${what}, with commas between them`).toLowerCase()).min(1, `give ${what}`));
}

/** The origin of an https address, or undefined when it is not one or says more. */
function readOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const saysMore = url.pathname !== '/' || url.search || url.hash || url.username || url.password;
  return url.protocol === 'https:' && !saysMore ? url.origin : undefined;
}

function fail(issues: z.RefinementCtx, message: string): typeof z.NEVER {
  issues.addIssue({ code: 'custom', message });
  return z.NEVER;
}
