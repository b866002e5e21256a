import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Clock, type Deed } from '../../src/domain/clock.ts';
import { faultIn } from '../../src/domain/clock-rules.ts';
import type { Day } from '../../src/domain/day.ts';
import { type Timetable, timetable } from '../../src/domain/timetable.ts';
import { addDays, addWorkingDays, daysBetween, isWorkingDay } from '../../src/domain/working-days.ts';
import { clockOf, HOLIDAYS, REGISTER, templateOf } from './clock-builders.ts';

const kind = fc.constantFrom(...REGISTER.clocks.map(({ id }) => id));
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));

/** Any deed about a place in the template, some days after the start; what can not have happened is left out. */
const attempt = fc.record({
  kind: fc.constantFrom('done', 'paused', 'resumed', 'extended', 'allowance changed'),
  place: fc.nat(20),
  wait: fc.nat(60),
  days: fc.nat(400),
});

function deedOf(
  template: string,
  on: Day,
  { kind: what, place, days }: typeof attempt extends fc.Arbitrary<infer One> ? One : never,
): Deed {
  const { steps } = templateOf(template);
  const step = steps[place % steps.length];
  const id = step?.id ?? '';
  switch (what) {
    case 'paused':
      return { kind: 'paused', reason: 'inquest', on };
    case 'resumed':
      return { kind: 'resumed', on };
    case 'extended':
      return { kind: 'extended', step: id, until: addDays(on, days), reason: 'local timetable', on };
    case 'allowance changed':
      return {
        kind: 'allowance changed',
        step: id,
        allowed: { unit: 'working days', offset: days },
        reason: 'local timetable',
        on,
      };
    default:
      return { kind: 'done', step: id, answer: step?.answers[days % 2]?.id ?? null, on };
  }
}

const lives = fc
  .record({ template: kind, start: day, attempts: fc.array(attempt, { maxLength: 12 }) })
  .map(({ template, start, attempts }) => {
    let today = start;
    let deeds: Deed[] = [];
    for (const one of attempts) {
      today = addDays(today, one.wait);
      const deed = deedOf(template, today, one);
      if (!faultIn(deed, drawn(clockOf(template, start, ...deeds), today), today)) deeds = [...deeds, deed];
    }
    return { template, start, deeds, today };
  });

function drawn(clock: Clock, today: Day): Timetable {
  return timetable(clock, templateOf(clock.template), { today, holidays: HOLIDAYS });
}

describe('whatever happens to a clock', () => {
  it('no step falls due, or is done, before what it is counted from', () => {
    fc.assert(
      fc.property(lives, ({ template, start, deeds, today }) => {
        const { steps } = drawn(clockOf(template, start, ...deeds), today);
        for (const { step, dueOn, doneOn, state } of steps) {
          const base = steps.find((one) => one.step.id === step.after);
          const from = step.after === 'start' ? start : (base?.doneOn ?? base?.dueOn);
          if (from && dueOn && state !== 'not needed') expect(dueOn >= from).toBe(true);
          if (doneOn) expect(doneOn >= (base?.doneOn ?? start)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('pausing and resuming moves exactly the open steps, each by the time of the pause', () => {
    fc.assert(
      fc.property(lives, fc.nat(120), fc.nat(20), ({ template, start, deeds, today }, length, later) => {
        const before = drawn(clockOf(template, start, ...deeds), today);
        fc.pre(before.state === 'running');
        const until = addDays(today, length);
        const now = addDays(until, later);
        const pause: Deed[] = [
          { kind: 'paused', reason: 'criminal proceedings', on: today },
          { kind: 'resumed', on: until },
        ];
        const after = drawn(clockOf(template, start, ...deeds, ...pause), now);
        before.steps.forEach((was, index) => {
          const is = after.steps[index];
          if (was.state === 'done' || was.state === 'not needed') return expect(is?.dueOn).toBe(was.dueOn);
          const base = before.steps.find(({ step }) => step.id === was.step.after);
          const runsByItself = was.step.after === 'start' || base?.doneOn;
          if (was.dueOn === null || !runsByItself) return expect((is?.dueOn ?? '') >= (was.dueOn ?? '')).toBe(true);
          if (was.allowed.unit !== 'working days') return expect(daysBetween(was.dueOn, is?.dueOn ?? '')).toBe(length);
          const lost = Array.from({ length }, (_, index_) => addDays(today, index_ + 1)).filter((one) =>
            isWorkingDay(one, HOLIDAYS),
          );
          expect(is?.dueOn).toBe(addWorkingDays(was.dueOn, lost.length, HOLIDAYS));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('an extension is kept: the step is not due before it', () => {
    fc.assert(
      fc.property(lives, fc.nat(20), fc.nat(500), ({ template, start, deeds, today }, place, days) => {
        const deed = deedOf(template, today, { kind: 'extended', place, wait: 0, days });
        const clock = clockOf(template, start, ...deeds);
        fc.pre(deed.kind === 'extended' && !faultIn(deed, drawn(clock, today), today));
        const after = drawn(clockOf(template, start, ...deeds, deed), today);
        const step = after.steps.find((one) => deed.kind === 'extended' && one.step.id === deed.step);
        expect(step?.dueOn).toBe(deed.kind === 'extended' ? deed.until : '');
      }),
      { numRuns: 60 },
    );
  });
});
