import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Unreached } from '../../src/domain/delivery.ts';
import { tellUnreached } from '../../src/usecases/tell-unreached.ts';
import { aPerson } from '../builders.ts';
import { keyOf, MANAGER, openPlanSetting, type PlanSetting } from './plan-setting.ts';

let setting: PlanSetting;
beforeEach(async () => {
  setting = await openPlanSetting();
  await setting.place(MANAGER);
});
afterEach(() => setting.close());

const [ann, ben] = ['Ann', 'Ben'].map(
  (name): Unreached => ({ ...keyOf(aPerson({ objectId: name })), name, why: 'not installed' }),
) as [Unreached, Unreached];

/** Whom each manager is told of on this day: "manager: Ann". */
async function toldOn(day: string, ...unreached: Unreached[]): Promise<string[]> {
  const before = new Set(setting.deliveries.keys());
  setting.set(day);
  await tellUnreached(setting.tools, unreached, day);
  return [...setting.deliveries.values()].flatMap(({ id, content }) =>
    !before.has(id) && content.kind === 'notice' && content.notice.kind === 'not reached'
      ? [`${content.person.objectId}: ${content.notice.people.map(({ name }) => name).join(' ')}`]
      : [],
  );
}

describe('people whom no way leads to', () => {
  it('are told to the manager once a week, and on other days those alone who are new', async () => {
    expect(await toldOn('2026-11-24', ann)).toEqual(['manager: Ann']);
    expect(await toldOn('2026-11-25', ann, ben)).toEqual(['manager: Ben']);
    expect(await toldOn('2026-11-26', ann, ben)).toEqual([]);
    expect(await toldOn('2026-11-30', ann, ben)).toEqual(['manager: Ann Ben']);
  });

  it('are not told twice when the day is planned anew', async () => {
    expect(await toldOn('2026-11-24', ann)).toEqual(['manager: Ann']);
    expect(await toldOn('2026-11-24', ann, ben)).toEqual([]);
    expect(await toldOn('2026-11-25', ann, ben)).toEqual(['manager: Ben']);
  });

  it('are all told to a manager who opens a chat in the middle of the week', async () => {
    await toldOn('2026-11-24', ann);
    await setting.place(aPerson({ objectId: 'other', roles: ['assistant manager'] }));
    expect(await toldOn('2026-11-26', ann)).toEqual(['other: Ann']);
  });

  it('are none: nobody is told', async () => {
    expect(await toldOn('2026-11-24')).toEqual([]);
  });
});
