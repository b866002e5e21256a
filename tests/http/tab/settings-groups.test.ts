import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupRow } from '../../../src/usecases/view-groups.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

let bot: LocalBot;
let manager: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  manager = await openTab(bot, bot.people.manager);
  const hands = bot.room.as(bot.people.manager.objectId);
  await hands.install(bot.places.team);
  for (const group of ['barrow', 'eden']) {
    await hands.say(bot.places.channel(group), `@CSP Progress link ${group}`);
  }
});
afterAll(() => bot.stop());

const groupOf = async (id: string): Promise<GroupRow> => {
  const { body } = await manager.get('/settings/groups');
  return body.groups.find((group: GroupRow) => group.id === id);
};

describe('the groups of the settings', () => {
  it('say which channel each has, who is in it and that it is not prompted', async () => {
    expect(await groupOf('barrow')).toMatchObject({
      channel: { name: 'Barrow Local Focus Hub', isOpen: true },
      prompt: { state: 'not posted', answered: 0, asked: 5 },
      isPaused: false,
    });
    expect((await groupOf('barrow')).people.map(({ roles }) => roles.join())).toEqual(['lead', 'member', 'member']);
    expect((await groupOf('crime')).channel).toBeNull();
  });

  it('are prompted once, whoever asks again', async () => {
    const posted = await manager.post('/settings/groups/barrow/prompt');
    expect(posted).toMatchObject({ status: 200, body: { said: 'Posted in Barrow Local Focus Hub.' } });
    const again = await manager.post('/settings/groups/barrow/prompt');
    expect(again.body.said).toContain('no second one was posted');
    expect(bot.room.messages(bot.places.channel('barrow')).filter(({ card }) => card)).toHaveLength(1);
    expect((await groupOf('barrow')).prompt).toMatchObject({ state: 'posted', asked: 5 });
    expect(await bot.app.store.audit.list(1)).toMatchObject([
      { act: 'prompt group', subject: 'barrow', by: { objectId: bot.people.manager.objectId } },
    ]);
  });

  it('are told why they can not be prompted', async () => {
    expect(await manager.post('/settings/groups/crime/prompt')).toMatchObject({
      status: 422,
      body: { fault: { title: 'Nothing was posted' } },
    });
    expect(await manager.post('/settings/groups/nowhere/prompt')).toMatchObject({ status: 404 });
  });

  it('are all prompted when the round is opened, and each is accounted for', async () => {
    const before = await manager.get('/settings/rounds');
    expect(before.body).toMatchObject({ unposted: ['Eden'], running: { posted: 1 } });
    const opened = await manager.post('/settings/rounds/open');
    expect(opened.body).toHaveLength(bot.app.partnership.groups.length);
    expect(opened.body).toContainEqual({
      groupName: 'Eden Local Focus Hub',
      isPosted: true,
      said: 'Posted in Eden Local Focus Hub.',
    });
    expect((await manager.get('/settings/rounds')).body).toMatchObject({ unposted: [], running: { posted: 2 } });
  });

  it('open by themselves or not, as the manager says', async () => {
    const { basedOn } = (await manager.get('/settings/rounds')).body;
    const saved = await manager.put('/settings/rounds/opening', { opening: 'manual', basedOn });
    expect(saved).toMatchObject({ status: 200 });
    expect((await manager.get('/settings/rounds')).body.opening).toBe('manual');
    const late = await manager.put('/settings/rounds/opening', { opening: 'automatic', basedOn });
    expect(late).toMatchObject({ status: 409, body: { body: { opening: 'manual' } } });
    await manager.post('/settings/changes/undo', { numbers: saved.body.numbers });
    expect((await manager.get('/settings/rounds')).body.opening).toBe('automatic');
  });
});
