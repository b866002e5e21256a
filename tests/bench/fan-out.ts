import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TENANT_SPACING_MS } from '../../src/domain/pace.ts';
import { documentedLimits } from '../../src/rehearsal/limits.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { fillOutbox, openCrowd } from '../journeys/crowd.ts';
import { startChild, stopChild } from './child.ts';
import { round } from './start.ts';

const PEOPLE = 600;
const EACH_TENANT = 1000;
const CHILD = join(import.meta.dirname, '../journeys/sender-child.ts');
const SHIFT_MS = Date.parse('2026-11-23T09:00:00.000Z') - Date.now();

interface Figures {
  sendsPerSecond: number;
  /** Of what Teams allows one app in all these tenants together. */
  shareOfCeiling: number;
  refused: number;
}

/**
 * What one server sends in a second, sustained, to one tenant and to three, with Teams' documented limits in force. The
 * embedded store; no faults. Our own pace allows 1,000 / 21 = 47.6 a second and tenant.
 */
export async function benchFanOut(): Promise<{ ownPace: number; oneTenant: Figures; threeTenants: Figures }> {
  return {
    ownPace: round(1000 / TENANT_SPACING_MS),
    oneTenant: await measure(1),
    threeTenants: await measure(3),
  };
}

async function measure(tenants: number): Promise<Figures> {
  const now = () => new Date(Date.now() + SHIFT_MS).toISOString();
  const folder = await mkdtemp(join(tmpdir(), 'csp-fan-out-'));
  const crowd = await openCrowd(PEOPLE, tenants, now);
  const howMany = EACH_TENANT * tenants;
  const store = await openEmbeddedStore(join(folder, 'store'));
  await fillOutbox(store, crowd.chats, howMany, now());
  await store.close();
  const env = { SENDER_STORE: join(folder, 'store'), SHIFT_MS: String(SHIFT_MS) };
  const child = await startChild(['--import', 'tsx', CHILD], env, /^sending/u);
  const taken = () => crowd.room.calls().filter(({ wasDone, bytes }) => wasDone && bytes > 0);
  try {
    while (taken().length < howMany) await wait(250);
  } finally {
    await stopChild(child);
  }
  // The middle: neither starting up nor running out.
  const times = taken().map(({ at }) => Date.parse(at));
  const [from = 0, to = 0] = [times[Math.floor(howMany * 0.1)], times[Math.floor(howMany * 0.9)]];
  const refused = crowd.room.calls().filter(({ status }) => status === 429).length;
  await crowd.stop();
  await rm(folder, { recursive: true, force: true });
  const sendsPerSecond = round((howMany * 0.8) / ((to - from) / 1000));
  const ceiling = (documentedLimits.perTenant[0]?.most ?? Number.NaN) * tenants;
  return { sendsPerSecond, shareOfCeiling: round(sendsPerSecond / ceiling), refused };
}
