import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { type DutyOverview, type RoundOverview, viewOverview } from '../../src/usecases/view-overview.ts';
import { aDecision, anUpdate, aPerson, aProgress, aPrompt } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting } from './setting.ts';

const READER = aPerson({ roles: ['viewer'] });
const BEFORE = '2026-09-10';
const RED = { kind: 'progress', progress: aProgress({ rag: 'red', status: 'in_progress' }) } as const;
const GREEN = { kind: 'progress', progress: aProgress({ rag: 'green', status: 'in_progress' }) } as const;

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

async function say(of: Parameters<typeof anUpdate>[0]): Promise<void> {
  expect(await setting.tools.store.updates.add(anUpdate({ roundId: ROUND, ...of }))).toBe('added');
}

async function roundNow(roundId?: string): Promise<RoundOverview> {
  const { round } = await viewOverview(setting.tools, READER, roundId);
  if (!round) throw new Error('There is a round.');
  return round;
}

async function duty(id: string): Promise<DutyOverview | undefined> {
  return (await roundNow()).duties.find((one) => one.id === id);
}

describe('the overview', () => {
  it('has a row for every duty, with a place for every group that is asked and for no other', async () => {
    const { duties, asked, answered } = await roundNow();
    expect(duties.map(({ id }) => id)).toEqual(setting.partnership.duties.map(({ id }) => id));
    for (const [place, { groups }] of setting.partnership.duties.entries()) {
      expect(duties[place]?.cells.map(({ groupId }) => groupId)).toEqual(groups);
    }
    expect(asked).toBe(setting.partnership.duties.flatMap(({ groups }) => groups).length);
    expect(answered).toBe(0);
  });

  it('stands a duty where its worst group stands, and counts duties', async () => {
    await say({ dutyId: 'D07', groupId: 'barrow', said: RED });
    await say({ dutyId: 'D07', groupId: 'eden', said: GREEN });
    expect(await duty('D07')).toMatchObject({ standing: 'off track', before: 'no update' });
    const { counts, headline } = await roundNow();
    expect(counts).toMatchObject({ 'off track': 1, 'no update': setting.partnership.duties.length - 1 });
    expect(headline).toBe('1 duty off track and 13 without an update so far.');
  });

  it('tells by whom and when a group answered, and no word of what people wrote', async () => {
    await say({ dutyId: 'D07', groupId: 'barrow', said: RED });
    const cell = (await duty('D07'))?.cells.find(({ groupId }) => groupId === 'barrow');
    expect(cell).toMatchObject({ standing: 'off track', percent: RED.progress.percent, saidBy: 'Council' });
    const whole = JSON.stringify(await viewOverview(setting.tools, MANAGER));
    expect(whole).not.toContain(RED.progress.changed);
  });

  it('counts as on time what was first said by the due day, however late it was revised', async () => {
    const slot = { dutyId: 'D08', groupId: 'barrow' };
    await say({ ...slot, saidAt: '2026-11-24T10:00:00.000Z', said: GREEN });
    await say({ ...slot, revision: 2, saidAt: '2026-11-27T10:00:00.000Z', said: RED });
    await say({ dutyId: 'D08', groupId: 'eden', saidAt: '2026-11-27T10:00:00.000Z', said: GREEN });
    const { responses, responseWords } = await roundNow();
    expect(responseWords).toBe('2 of 32 updates received, 1 of them first given by the due day.');
    expect(responses.reduce((sum, one) => sum + one.open, 0)).toBeGreaterThan(0);
    expect(responses.some((one) => one.answered === 2 && one.answeredOnTime === 1)).toBe(true);
  });

  it('does not count as on time what was answered, taken back and answered again too late', async () => {
    const slot = { dutyId: 'D08', groupId: 'eden' };
    await say({ ...slot, saidAt: '2026-11-20T10:00:00.000Z', said: { kind: 'not for us', reason: 'Not ours' } });
    await say({ ...slot, revision: 2, saidAt: '2026-11-27T10:00:00.000Z', said: GREEN });
    const requestId = `${ROUND}:eden:D08:1`;
    await setting.tools.store.decisions.add(
      aDecision({
        ...slot,
        roundId: ROUND,
        requestId,
        asked: 'not for us',
        verdict: { kind: 'refused', reason: 'It is' },
      }),
    );
    expect((await roundNow()).responseWords).toBe('1 of 32 updates received, 0 of them first given by the due day.');
  });

  it('shows round after round how many duties stood where, and what moved since the one before', async () => {
    await say({ roundId: BEFORE, dutyId: 'D07', groupId: 'barrow', said: RED, saidAt: '2026-08-20T09:00:00.000Z' });
    await say({ dutyId: 'D07', groupId: 'barrow', said: GREEN });
    const { trend, headline } = await roundNow();
    expect(trend.map(({ roundId, counts }) => [roundId, counts['off track'], counts['on track']])).toEqual([
      [BEFORE, 1, 0],
      [ROUND, 0, 1],
    ]);
    expect(headline).toContain('Since the period before, 1 got better.');
  });

  it('shows a round of the past where it is chosen, and the running one where there is no such round', async () => {
    await say({ roundId: BEFORE, dutyId: 'D07', groupId: 'barrow', said: RED, saidAt: '2026-08-20T09:00:00.000Z' });
    expect(await roundNow(BEFORE)).toMatchObject({ id: BEFORE, isRunning: false, answered: 1, stage: 'over' });
    expect(await roundNow('2019-01-01')).toMatchObject({ id: ROUND, isRunning: true, answered: 0 });
    const { rounds } = await viewOverview(setting.tools, READER);
    expect(rounds.map(({ id }) => id)).toEqual([ROUND, BEFORE]);
  });

  it('marks the days of the round as passed, today, next and ahead', async () => {
    const states = async () => (await roundNow()).steps.map(({ state }) => state);
    expect(await states()).toEqual(['passed', 'passed', 'today', ...Array.from({ length: 9 }, () => 'ahead')]);
    setting.pass(-86_400_000);
    expect((await states()).slice(0, 4)).toEqual(['passed', 'passed', 'next', 'ahead']);
  });

  it('counts the groups whose prompt was posted', async () => {
    const prompt = aPrompt({ roundId: ROUND, groupId: 'barrow', leaseUntilAt: '2026-11-23T09:01:00.000Z' });
    await setting.tools.store.prompts.claim({ ...prompt, state: 'sending' }, setting.tools.now());
    expect((await roundNow()).posted).toBe(0);
    await setting.tools.store.prompts.markSent({
      ...prompt,
      threadId: 't',
      messageId: 'm',
      sentAt: setting.tools.now(),
    });
    expect((await roundNow()).posted).toBe(1);
  });

  it('names the first six deadlines of 90 days; those of clocks to those who may see clocks alone', async () => {
    const { deadlines, deadlineCount } = await viewOverview(setting.tools, READER);
    expect(deadlines).toHaveLength(6);
    expect(deadlineCount).toBeGreaterThanOrEqual(6);
    expect(deadlines.map(({ on }) => on)).toEqual(deadlines.map(({ on }) => on).toSorted());
    const [template] = setting.partnership.clocks;
    await startClock(setting.tools, { who: MANAGER, template: template?.id ?? '', on: '2026-11-20' });
    const more = async (reader: typeof READER) =>
      (await viewOverview(setting.tools, reader)).deadlineCount - deadlineCount;
    expect(await more(READER)).toBe(0);
    expect(await more(MANAGER)).toBeGreaterThan(0);
  });

  it('still shows the last round when the register has no board ahead', async () => {
    setting.pass(80 * 365 * 86_400_000);
    const { id } = setting.partnership.boards.at(-1) ?? {};
    expect(await roundNow()).toMatchObject({ id, stage: 'over' });
  });

  it('reads the rounds that it shows and nothing else, of ten thousand updates', async () => {
    const store = await openEmbeddedStore();
    try {
      const rounds = Array.from({ length: 50 }, (_, place) => `19${String(place + 10)}-06-01`);
      const asked = setting.partnership.duties.flatMap(({ id, groups }) =>
        groups.map((groupId) => [id, groupId] as const),
      );
      for (const roundId of [...rounds, BEFORE, ROUND])
        for (const [dutyId, groupId] of asked)
          for (let revision = 1; revision <= 6; revision += 1)
            await store.updates.add(anUpdate({ roundId, dutyId, groupId, revision, said: GREEN }));
      const { records, examined } = store.figures();
      expect(records).toBeGreaterThan(9_900);
      const { round } = await viewOverview({ ...setting.tools, partnership: setting.partnership, store }, READER);
      expect(round?.answered).toBe(asked.length);
      expect(store.figures().examined - examined).toBeLessThan(3 * asked.length);
    } finally {
      await store.close();
    }
  });
});
