import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkGroup } from '../../src/usecases/link-group.ts';
import { meetConversation, meetPerson } from '../../src/usecases/meet.ts';
import { moveClock, undoClock } from '../../src/usecases/move-clock.ts';
import { placePerson } from '../../src/usecases/place-person.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { aConversation, aPerson } from '../builders.ts';
import { MANAGER, openSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  await setting.place(MANAGER);
  await startClock(setting.tools, { template: 'dardr', on: '2026-11-20', who: MANAGER });
  await setting.tools.store.conversations.remember(aConversation());
  await setting.tools.store.conversations.remember(aConversation({ id: 'a:shut', kind: 'personal', isOpen: false }));
});
afterEach(() => setting.close());

const deed = { kind: 'done', step: 'scoped', on: '2026-11-23', answer: null } as const;
const ann = aPerson({ objectId: 'ann' });
const seen = { tenantId: ann.tenantId, objectId: ann.objectId, name: ann.name, personalConversationId: 'a:ann' };

async function asksIn(act: () => Promise<unknown>): Promise<number> {
  const before = await setting.tools.store.plan.read();
  await act();
  return (await setting.tools.store.plan.read()).asked - before.asked;
}

describe('a new plan of reminders is asked for', () => {
  it.each<[string, (tools: Setting['tools']) => Promise<unknown>]>([
    ['when a clock starts', (tools) => startClock(tools, { template: 'dardr', on: '2026-11-21', who: MANAGER })],
    ['when a clock moves', (tools) => moveClock(tools, { number: 1, deed, who: MANAGER })],
    ['when that is taken back', (tools) => undoClock(tools, { number: 1, who: MANAGER })],
    ['when somebody is placed', (tools) => placePerson(tools, { who: MANAGER, placement: MANAGER, by: MANAGER })],
    [
      'when a group gets a channel',
      (tools) => linkGroup(tools, { groupId: 'barrow', conversationId: aConversation().id, by: MANAGER }),
    ],
    ['when somebody’s own chat appears', (tools) => meetPerson(tools, seen)],
    [
      'when a conversation opens again',
      (tools) => meetConversation(tools, { ...aConversation({ id: 'a:shut', kind: 'personal' }), isOpen: true }),
    ],
  ])('%s', async (_, act) => {
    expect(await asksIn(() => act(setting.tools))).toBe(1);
  });

  it.each<[string, (tools: Setting['tools']) => Promise<unknown>]>([
    ['a refused move', (tools) => moveClock(tools, { number: 1, deed, who: ann })],
    ['somebody seen again', (tools) => meetPerson(tools, { tenantId: MANAGER.tenantId, objectId: MANAGER.objectId })],
    ['a conversation that speaks again', (tools) => meetConversation(tools, aConversation())],
  ])('but not for %s', async (_, act) => {
    expect(await asksIn(() => act(setting.tools))).toBe(0);
  });
});
