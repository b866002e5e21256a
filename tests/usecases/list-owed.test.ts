import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { listOwed } from '../../src/usecases/list-owed.ts';
import { anUpdate, aPerson } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

/** "D07 barrow", in the order of the list. */
async function owedBy(person: Person): Promise<string[]> {
  const owed = await listOwed(setting.tools, person);
  return (owed?.lines ?? []).map(({ duty, group }) => `${duty.id} ${group.id}`);
}

describe('what a person owes', () => {
  it('is every duty of their groups, in the running round', async () => {
    const member = aPerson({ groupIds: ['barrow'] });
    expect((await listOwed(setting.tools, member))?.round.id).toBe(ROUND);
    expect(await owedBy(member)).toEqual(['D05', 'D06', 'D07', 'D08', 'D13'].map((id) => `${id} barrow`));
  });

  it('keeps what is answered in the list, so that progress can be seen', async () => {
    await setting.tools.store.updates.add(anUpdate({ dutyId: 'D05', groupId: 'barrow' }));
    const owed = await listOwed(setting.tools, aPerson({ groupIds: ['barrow'] }));
    expect(owed?.lines.map(({ isAnswered }) => isAnswered)).toEqual([true, false, false, false, false]);
  });

  it('is for a lead also what their organisation leads, in the home group of each duty alone', async () => {
    const lead = aPerson({ groupIds: [], roles: ['lead'], organisationId: 'constabulary' });
    const led = setting.partnership.duties.filter(
      ({ leads, leadRole }) => leadRole === null && leads.includes('constabulary'),
    );
    expect(led.length).toBeGreaterThan(0);
    expect(new Set(await owedBy(lead))).toEqual(new Set(led.map(({ id, groups }) => `${id} ${groups[0] ?? ''}`)));
  });

  it('is for a member not what their organisation leads elsewhere', async () => {
    expect(await owedBy(aPerson({ groupIds: [], roles: ['member'], organisationId: 'constabulary' }))).toEqual([]);
  });

  it.each(['chair', 'manager'] as const)('is for the %s the duties that this role leads', async (role) => {
    const led = setting.partnership.duties.filter(({ leadRole }) => leadRole === role);
    const owed = await owedBy(aPerson({ groupIds: [], roles: [role] }));
    expect(owed).toEqual(led.map(({ id, groups }) => `${id} ${groups[0] ?? ''}`));
  });

  it('is nothing for a viewer, and for somebody whom nobody has placed', async () => {
    expect(await owedBy(aPerson({ roles: ['viewer'] }))).toEqual([]);
    expect(await owedBy(aPerson({ roles: [] }))).toEqual([]);
  });

  it('is unknown when the register has no board ahead', async () => {
    setting.pass(80 * 365 * 86_400_000);
    expect(await listOwed(setting.tools, MANAGER)).toBeUndefined();
  });
});
