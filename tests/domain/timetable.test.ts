import { describe, expect, it } from '@jest/globals';
import { readClock } from '../../src/domain/clock.ts';
import { nameOf } from '../../src/domain/clock-template.ts';
import type { Day } from '../../src/domain/day.ts';
import { daysIn, done, paused, recordOf, statesIn, tableOf, templateOf } from './clock-builders.ts';

const DECIDED = done('decided', '2026-12-18', 'review');

describe('a DARDR (formerly DHR)', () => {
  it.each<[what: string, start: Day, days: [scoped: Day, decided: Day, commissioned: Day, report: Day, sent: Day]]>([
    ['on a plain day', '2026-11-20', ['2026-12-04', '2026-12-20', '2027-02-20', '2027-06-20', '2027-07-16']],
    ['on 31 January', '2027-01-31', ['2027-02-14', '2027-02-28', '2027-04-28', '2027-08-28', '2027-09-27']],
    [
      'on 31 January of a leap year',
      '2028-01-31',
      ['2028-02-14', '2028-02-29', '2028-04-29', '2028-08-29', '2028-09-26'],
    ],
    ['on 29 February', '2028-02-29', ['2028-03-14', '2028-03-29', '2028-05-29', '2028-09-29', '2028-10-27']],
    [
      'a month before Christmas Day',
      '2026-11-25',
      ['2026-12-09', '2026-12-25', '2027-02-25', '2027-06-25', '2027-07-23'],
    ],
  ])('that began %s has these days', (_what, start, [scoped, decided, commissioned, report, sent]) => {
    expect(daysIn(tableOf('dardr', start, start))).toMatchObject({ scoped, decided, commissioned, report, sent });
  });

  it('tells the Home Office and the family on the first working day after the decision is due', () => {
    const days = daysIn(tableOf('dardr', '2026-11-25', '2026-11-25'));
    expect([days['decided'], days['home-office'], days['family']]).toEqual(['2026-12-25', '2026-12-29', '2026-12-29']);
  });

  it('promises no day for the Home Office letter, nor for what is counted from it', () => {
    const states = statesIn(tableOf('dardr', '2026-11-20', '2026-11-23'));
    for (const step of ['letter', 'published', 'six-months', 'twelve-months']) expect(states[step]).toBe('waiting');
  });

  it('counts publication and follow-up from the letter once it is there', () => {
    const deeds = [DECIDED, done('report', '2027-06-01'), done('sent', '2027-06-28'), done('letter', '2027-11-30')];
    expect(daysIn(tableOf('dardr', '2026-11-20', '2027-12-01', ...deeds))).toMatchObject({
      published: '2027-12-30',
      'six-months': '2028-06-30',
      'twelve-months': '2028-12-30',
    });
  });

  it('counts from the day on which a step was done, once that is known', () => {
    const table = tableOf('dardr', '2026-11-20', '2026-12-21', DECIDED);
    expect(daysIn(table)).toMatchObject({
      'home-office': '2026-12-21',
      commissioned: '2027-02-18',
      report: '2027-06-18',
    });
    expect(statesIn(table)).toMatchObject({ scoped: 'overdue', decided: 'done', 'home-office': 'due' });
    expect(table.next?.step.id).toBe('scoped');
  });

  it('leaves only the telling after a decision not to review', () => {
    const table = tableOf('dardr', '2026-11-20', '2026-12-18', done('decided', '2026-12-18', 'no-review'));
    const open = table.steps.filter(({ state }) => state === 'due').map(({ step }) => step.id);
    expect(open).toEqual(['home-office', 'family']);
    expect(statesIn(table)['report']).toBe('not needed');
  });

  it('is called by its new name once the provisions are in force, and by both until then', () => {
    const template = templateOf('dardr');
    const renamed = { ...template, renamed: { shortName: 'DARDR', inForceOn: '2027-04-01' } };
    expect(nameOf(template, '2030-01-01')).toBe('DARDR (formerly DHR)');
    expect([nameOf(renamed, '2027-03-31'), nameOf(renamed, '2027-04-01')]).toEqual(['DARDR (formerly DHR)', 'DARDR']);
  });
});

describe('an ASB case review', () => {
  it.each<[start: Day, acknowledged: Day, information: Day, threshold: Day, meeting: Day, outcome: Day]>([
    ['2026-11-23', '2026-11-25', '2026-12-07', '2026-12-07', '2027-01-07', '2027-01-14'],
    ['2026-12-23', '2026-12-29', '2027-01-11', '2027-01-11', '2027-02-08', '2027-02-15'],
    ['2027-03-25', '2027-03-31', '2027-04-12', '2027-04-12', '2027-05-11', '2027-05-18'],
    ['2026-11-28', '2026-12-01', '2026-12-11', '2026-12-11', '2027-01-13', '2027-01-20'],
    ['2028-02-28', '2028-03-01', '2028-03-13', '2028-03-13', '2028-04-10', '2028-04-19'],
  ])('asked for on %s has these days', (start, acknowledged, information, threshold, meeting, outcome) => {
    const days = daysIn(tableOf('asb-case-review', start, start));
    expect(days).toMatchObject({ acknowledged, information, threshold, meeting, outcome });
    expect(days).toMatchObject({ 'appeal-asked': 'waiting', 'appeal-heard': 'waiting' });
  });

  it('hears an appeal ten working days after it is asked for', () => {
    const deeds = [done('threshold', '2026-12-07', 'not-met'), done('appeal-asked', '2026-12-17')];
    const table = tableOf('asb-case-review', '2026-11-23', '2026-12-18', ...deeds);
    expect(daysIn(table)['appeal-heard']).toBe('2027-01-05');
    expect(statesIn(table)).toMatchObject({ meeting: 'not needed', outcome: 'not needed', 'appeal-heard': 'due' });
  });
});

describe("a commissioner's plan and request", () => {
  it.each<[template: string, start: Day, step: string, day: Day]>([
    ['commissioner-plan', '2026-11-23', 'compared', '2026-12-21'],
    ['commissioner-plan', '2026-12-18', 'compared', '2027-01-20'],
    ['commissioner-request', '2026-11-23', 'acknowledged', '2026-11-30'],
    ['commissioner-request', '2026-11-23', 'answered', '2026-12-21'],
  ])('%s of %s: %s by %s', (template, start, step, day) => {
    expect(daysIn(tableOf(template, start, start))[step]).toBe(day);
  });
});

describe('a pause', () => {
  it('moves a step in months on by its days', () => {
    const deeds = [DECIDED, paused('2027-01-04'), { kind: 'resumed', on: '2027-03-15' } as const];
    const table = tableOf('dardr', '2026-11-20', '2027-03-15', ...deeds);
    expect(daysIn(table)).toMatchObject({ decided: '2026-12-20', commissioned: '2027-04-29', report: '2027-08-27' });
  });

  it.each<[what: string, from: Day, to: Day, due: Day]>([
    ['over Christmas, by its working days only', '2026-12-23', '2026-12-30', '2027-01-27'],
    ['over one bank holiday alone, by nothing', '2026-12-24', '2026-12-28', '2027-01-22'],
    ['that ends on the day it began, by nothing', '2026-12-23', '2026-12-23', '2027-01-22'],
  ])('moves a step in working days %s', (_what, from, to, due) => {
    const deeds = [done('threshold', '2026-12-22', 'met'), paused(from), { kind: 'resumed', on: to } as const];
    expect(daysIn(tableOf('asb-case-review', '2026-12-09', '2027-01-05', ...deeds))['meeting']).toBe(due);
  });

  it('leaves what was done before it, and counts for a step done within it up to that day', () => {
    const deeds = [done('scoped', '2026-12-01'), paused('2026-12-05'), done('decided', '2026-12-10', 'review')];
    const table = tableOf('dardr', '2026-11-20', '2026-12-20', ...deeds, { kind: 'resumed', on: '2026-12-15' });
    expect(daysIn(table)).toMatchObject({ scoped: '2026-12-04', decided: '2026-12-25', report: '2027-06-15' });
  });

  it('that goes on shows no step as overdue, and days as if it ended today', () => {
    const table = tableOf('dardr', '2026-11-20', '2027-12-20', DECIDED, paused('2026-12-20'));
    expect(table).toMatchObject({ state: 'paused', pause: { on: '2026-12-20', reason: 'criminal proceedings' } });
    expect(new Set(table.steps.map(({ state }) => state))).toEqual(new Set(['paused', 'done', 'waiting']));
    expect(daysIn(table)['report']).toBe('2028-06-17');
  });

  it('may come again', () => {
    const once = [paused('2027-01-04'), { kind: 'resumed', on: '2027-01-14' } as const];
    const again = [paused('2027-02-01'), { kind: 'resumed', on: '2027-02-06' } as const];
    expect(daysIn(tableOf('dardr', '2026-11-20', '2027-03-01', DECIDED, ...once, ...again))['report']).toBe(
      '2027-07-03',
    );
  });
});

describe('a change for one clock', () => {
  const extended = { kind: 'extended', step: 'report', reason: 'agreed by the panel', on: '2027-01-04' } as const;

  it('extends one step, and what is counted from it', () => {
    const table = tableOf('dardr', '2026-11-20', '2027-01-04', DECIDED, { ...extended, until: '2027-09-01' });
    expect(daysIn(table)).toMatchObject({ report: '2027-09-01', sent: '2027-09-29', commissioned: '2027-02-18' });
    expect(table.steps.filter(({ isMoved }) => isMoved).map(({ step }) => step.id)).toEqual(['report']);
  });

  it('never brings a step before what it is counted from', () => {
    const early = { ...extended, step: 'home-office', until: '2026-12-24' };
    const late = done('decided', '2027-01-20', 'review');
    expect(daysIn(tableOf('dardr', '2026-11-20', '2027-01-20', early, late))['home-office']).toBe('2027-01-21');
  });

  it('promises a day where nobody else did, and a pause moves that as well', () => {
    const early = { ...extended, step: 'letter', until: '2027-02-01' };
    const deeds = [early, DECIDED, done('report', '2027-03-01'), done('sent', '2027-03-08'), paused('2027-03-10')];
    const table = tableOf('dardr', '2026-11-20', '2027-03-20', ...deeds, { kind: 'resumed', on: '2027-03-20' });
    expect(daysIn(table)).toMatchObject({ letter: '2027-03-18', published: '2027-04-19' });
  });

  it('is moved by a later pause too', () => {
    const deeds = [DECIDED, { ...extended, until: '2027-09-01' }, paused('2027-02-01')];
    const table = tableOf('dardr', '2026-11-20', '2027-02-11', ...deeds, { kind: 'resumed', on: '2027-02-11' });
    expect(daysIn(table)['report']).toBe('2027-09-11');
  });

  it('gives a step another length of time', () => {
    const allowed = { unit: 'working days', offset: 15 } as const;
    const deed = {
      kind: 'allowance changed',
      step: 'threshold',
      allowed,
      reason: 'local timetable',
      on: '2026-11-24',
    } as const;
    expect(daysIn(tableOf('asb-case-review', '2026-11-23', '2026-11-24', deed))['threshold']).toBe('2026-12-14');
  });
});

describe('the record of a clock', () => {
  it('forgets what was taken back, and the clock when its start was', () => {
    const started = { kind: 'started', template: 'dardr', on: '2026-11-20' } as const;
    const back = { kind: 'taken back', revision: 2 } as const;
    const clock = readClock(recordOf([started, done('scoped', '2026-11-23'), back]));
    expect(clock).toMatchObject({ number: 7, revision: 3, startedOn: '2026-11-20' });
    expect(clock?.events.map(({ deed }) => deed.kind)).toEqual(['started']);
    expect(readClock(recordOf([started, { kind: 'taken back', revision: 1 }]))).toBeUndefined();
    expect(readClock([])).toBeUndefined();
  });

  it('needs nothing more once it is closed', () => {
    const closed = { kind: 'closed', outcome: 'completed', on: '2026-12-01' } as const;
    const table = tableOf('dardr', '2026-11-20', '2027-12-01', done('scoped', '2026-11-30'), closed);
    expect(table).toMatchObject({
      state: 'closed',
      next: undefined,
      closed: { on: '2026-12-01', outcome: 'completed' },
    });
    expect(new Set(table.steps.map(({ state }) => state))).toEqual(new Set(['done', 'not needed']));
  });
});
