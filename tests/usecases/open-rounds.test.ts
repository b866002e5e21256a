import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRounds } from '../../src/usecases/open-rounds.ts';
import { promptGroup } from '../../src/usecases/prompt-group.ts';
import { aChange, aConversation } from '../builders.ts';
import { MANAGER, openSetting, type Setting, START } from './setting.ts';

/** The round of March: prompts on Thursday 11 February, updates due on Tuesday 23 February. */
const ROUND = '2027-03-11';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

/** Moves the clock to a London day and time of winter. */
function moveTo(at: string): void {
  setting.pass(Date.parse(`${at}:00.000Z`) - Date.parse(setting.tools.now()));
}

async function notices() {
  const found = [];
  for (const { tenantId, objectId } of [MANAGER]) {
    found.push(await setting.tools.store.deliveries.get(`notice:round opened:${ROUND}:${tenantId}:${objectId}`));
  }
  return found.flatMap((one) => (one?.content.kind === 'notice' ? [one.content.notice] : []));
}

async function meetManager(): Promise<void> {
  const { people, conversations } = setting.tools.store;
  await conversations.remember(aConversation({ id: 'a:manager', kind: 'personal' }));
  await setting.place(MANAGER);
  const { tenantId, objectId } = MANAGER;
  await people.see({ tenantId, objectId, personalConversationId: 'a:manager' });
}

const posted = () => setting.messenger.posted.map(([, { group }]) => group.id);

describe('a round', () => {
  it('opens at 9am on its day: every linked group is prompted, and the manager told once', async () => {
    await meetManager();
    await setting.link('barrow');
    await setting.link('eden');
    moveTo('2027-02-11T08:59');
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'nothing to do' });
    moveTo('2027-02-11T09:00');
    expect(await openRounds(setting.tools)).toMatchObject({ outcome: 'opened', round: { id: ROUND } });
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'nothing to do' });
    expect(posted()).toEqual(['barrow', 'eden']);
    expect(await setting.tools.store.prompts.get(ROUND, 'barrow')).toMatchObject({
      state: 'sent',
      askedBy: 'CSP Progress',
    });
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: 'round opened', posted: ['barrow', 'eden'], unreached: [] });
    expect(notice?.kind === 'round opened' && notice.unlinked).toHaveLength(setting.partnership.groups.length - 2);
  });

  it('leaves alone whoever the manager has prompted before', async () => {
    await setting.link('barrow');
    await setting.link('eden');
    moveTo('2027-02-11T08:30');
    await promptGroup(setting.tools, { groupId: 'barrow', by: MANAGER });
    moveTo('2027-02-11T09:00');
    expect(await openRounds(setting.tools)).toMatchObject({ opened: { posted: ['barrow', 'eden'] } });
    expect(posted()).toEqual(['barrow', 'eden']);
  });

  it.each([
    ['before its day', '2027-02-10T12:00'],
    ['in the evening', '2027-02-11T18:00'],
    ['at a weekend', '2027-02-13T12:00'],
    ['once updates are due', '2027-02-23T09:00'],
  ])('does not open %s', async (_, at) => {
    await setting.link('barrow');
    moveTo(at);
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'nothing to do' });
    expect(posted()).toEqual([]);
  });

  it('opens on the next working day when the server slept on its day', async () => {
    await setting.link('barrow');
    moveTo('2027-02-12T08:10');
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'nothing to do' });
    moveTo('2027-02-12T09:00');
    expect(await openRounds(setting.tools)).toMatchObject({ outcome: 'opened' });
    expect(posted()).toEqual(['barrow']);
  });

  it('is the manager’s to open where no group was linked when it began', async () => {
    expect(setting.tools.now()).toBe(START);
    await setting.link('barrow');
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'nothing to do' });
    expect(posted()).toEqual([]);
  });

  it('is the manager’s to open where opening by itself is switched off', async () => {
    await setting.link('barrow');
    await setting.tools.store.changes.add(aChange({ changed: { kind: 'round opening', opening: 'manual' } }));
    await setting.tools.afterChange();
    moveTo('2027-02-11T09:00');
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'nothing to do' });
    expect(posted()).toEqual([]);
  });
});

describe('a channel that Teams does not take', () => {
  const later = { outcome: 'later', code: 'Throttled', retryAfterMs: null, mayHaveArrived: false } as const;

  beforeEach(async () => {
    await meetManager();
    await setting.link('barrow');
    await setting.link('eden');
  });

  it('is tried again in the next minute, and the manager hears when all is done', async () => {
    setting.messenger.answers.push(later);
    moveTo('2027-02-11T09:00');
    expect(await openRounds(setting.tools)).toEqual({ outcome: 'unfinished' });
    expect(await notices()).toEqual([]);
    moveTo('2027-02-11T09:01');
    expect(await openRounds(setting.tools)).toMatchObject({ opened: { posted: ['barrow', 'eden'], unreached: [] } });
    expect(await notices()).toHaveLength(1);
  });

  it('is told to the manager from 10am on', async () => {
    setting.messenger.answers.push(later);
    moveTo('2027-02-11T10:00');
    expect(await openRounds(setting.tools)).toMatchObject({ opened: { posted: ['eden'], unreached: ['barrow'] } });
    expect(await notices()).toMatchObject([{ unreached: ['barrow'] }]);
  });
});

it('two servers post one prompt a group and tell the manager once', async () => {
  await meetManager();
  for (const { id } of setting.partnership.groups) await setting.link(id);
  moveTo('2027-02-11T09:00');
  await Promise.all([openRounds(setting.tools), openRounds(setting.tools)]);
  moveTo('2027-02-11T09:01');
  await openRounds(setting.tools);
  expect(posted().toSorted()).toEqual(setting.partnership.groups.map(({ id }) => id).toSorted());
  expect(await notices()).toMatchObject([{ unlinked: [], unreached: [] }]);
});
