import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Placement } from '../../src/domain/person.ts';
import { placePerson } from '../../src/usecases/place-person.ts';
import { aPerson } from '../builders.ts';
import { ASSISTANT, MANAGER, openSetting, type Setting } from './setting.ts';

const ANN = aPerson({ objectId: 'ann', roles: [], groupIds: [], organisationId: null });
const CHAIR = aPerson({ objectId: 'chair', roles: ['chair'], groupIds: ['board'] });
const AS_LEAD: Placement = { organisationId: 'fire', groupIds: ['barrow', 'eden'], roles: ['lead', 'member'] };

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  for (const person of [ANN, CHAIR, MANAGER, ASSISTANT]) await setting.place(person);
});
afterEach(() => setting.close());

function place(who: Person, placement: Placement, by = MANAGER) {
  return placePerson(setting.tools, { who, placement, by });
}

describe('placing a person', () => {
  it('gives organisation, groups and roles, and keeps the rest', async () => {
    expect(await place(ANN, AS_LEAD)).toMatchObject({ outcome: 'placed', person: AS_LEAD });
    expect(await setting.tools.store.people.get(ANN)).toMatchObject({ ...AS_LEAD, name: ANN.name });
  });

  it('is kept in the audit with what was before', async () => {
    await place(ANN, AS_LEAD);
    await place(ANN, { ...AS_LEAD, roles: ['viewer'] });
    setting.pass(1000);
    await place(ANN, { ...AS_LEAD, roles: ['member'] });
    const [entry] = await setting.tools.store.audit.list(1);
    expect(entry).toMatchObject({ by: { objectId: 'manager' }, detail: { roles: 'member', rolesBefore: 'viewer' } });
    expect(JSON.stringify(entry)).not.toContain(ANN.name);
  });

  it.each(['chair', 'manager', 'assistant manager'] as const)('as %s is for the manager alone', async (role) => {
    const placement = { ...AS_LEAD, roles: [role] };
    expect(await place(ANN, placement, ASSISTANT)).toEqual({ outcome: 'needs the manager' });
    expect(await setting.tools.store.people.get(ANN)).toMatchObject({ roles: [] });
    expect(await place(ANN, placement)).toMatchObject({ outcome: 'placed' });
  });

  it('does not let the assistant manager take the chair’s role, and lets them change the chair’s groups', async () => {
    expect(await place(CHAIR, AS_LEAD, ASSISTANT)).toEqual({ outcome: 'needs the manager' });
    const moved = { organisationId: 'council', groupIds: ['board', 'crime'], roles: ['chair'] } as const;
    expect(await place(CHAIR, moved, ASSISTANT)).toMatchObject({ outcome: 'placed' });
  });

  it('never takes the last manager away, and takes one of two', async () => {
    expect(await place(MANAGER, AS_LEAD)).toEqual({ outcome: 'last manager' });
    await place(ANN, { ...AS_LEAD, roles: ['manager'] });
    expect(await place(MANAGER, AS_LEAD)).toMatchObject({ outcome: 'placed' });
    expect(await place(ANN, AS_LEAD)).toEqual({ outcome: 'last manager' });
  });

  it.each([
    ['an unknown organisation', { organisationId: 'mi5' }],
    ['an unknown group among known ones', { groupIds: ['barrow', 'nowhere'] }],
  ])('is refused for %s and changes nothing', async (_what, wrong) => {
    expect(await place(ANN, { ...AS_LEAD, ...wrong })).toEqual({ outcome: 'unknown organisation or group' });
    expect(await setting.tools.store.people.get(ANN)).toMatchObject({ roles: [], groupIds: [] });
    expect(await setting.tools.store.audit.list(9)).toEqual([]);
  });

  it('is refused for somebody whom nobody has met, also under a known id of another tenant', async () => {
    expect(await place(aPerson({ objectId: 'nobody' }), AS_LEAD)).toEqual({ outcome: 'no such person' });
    expect(await place({ ...ANN, tenantId: 'elsewhere' }, AS_LEAD)).toEqual({ outcome: 'no such person' });
  });
});
