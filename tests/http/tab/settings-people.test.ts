import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../../src/cast.ts';
import type { PersonRow } from '../../../src/usecases/view-people.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

// Reckoning reminders is work, and so is starting a bot.
jest.setTimeout(30_000);

let bot: LocalBot;
let manager: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  manager = await openTab(bot, bot.people.manager);
});
afterAll(() => bot.stop());

const at = ({ tenantId, objectId }: Pick<CastMember, 'tenantId' | 'objectId'>) =>
  `/settings/people/${tenantId}/${objectId}`;
const rowOf = async (person: CastMember): Promise<PersonRow> => {
  const { body } = await manager.get('/settings/people');
  return body.people.find(({ objectId }: PersonRow) => objectId === person.objectId);
};
const placed = ({ organisationId, groupIds, roles }: PersonRow) => ({ organisationId, groupIds, roles });

describe('the people of the settings', () => {
  it.each(['chair', 'lead', 'member'] as const)('are not shown to a %s, nor placed by one', async (role) => {
    const [lead, member] = bot.people.of('barrow');
    const person = { chair: bot.people.chair, lead, member }[role];
    const tab = await openTab(bot, person);
    const body = { organisationId: null, groupIds: [], roles: ['manager'], basedOn: placed(await rowOf(person)) };
    expect(await tab.get('/settings/people')).toMatchObject({ status: 403 });
    expect(await tab.post(`${at(person)}/preview`, body)).toMatchObject({ status: 403 });
    expect(await tab.put(at(person), body)).toMatchObject({ status: 403 });
    expect((await rowOf(person)).roles).toEqual([role]);
  });

  it('say of each whether reminders reach them', async () => {
    const [lead] = bot.people.of('barrow');
    await bot.room.as(bot.people.manager.objectId).install(bot.places.team);
    await bot.room.as(bot.people.manager.objectId).say(bot.places.channel('barrow'), '@CSP Progress link barrow');
    await bot.room.as(bot.people.chair.objectId).install('personal');
    expect((await rowOf(lead)).reach).toEqual({ by: 'channel' });
    expect((await rowOf(bot.people.chair)).reach).toEqual({ by: 'own chat' });
    expect((await rowOf(bot.people.of('eden')[0])).reach).toEqual({ by: 'nothing', why: 'not installed' });
  });

  it('tell what a place would mean, and change nothing', async () => {
    const [, member] = bot.people.of('barrow');
    const before = placed(await rowOf(member));
    const wanted = { ...before, groupIds: ['barrow', 'eden'] };
    const { status, body } = await manager.post(`${at(member)}/preview`, wanted);
    expect(status).toBe(200);
    expect(body.updates).toMatchObject({ before: 5, after: 10, lost: [] });
    expect(body.updates.gained.map(({ groupName }: { groupName: string }) => groupName)).toEqual(
      Array.from({ length: 5 }, () => 'Eden'),
    );
    expect(placed(await rowOf(member))).toEqual(before);
  });

  it('count the reminders that somebody without a role no longer gets', async () => {
    const [lead] = bot.people.of('barrow');
    const { body } = await manager.post(`${at(lead)}/preview`, { ...placed(await rowOf(lead)), roles: [] });
    expect(body.reminders.before).toBeGreaterThan(0);
    expect(body).toMatchObject({ updates: { after: 0 }, reminders: { after: 0 } });
  });

  it('are placed with the audit that the command keeps, and put back the same way', async () => {
    const [, member] = bot.people.of('barrow');
    const before = placed(await rowOf(member));
    const wanted = { organisationId: 'fire', groupIds: ['eden'], roles: ['lead'] };
    const saved = await manager.put(at(member), { ...wanted, basedOn: before });
    expect(saved).toMatchObject({ status: 200, body: wanted });
    expect(await bot.app.store.audit.list(1)).toMatchObject([
      {
        act: 'place person',
        by: { objectId: bot.people.manager.objectId },
        subject: `${member.tenantId}:${member.objectId}`,
        detail: { organisation: 'fire', groups: 'eden', roles: 'lead', rolesBefore: 'member' },
      },
    ]);
    expect(await manager.put(at(member), { ...before, basedOn: wanted })).toMatchObject({ status: 200, body: before });
  });

  it('answer with how somebody stands now, when they were placed anew since they were read', async () => {
    const [, , officer] = bot.people.of('barrow');
    const before = placed(await rowOf(officer));
    await manager.put(at(officer), { ...before, roles: ['deputy'], basedOn: before });
    const late = await manager.put(at(officer), { ...before, roles: ['viewer'], basedOn: before });
    expect(late).toMatchObject({ status: 409, body: { body: { roles: ['deputy'] } } });
    expect((await rowOf(officer)).roles).toEqual(['deputy']);
  });

  it('keep chair and manager from being given by the assistant manager, and keep the last manager', async () => {
    const assistant = await openTab(bot, bot.people.assistant);
    const [lead] = bot.people.of('eden');
    const asLead = placed(await rowOf(lead));
    for (const call of [
      assistant.put(at(lead), { ...asLead, roles: ['chair'], basedOn: asLead }),
      assistant.post(`${at(lead)}/preview`, { ...asLead, roles: ['chair'] }),
    ]) {
      expect(await call).toMatchObject({ status: 403, body: { fault: { fields: { roles: expect.any(String) } } } });
    }
    expect((await assistant.get('/settings/people')).body.mayGiveAll).toBe(false);

    const asManager = placed(await rowOf(bot.people.manager));
    const gone = { ...asManager, roles: ['viewer'], basedOn: asManager };
    expect(await manager.put(at(bot.people.manager), gone)).toMatchObject({ status: 422 });
  });

  it('refuse what is no place, and somebody whom nobody has met', async () => {
    const [lead] = bot.people.of('eden');
    const asLead = placed(await rowOf(lead));
    expect(await manager.put(at(lead), { ...asLead, groupIds: ['nowhere'], basedOn: asLead })).toMatchObject({
      status: 422,
    });
    expect(await manager.put(at(lead), { ...asLead, roles: ['king'], basedOn: asLead })).toMatchObject({ status: 400 });
    const stranger = at({ tenantId: lead.tenantId, objectId: 'nobody' });
    expect(await manager.post(`${stranger}/preview`, asLead)).toMatchObject({ status: 404 });
  });
});
