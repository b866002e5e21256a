import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkGroup } from '../../src/usecases/link-group.ts';
import { aConversation } from '../builders.ts';
import { MANAGER, openSetting, type Setting, START } from './setting.ts';

const ONE = aConversation({ id: '19:one@thread.tacv2', name: 'One' });
const TWO = aConversation({ id: '19:two@thread.tacv2', name: 'Two' });

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  for (const channel of [ONE, TWO]) await setting.tools.store.conversations.remember(channel);
});
afterEach(() => setting.close());

function link(groupId: string, conversationId: string) {
  return linkGroup(setting.tools, { groupId, conversationId, by: MANAGER });
}

describe('linking a group to a channel', () => {
  it('keeps who did it and when', async () => {
    expect(await link('barrow', ONE.id)).toMatchObject({
      outcome: 'linked',
      channel: { name: 'One' },
      movedFrom: undefined,
    });
    expect(await setting.tools.store.links.ofGroup('barrow')).toMatchObject({
      conversationId: ONE.id,
      linkedBy: { objectId: 'manager' },
      linkedAt: START,
    });
    expect(await setting.tools.store.audit.list(9)).toMatchObject([{ act: 'link group', detail: { before: null } }]);
  });

  it('moves it, and tells where it was', async () => {
    await link('barrow', ONE.id);
    setting.pass(1000);
    expect(await link('barrow', TWO.id)).toMatchObject({ outcome: 'linked', movedFrom: { name: 'One' } });
    expect(await setting.tools.store.links.ofConversation(ONE.id)).toEqual([]);
    expect((await setting.tools.store.audit.list(9))[0]).toMatchObject({ detail: { before: ONE.id } });
  });

  it('again changes nothing', async () => {
    await link('barrow', ONE.id);
    setting.pass(1000);
    expect(await link('barrow', ONE.id)).toMatchObject({ outcome: 'already linked' });
    expect(await setting.tools.store.links.ofGroup('barrow')).toMatchObject({ linkedAt: START });
    expect(await setting.tools.store.audit.list(9)).toHaveLength(1);
  });

  it('asks for the members of the channel’s team, also when it is linked already', async () => {
    await link('barrow', ONE.id);
    await link('barrow', ONE.id);
    expect(setting.asked).toEqual([`members ${ONE.id}`, `members ${ONE.id}`]);
    await link('nowhere', ONE.id);
    expect(setting.asked).toHaveLength(2);
  });

  it('lets several groups share a channel', async () => {
    await link('barrow', ONE.id);
    await link('eden', ONE.id);
    const shared = await setting.tools.store.links.ofConversation(ONE.id);
    expect(new Set(shared.map(({ groupId }) => groupId))).toEqual(new Set(['barrow', 'eden']));
  });

  it.each(['personal', 'group chat'] as const)('is refused for a %s', async (kind) => {
    await setting.tools.store.conversations.remember(aConversation({ id: 'a:x', kind }));
    expect(await link('barrow', 'a:x')).toEqual({ outcome: 'no such channel' });
  });

  it('is refused for what nobody knows', async () => {
    expect(await link('nowhere', ONE.id)).toEqual({ outcome: 'no such group' });
    expect(await link('barrow', '19:unknown@thread.tacv2')).toEqual({ outcome: 'no such channel' });
    expect(await setting.tools.store.links.list()).toEqual([]);
  });
});
