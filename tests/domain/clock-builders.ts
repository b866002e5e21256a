import { readFileSync } from 'node:fs';
import { type Clock, type ClockEvent, type Deed, readClock } from '../../src/domain/clock.ts';
import type { ClockTemplate } from '../../src/domain/clock-template.ts';
import type { Day } from '../../src/domain/day.ts';
import { findClockTemplate } from '../../src/domain/partnership.ts';
import { type Timetable, timetable } from '../../src/domain/timetable.ts';
import { readPartnership } from '../../src/register/load.ts';
import { NINE } from '../builders.ts';

const reading = readPartnership(readFileSync('src/register/westmorland-and-furness.yaml', 'utf8'));
if (reading.outcome === 'faulty') throw new Error('The shipped register is faulty.');

export const REGISTER = reading.partnership;
export const HOLIDAYS: ReadonlySet<Day> = new Set(REGISTER.holidays.map(({ on }) => on));

export function templateOf(id: string): ClockTemplate {
  const template = findClockTemplate(REGISTER, id);
  if (!template) throw new Error(`The register has no clock ${id}.`);
  return template;
}

export function recordOf(deeds: readonly Deed[], number = 7): ClockEvent[] {
  return deeds.map((deed, index) => ({
    number,
    revision: index + 1,
    deed,
    by: { tenantId: 't', objectId: 'manager' },
    at: NINE,
  }));
}

export function clockOf(template: string, startedOn: Day, ...deeds: readonly Deed[]): Clock {
  const clock = readClock(recordOf([{ kind: 'started', template, on: startedOn }, ...deeds]));
  if (!clock) throw new Error('The clock was taken back.');
  return clock;
}

export function tableOf(template: string, startedOn: Day, today: Day, ...deeds: readonly Deed[]): Timetable {
  return timetable(clockOf(template, startedOn, ...deeds), templateOf(template), { today, holidays: HOLIDAYS });
}

/** Step by step: the day, or the word of a step that has none. */
export function daysIn({ steps }: Timetable): Record<string, string> {
  return Object.fromEntries(steps.map(({ step, dueOn, state }) => [step.id, dueOn ?? state]));
}

export function statesIn({ steps }: Timetable): Record<string, string> {
  return Object.fromEntries(steps.map(({ step, state }) => [step.id, state]));
}

export function done(step: string, on: Day, answer: string | null = null): Deed {
  return { kind: 'done', step, on, answer };
}

export function paused(on: Day): Deed {
  return { kind: 'paused', reason: 'criminal proceedings', on };
}
