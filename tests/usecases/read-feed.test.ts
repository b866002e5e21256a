import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { obtainFeed } from '../../src/usecases/obtain-feed.ts';
import type { FeedOwner } from '../../src/usecases/ports.ts';
import { readFeed } from '../../src/usecases/read-feed.ts';
import { revokeFeed } from '../../src/usecases/revoke-feed.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

const BARROW: FeedOwner = { kind: 'group', groupId: 'barrow' };
const DAY_MS = 86_400_000;

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const own = ({ tenantId, objectId }: { tenantId: string; objectId: string }): FeedOwner => ({
  kind: 'person',
  tenantId,
  objectId,
});

describe('a calendar address', () => {
  it('is the same until it is revoked, and the old one then finds nothing', async () => {
    const { tools, pass } = setting;
    const first = await obtainFeed(tools, BARROW);
    pass(1000);
    expect(await obtainFeed(tools, BARROW)).toEqual(first);
    const second = await revokeFeed(tools, { owner: BARROW, by: MANAGER });
    expect(second.secret).not.toBe(first.secret);
    expect(await readFeed(tools, first.secret)).toBeUndefined();
    expect(await readFeed(tools, second.secret)).toMatchObject({ name: 'WFCSP deadlines: Barrow Local Focus Hub' });
    expect(await obtainFeed(tools, BARROW)).toEqual(second);
  });

  it('leaves a record when it is revoked, without the secret', async () => {
    const { tools } = setting;
    const { secret } = await revokeFeed(tools, { owner: BARROW, by: MANAGER });
    const [entry] = await tools.store.audit.list(1);
    expect(entry).toMatchObject({ act: 'revoke calendar', subject: 'barrow', by: { objectId: 'manager' } });
    expect(JSON.stringify(entry)).not.toContain(secret);
  });
});

describe('what stands behind it', () => {
  it('is the quarter gone and two years ahead, stamped once a day', async () => {
    const { tools, pass } = setting;
    const { secret } = await obtainFeed(tools, BARROW);
    const before = await readFeed(tools, secret);
    expect(before?.stampedAt).toBe('2026-11-23T00:00:00.000Z');
    expect(before?.items[0]?.on).toBe('2026-08-24');
    expect(before?.items.at(-1)?.on).toBe('2029-01-28');
    pass(10 * 3_600_000);
    expect(await readFeed(tools, secret)).toEqual(before);
    pass(DAY_MS);
    expect((await readFeed(tools, secret))?.stampedAt).toBe('2026-11-24T00:00:00.000Z');
  });

  it('is what concerns the person now, also after the manager moved them', async () => {
    const { tools, place } = setting;
    const person = await place(aPerson({ objectId: 'ann', organisationId: 'council', groupIds: ['eden'] }));
    const { secret } = await obtainFeed(tools, own(person));
    const duties = async () =>
      [...new Set((await readFeed(tools, secret))?.items.flatMap(({ duty }) => duty?.id ?? []))].toSorted();
    expect(await duties()).toEqual(['D05', 'D07', 'D13']);
    await place({ ...person, groupIds: ['reoffending'] });
    expect(await duties()).toEqual([]);
    await place({ ...person, groupIds: [], roles: ['manager'] });
    expect(await duties()).toEqual(['D01', 'D03', 'D04', 'D05', 'D07', 'D10', 'D12', 'D13', 'D14']);
  });

  it('ends when the person has no role any more', async () => {
    const { tools, place } = setting;
    const person = await place(aPerson({ objectId: 'ann' }));
    const { secret } = await obtainFeed(tools, own(person));
    await place({ ...person, roles: [] });
    expect(await readFeed(tools, secret)).toBeUndefined();
  });

  it('ends when the group is no longer in the register', async () => {
    const { tools, partnership } = setting;
    const { secret } = await obtainFeed(tools, BARROW);
    const groups = partnership.groups.filter(({ id }) => id !== 'barrow');
    expect(await readFeed({ ...tools, partnership: { ...partnership, groups } }, secret)).toBeUndefined();
  });

  it('is nothing for a secret that nobody has', async () => {
    expect(await readFeed(setting.tools, 'guessed')).toBeUndefined();
  });

  it('has the steps of running clocks for those who may see clocks, and for nobody else', async () => {
    const { tools, place } = setting;
    await startClock(tools, { template: 'dardr', on: '2026-11-20', who: MANAGER });
    const chair = await place(aPerson({ objectId: 'chair', groupIds: [], roles: ['chair'] }));
    const member = await place(aPerson({ objectId: 'ann', groupIds: ['board'] }));
    const steps = async (owner: Parameters<typeof obtainFeed>[1]) => {
      const { secret } = await obtainFeed(tools, owner);
      return (await readFeed(tools, secret))?.items.filter(({ title }) => title.includes('Review 1')).length;
    };
    expect(await steps(own(chair))).toBeGreaterThan(2);
    expect(await steps(own(member))).toBe(0);
    expect(await steps({ kind: 'group', groupId: 'board' })).toBe(0);
  });
});
