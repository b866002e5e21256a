import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findDuty } from '../../src/domain/partnership.ts';
import { viewDuties } from '../../src/usecases/view-duties.ts';
import { anUpdate, aProgress } from '../builders.ts';
import { openSetting, ROUND, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

function dutyOf(id: string) {
  const duty = findDuty(setting.partnership, id);
  if (!duty) throw new Error(`No duty ${id}.`);
  return duty;
}

async function glance(id: string) {
  const [found] = await viewDuties(setting.tools, [dutyOf(id)]);
  if (!found) throw new Error('Nothing was shown.');
  return found;
}

async function answer(dutyId: string, groupId: string, rag: 'green' | 'amber'): Promise<void> {
  const said = { kind: 'progress' as const, progress: aProgress({ rag, percent: 40 }) };
  await setting.tools.store.updates.add(anUpdate({ roundId: ROUND, groupId, dutyId, revision: 1, said }));
}

describe('a duty at a glance', () => {
  it('stands where the worst of its groups stands, each with its own', async () => {
    await answer('D07', 'barrow', 'amber');
    await answer('D07', 'eden', 'green');
    const { standing, groups } = await glance('D07');
    expect(standing).toBe('at risk');
    expect(groups).toEqual(
      expect.arrayContaining([
        { name: 'Barrow', standing: 'at risk', percent: 40 },
        { name: 'Eden', standing: 'on track', percent: 40 },
        { name: 'South Lakeland', standing: 'no update', percent: null },
      ]),
    );
  });

  it('has the round as what is due next, until every group has answered', async () => {
    const before = (await glance('D07')).next;
    expect(before).toMatchObject({ duty: undefined, title: expect.stringMatching(/^Updates for the board/u) });
    for (const groupId of dutyOf('D07').groups) await answer('D07', groupId, 'green');
    const { next } = await glance('D07');
    expect(next?.id).not.toBe(before?.id);
    expect(next?.on).not.toBe(before?.on);
  });

  it('leaves out a deadline that somebody has said is done', async () => {
    for (const groupId of dutyOf('D03').groups) await answer('D03', groupId, 'green');
    const first = (await glance('D03')).next;
    await setting.tools.store.deadlineAnswers.add({
      deadlineId: first?.id ?? '',
      revision: 1,
      said: 'done',
      by: { tenantId: 't', objectId: 'o', name: 'Ann Example' },
      at: setting.tools.now(),
    });
    const second = (await glance('D03')).next;
    expect(second && first && second.on >= first.on && second.id !== first.id).toBe(true);
  });
});
