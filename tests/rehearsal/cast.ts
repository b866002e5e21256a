import type { Cast } from '../../src/rehearsal/protocol.ts';

export const tenantId = '11111111-2222-4333-8444-555555555555';
export const otherTenantId = '99999999-2222-4333-8444-555555555555';
export const chair = 'aaaaaaaa-0000-4000-8000-000000000001';
export const lead = 'aaaaaaaa-0000-4000-8000-000000000002';
export const outsider = 'aaaaaaaa-0000-4000-8000-000000000003';
export const neighbour = 'aaaaaaaa-0000-4000-8000-000000000004';
export const teamId = '19:0000000000000000000000000000a001@thread.tacv2';
export const barrow = '19:0000000000000000000000000000a002@thread.tacv2';
export const otherTeamId = '19:0000000000000000000000000000b001@thread.tacv2';
export const groupChat = '19:0000000000000000000000000000c001@thread.v2';

export const bot = { id: '28:00000000-0000-4000-8000-00000000b07a', name: 'CSP Progress' };

/** Two tenants, two teams, a group chat and somebody who is in none of them. */
export const cast: Cast = {
  people: [
    { objectId: chair, tenantId, name: 'Chair, Westmorland and Furness Council', section: 'Manager and chair' },
    { objectId: lead, tenantId, name: 'Lead, Cumbria Constabulary', section: 'Barrow' },
    { objectId: outsider, tenantId, name: 'Member, Probation Service', section: 'Barrow' },
    { objectId: neighbour, tenantId: otherTenantId, name: 'Manager, Lancaster', section: 'Lancaster' },
  ],
  teams: [
    {
      id: teamId,
      aadGroupId: 'bbbbbbbb-0000-4000-8000-000000000001',
      tenantId,
      name: 'Westmorland and Furness CSP',
      channels: [
        { id: teamId, name: 'General' },
        { id: barrow, name: 'Barrow Hub' },
      ],
      members: [chair, lead],
    },
    {
      id: otherTeamId,
      aadGroupId: 'bbbbbbbb-0000-4000-8000-000000000002',
      tenantId: otherTenantId,
      name: 'Lancaster CSP',
      channels: [{ id: otherTeamId, name: 'General' }],
      members: [neighbour],
    },
  ],
  groupChats: [{ id: groupChat, tenantId, name: 'Duty coordinators', members: [chair, lead] }],
};
