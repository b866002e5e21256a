import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { isManaging, may, mayAnswer, type Person, type Placement, ROLES, type Role } from '../../src/domain/person.ts';
import { loadPartnership } from '../../src/register/load.ts';

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

function person(placement: Partial<Placement>): Person {
  const nobody = { tenantId: 't', objectId: 'o', name: 'Lead officer', teamsId: null, personalConversationId: null };
  return { ...nobody, organisationId: null, groupIds: [], roles: [], ...placement };
}

function whoMay(act: Parameters<typeof may>[1]): Role[] {
  return ROLES.filter((role) => may({ roles: [role] }, act));
}

describe('what a role may do', () => {
  it('everybody with a role may look and ask for a report', () => {
    expect(whoMay('look')).toEqual(ROLES);
    expect(whoMay('report')).toEqual(ROLES);
  });

  it('a viewer may not answer', () => {
    expect(whoMay('answer')).toEqual(ROLES.filter((role) => role !== 'viewer'));
  });

  it.each(['prompt', 'link', 'place people', 'change the register', 'see detections', 'read the audit'] as const)(
    'only the manager and the assistant manager may %s',
    (act) => {
      expect(whoMay(act)).toEqual(['manager', 'assistant manager']);
    },
  );

  it('only the manager says who is chair or manager', () => {
    expect(whoMay('place the chair or manager')).toEqual(['manager']);
  });

  it('nobody without a role may do anything, and several roles add up', () => {
    expect(may({ roles: [] }, 'look')).toBe(false);
    expect(may({ roles: ['viewer', 'deputy'] }, 'answer')).toBe(true);
    expect(isManaging({ roles: ['lead', 'assistant manager'] })).toBe(true);
    expect(isManaging({ roles: ['chair'] })).toBe(false);
  });
});

describe('who may answer', () => {
  it.each<[string, Partial<Placement>, string, string, boolean]>([
    ['a member of the group', { roles: ['member'], groupIds: ['barrow'] }, 'D06', 'barrow', true],
    ['a member of another hub', { roles: ['member'], groupIds: ['eden'] }, 'D06', 'barrow', false],
    [
      'a member about a duty that the group does not have',
      { roles: ['member'], groupIds: ['barrow'] },
      'D12',
      'barrow',
      false,
    ],
    ['a viewer in the group', { roles: ['viewer'], groupIds: ['barrow'] }, 'D06', 'barrow', false],
    ['the lead of the lead organisation', { roles: ['lead'], organisationId: 'constabulary' }, 'D06', 'eden', true],
    ['its deputy', { roles: ['deputy'], organisationId: 'constabulary' }, 'D06', 'eden', true],
    ['a member of it outside the group', { roles: ['member'], organisationId: 'constabulary' }, 'D06', 'eden', false],
    ['the lead of a supporting organisation', { roles: ['lead'], organisationId: 'fire' }, 'D06', 'eden', false],
    ['the lead of one of two NHS boards', { roles: ['lead'], organisationId: 'nhs-south' }, 'D08', 'barrow', true],
    ["the chair where the duty is the chair's", { roles: ['chair'] }, 'D10', 'board', true],
    ['the chair elsewhere', { roles: ['chair'] }, 'D06', 'crime', false],
    ['the manager', { roles: ['manager'] }, 'D06', 'crime', true],
    ['the assistant manager', { roles: ['assistant manager'] }, 'D14', 'board', true],
    ['the manager about an unknown duty', { roles: ['manager'] }, 'D99', 'board', false],
    ['a lead without an organisation', { roles: ['lead'] }, 'D06', 'crime', false],
  ])('%s', (_, placement, dutyId, groupId, allowed) => {
    expect(mayAnswer(person(placement), dutyId, groupId, partnership)).toBe(allowed);
  });
});
