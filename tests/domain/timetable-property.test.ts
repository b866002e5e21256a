import { describe, expect, it } from '@jest/globals';
import { type Arbitrary, array, assert, constantFrom, integer, nat, pre, property, record } from 'fast-check';
import type { Clock, Deed } from '../../src/domain/clock.ts';
import { faultIn } from '../../src/domain/clock-rules.ts';
import type { Day } from '../../src/domain/day.ts';
import { type TimedStep, type Timetable, timetable } from '../../src/domain/timetable.ts';
import { addDays, addWorkingDays, isWorkingDay } from '../../src/domain/working-days.ts';
import { clockOf, HOLIDAYS, REGISTER, templateOf } from './clock-builders.ts';

/** Drawing a life takes a hundred timetables, so few are enough to be slow and many to be sure. */
const RUNS = { numRuns: 30 };
const kind = constantFrom(...REGISTER.clocks.map(({ id }) => id));
const day = integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));

/** Any deed about a place in the template, some days after the start; what can not have happened is left out. */
const attempt = record({
  kind: constantFrom('done', 'paused', 'resumed', 'extended', 'allowance changed'),
  place: nat(20),
  wait: nat(60),
  days: nat(400),
});

function deedOf(
  template: string,
  on: Day,
  { kind: what, place, days }: typeof attempt extends Arbitrary<infer One> ? One : never,
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

const lives = record({ template: kind, start: day, attempts: array(attempt, { maxLength: 9 }) }).map(
  ({ template, start, attempts }) => {
    let today = start;
    let deeds: Deed[] = [];
    for (const one of attempts) {
      today = addDays(today, one.wait);
      const deed = deedOf(template, today, one);
      if (!faultIn(deed, drawn(clockOf(template, start, ...deeds), today), today)) deeds = [...deeds, deed];
    }
    return { template, start, deeds, today };
  },
);

function drawn(clock: Clock, today: Day): Timetable {
  return timetable(clock, templateOf(clock.template), { today, holidays: HOLIDAYS });
}

/** What is wrong with the order of the steps, as sentences. */
function disorderIn(start: Day, { steps }: Timetable): string[] {
  return steps.flatMap(({ step, dueOn, doneOn, state }) => {
    const base = steps.find((one) => one.step.id === step.after);
    const from = step.after === 'start' ? start : (base?.doneOn ?? base?.dueOn ?? '');
    const isDueEarly = dueOn !== null && state !== 'not needed' && dueOn < from;
    const isDoneEarly = doneOn !== null && doneOn < (base?.doneOn ?? start);
    return [
      ...(isDueEarly ? [`${step.id} is due on ${dueOn}, before ${from}`] : []),
      ...(isDoneEarly ? [`${step.id} was done on ${doneOn}, too early`] : []),
    ];
  });
}

/** Where a step that runs by itself must lie after a pause; undefined for one that follows an open step. */
function movedBy(length: number, from: Day, was: TimedStep, { steps }: Timetable): Day | null | undefined {
  if (was.state === 'done' || was.state === 'not needed' || was.dueOn === null) return was.dueOn;
  const base = steps.find(({ step }) => step.id === was.step.after);
  if (was.step.after !== 'start' && !base?.doneOn) return undefined;
  if (was.allowed.unit !== 'working days') return addDays(was.dueOn, length);
  const lost = Array.from({ length }, (_, index) => addDays(from, index + 1)).filter((one) =>
    isWorkingDay(one, HOLIDAYS),
  );
  return addWorkingDays(was.dueOn, lost.length, HOLIDAYS);
}

describe('whatever happens to a clock', () => {
  it('no step falls due, or is done, before what it is counted from', () => {
    const findDisorder = property(lives, ({ template, start, deeds, today }) => {
      expect(disorderIn(start, drawn(clockOf(template, start, ...deeds), today))).toEqual([]);
    });
    expect(() => assert(findDisorder, RUNS)).not.toThrow();
  });

  it('pausing and resuming moves exactly the open steps, each by the time of the pause', () => {
    const pausing = property(lives, nat(120), nat(20), ({ template, start, deeds, today }, length, later) => {
      const before = drawn(clockOf(template, start, ...deeds), today);
      pre(before.state === 'running');
      const until = addDays(today, length);
      const reason = 'criminal proceedings';
      const pause: Deed[] = [
        { kind: 'paused', reason, on: today },
        { kind: 'resumed', on: until },
      ];
      const after = drawn(clockOf(template, start, ...deeds, ...pause), addDays(until, later));
      const expected = before.steps.map((was) => movedBy(length, today, was, before));
      const found = after.steps.map(({ dueOn }, index) => (expected[index] === undefined ? undefined : dueOn));
      expect(found).toEqual(expected);
      expect(disorderIn(start, after)).toEqual([]);
    });
    expect(() => assert(pausing, RUNS)).not.toThrow();
  });

  it('an extension is kept to the day', () => {
    const extending = property(lives, nat(20), nat(500), ({ template, start, deeds, today }, place, days) => {
      const deed = deedOf(template, today, { kind: 'extended', place, wait: 0, days });
      pre(deed.kind === 'extended' && !faultIn(deed, drawn(clockOf(template, start, ...deeds), today), today));
      const { steps } = drawn(clockOf(template, start, ...deeds, deed), today);
      const extended = steps.filter(({ step }) => 'step' in deed && step.id === deed.step);
      expect(extended.map(({ dueOn }) => dueOn)).toEqual(['until' in deed ? deed.until : null]);
    });
    expect(() => assert(extending, RUNS)).not.toThrow();
  });
});
