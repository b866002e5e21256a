import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { buildLog } from '../../src/log.ts';
import { type Entra, startEntra } from './entra.ts';
import { APP_ID, TENANT_ID } from './issuer.ts';
import { virtualSleep } from './virtual-sleep.ts';

/** The app as it runs in Teams, with credentials; Entra is on loopback, and nobody signs for the channel service. */
export interface TeamsApp {
  app: App;
  /** `http://127.0.0.1:1234`; people reach it through a proxy with a certificate. */
  url: string;
  entra: Entra;
  /** Named in MANAGERS. */
  manager: { tenantId: string; objectId: string; name: string };
  /** Every line that was logged, parsed. */
  log: Record<string, unknown>[];
  pass: (ms: number) => void;
  stop: () => Promise<void>;
}

/** @param settings over those of a council's installation */
export async function startTeamsApp(settings: Record<string, string> = {}): Promise<TeamsApp> {
  const folder = await mkdtemp(join(tmpdir(), 'csp-teams-'));
  let atMs = Date.parse('2026-11-23T09:00:00.000Z');
  const now = () => new Date(atMs).toISOString();
  const pass = (ms: number) => {
    atMs += ms;
  };
  const log: Record<string, unknown>[] = [];
  const manager = { tenantId: TENANT_ID, objectId: '99999999-0000-4000-8000-000000000001', name: 'CSP manager' };
  const entra = await startEntra({ appId: APP_ID, now });
  const config = readConfig({
    PORT: '0',
    DATA_FOLDER: folder,
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_PASSWORD: 'unused',
    MICROSOFT_APP_TENANT_ID: TENANT_ID,
    PUBLIC_URL: 'https://progress.example.org',
    MANAGERS: manager.objectId,
    ...settings,
  });
  const app = await startApp(config, {
    root: join(__dirname, '../..'),
    log: buildLog('info', { write: (line) => void log.push(JSON.parse(line)) }),
    now,
    newId: randomUUID,
    sleep: virtualSleep({ now, pass }),
    startTicks: (everyMinute) => ({ run: everyMinute, stop: async () => {} }),
    onFatal: (error) => void log.push({ level: 60, msg: 'the store broke', error }),
    issuers: { bot: { metadata: `${entra.url}/bot`, issuer: entra.url, login: entra.url }, entra: entra.url },
  });
  return {
    app,
    url: app.url.replace('0.0.0.0', '127.0.0.1'),
    entra,
    manager,
    log,
    pass,
    async stop() {
      await app.stop();
      await entra.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
