import { describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import type { Arranged } from '../../src/domain/arrangement.ts';
import { freeDaysOf } from '../../src/domain/free-days.ts';
import type { Person } from '../../src/domain/person.ts';
import { isQuiet } from '../../src/domain/quiet-hours.ts';
import { addDays, dayOf } from '../../src/domain/working-days.ts';
import { readPlanFacts } from '../../src/usecases/plan-facts.ts';
import { planReminders } from '../../src/usecases/plan-reminders.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { aPerson } from '../builders.ts';
import {
  CHAIR,
  DEPUTY,
  keyOf,
  LEAD,
  MANAGER,
  MEMBER,
  openPlanSetting,
  type PlanSetting,
  REGISTER,
} from './plan-setting.ts';

jest.setTimeout(120_000);

const RUNS = { numRuns: 8 };
const PROBATION = aPerson({ ...LEAD, objectId: 'probation', organisationId: 'probation' });
const PEOPLE = [CHAIR, MANAGER, LEAD, DEPUTY, MEMBER, PROBATION];

/** Around what calendars stumble over: the year's end, both changes of the clocks, 29 February, Easter, the May holidays. */
const anyStart = fc.constantFrom(
  '2026-12-18',
  '2027-03-22',
  '2027-10-25',
  '2028-02-21',
  '2026-11-19',
  '2027-04-26',
  '2027-08-23',
);

const anyLeave = fc.record({
  person: fc.constantFrom(...PEOPLE),
  standIn: fc.option(fc.constantFrom(...PEOPLE), { nil: null }),
  afterDays: fc.integer({ min: 0, max: 20 }),
  lastsDays: fc.integer({ min: 0, max: 10 }),
});

interface Year {
  startOn: string;
  leaves: readonly { person: Person; standIn: Person | null; afterDays: number; lastsDays: number }[];
}

async function begin({ startOn, leaves }: Year): Promise<PlanSetting> {
  const setting = await openPlanSetting();
  await setting.place(...PEOPLE);
  setting.set(startOn);
  for (const [index, template] of ['dardr', 'asb-case-review'].entries())
    await startClock(
      { ...setting.tools, store: setting.store },
      { template, on: addDays(startOn, -index), who: MANAGER },
    );
  for (const { person, standIn, afterDays, lastsDays } of leaves) {
    const fromOn = addDays(startOn, afterDays);
    const leave: Arranged = {
      kind: 'leave',
      person: keyOf(person),
      fromOn,
      untilOn: addDays(fromOn, lastsDays),
      standIn: standIn && keyOf(standIn),
    };
    setting.arrange(leave, `${startOn}T08:00:00.000Z`);
  }
  // Yesterday was planned, so that today is no first start.
  await setting.store.plan.finish({ throughOn: addDays(startOn, -1), answered: 0 });
  return setting;
}

/** Every reminder by its name and day, whatever became of it. */
async function planned({ store, tools }: PlanSetting): Promise<string[]> {
  const all = await Promise.all((await deadlinesSeen(tools)).map((id) => store.reminders.ofDeadline(id)));
  return all
    .flat()
    .map(({ id, on }) => `${on} ${id}`)
    .toSorted();
}

async function deadlinesSeen(tools: PlanSetting['tools']): Promise<string[]> {
  const today = dayOf(tools.now());
  const facts = await readPlanFacts(tools, { fromOn: addDays(today, -60), toOn: today }, addDays(today, -300));
  return [...facts.deadlines.keys()];
}

const anyYear = fc.record({ startOn: anyStart, leaves: fc.array(anyLeave, { maxLength: 4 }) });

describe('planning', () => {
  it('in one step and minute by many minutes gives the same reminders', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyYear,
        fc.array(fc.integer({ min: 1, max: 1440 * 2 }), { maxLength: 25 }),
        async (year, minutes) => {
          const [once, often] = [await begin(year), await begin(year)];
          const endOn = workdayAfter(addDays(year.startOn, 28));
          let at = `${year.startOn}T00:00:00.000Z`;
          for (const step of minutes) {
            at = new Date(Date.parse(at) + step * 60_000).toISOString();
            if (dayOf(at) < endOn) await often.plan(at);
          }
          for (const setting of [once, often]) await setting.plan(`${endOn}T10:00:00.000Z`);
          expect(await planned(often)).toEqual(await planned(once));
          expect((await planned(once)).length).toBeGreaterThan(0);
          for (const setting of [once, often]) await setting.close();
        },
      ),
      RUNS,
    );
  });

  it('by two servers at once gives what one gives, and one message a person and day, never in quiet hours', async () => {
    const freeDays = freeDaysOf(REGISTER);
    await fc.assert(
      fc.asyncProperty(anyYear, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }), async (year, hours) => {
        const [alone, two] = [await begin(year), await begin(year)];
        let at = `${year.startOn}T08:10:00.000Z`;
        for (const step of hours) {
          await alone.plan(at);
          two.set(at);
          await Promise.all([planReminders(two.tools), planReminders(two.tools)]);
          for (const setting of [alone, two]) await setting.send();
          at = new Date(Date.parse(at) + step * 3_600_000).toISOString();
        }
        expect(await planned(two)).toEqual(await planned(alone));
        const deliveries = [...two.deliveries.values()];
        for (const { dueAt } of deliveries) expect(isQuiet(dueAt, freeDays)).toBe(false);
        const told = deliveries.flatMap(({ content, dueAt }) =>
          content.kind === 'reminder' ? [`${dayOf(dueAt)} ${content.person.objectId}`] : [],
        );
        expect(new Set(told).size).toBe(told.length);
        for (const setting of [alone, two]) await setting.close();
      }),
      RUNS,
    );
  });

  it('cut short anywhere is made good by the next', async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, fc.integer({ min: 0, max: 30 }), async (year, lastWrite) => {
        const [whole, cut] = [await begin(year), await begin(year)];
        const on = workdayAfter(addDays(year.startOn, 9));
        await whole.plan(`${on}T10:00:00.000Z`);
        let writes = 0;
        const { reminders } = cut.tools.store;
        const dying: PlanSetting['tools'] = {
          ...cut.tools,
          store: {
            ...cut.tools.store,
            reminders: {
              ...reminders,
              add: async (reminder) => {
                if (writes >= lastWrite) throw new Error('The process died.');
                writes += 1;
                return reminders.add(reminder);
              },
            },
          },
        };
        cut.set(`${on}T10:00:00.000Z`);
        await planReminders(dying).catch(() => undefined);
        await cut.plan(`${on}T10:01:00.000Z`);
        expect(await planned(cut)).toEqual(await planned(whole));
        expect([...cut.deliveries.keys()]).toEqual([...whole.deliveries.keys()]);
        for (const setting of [whole, cut]) await setting.close();
      }),
      RUNS,
    );
  });

  it('after a clock that ran ahead and was set back says nothing twice and goes on', async () => {
    const setting = await begin({ startOn: '2027-04-26', leaves: [] });
    await setting.plan('2027-04-28');
    await setting.plan('2027-05-11');
    const ahead = await planned(setting);
    const deliveries = setting.deliveries.size;
    for (const day of ['2027-04-29', '2027-04-30', '2027-05-04', '2027-05-11']) await setting.plan(day);
    expect(await planned(setting)).toEqual(ahead);
    expect(setting.deliveries.size).toBe(deliveries);
    await setting.plan('2027-05-17');
    expect((await planned(setting)).length).toBeGreaterThan(ahead.length);
    await setting.close();
  });
});

function workdayAfter(day: string): string {
  return isQuiet(`${day}T10:00:00.000Z`, freeDaysOf(REGISTER)) ? workdayAfter(addDays(day, 1)) : day;
}
