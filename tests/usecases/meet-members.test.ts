import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { meetMembers } from '../../src/usecases/meet-members.ts';
import { aConversation } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

const CHANNEL = aConversation({ tenantId: MANAGER.tenantId });

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  await setting.place(MANAGER);
  setting.messenger.members = [
    { objectId: MANAGER.objectId, teamsId: '29:manager', name: 'Morgan Example' },
    { objectId: 'stranger', teamsId: '29:stranger', name: 'Sam Example' },
  ];
});
afterEach(() => setting.close());

const people = () => setting.tools.store.people.list();
const asked = async () => (await setting.tools.store.plan.read()).asked;

describe('the members of a team', () => {
  it('who are placed become known by name and Teams id, and nobody else is kept', async () => {
    expect(await meetMembers(setting.tools, CHANNEL, 'placed')).toEqual({ outcome: 'met', people: 1 });
    expect(await people()).toMatchObject([{ name: 'Morgan Example', teamsId: '29:manager', roles: ['manager'] }]);
  });

  it('are all kept when the app is added, without a role', async () => {
    await meetMembers(setting.tools, CHANNEL, 'everybody');
    expect(await people()).toMatchObject([
      { name: 'Morgan Example' },
      { name: 'Sam Example', teamsId: '29:stranger', roles: [] },
    ]);
  });

  it('lead to one new plan when somebody who is reminded can be mentioned now, and to none when nothing is new', async () => {
    const before = await asked();
    await meetMembers(setting.tools, CHANNEL, 'placed');
    expect(await asked()).toBe(before + 1);
    await meetMembers(setting.tools, CHANNEL, 'placed');
    expect(await asked()).toBe(before + 1);
  });

  it('are left as they were when Teams does not list them', async () => {
    setting.messenger.answers.push({ outcome: 'unreachable', code: 'BotNotInConversationRoster' });
    const outcome = await meetMembers(setting.tools, CHANNEL, 'placed');
    expect(outcome).toEqual({ outcome: 'not listed', code: 'BotNotInConversationRoster' });
    expect(await people()).toMatchObject([{ teamsId: null }]);
  });
});
