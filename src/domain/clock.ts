import type { Allowance } from './clock-template.ts';
import type { Day, Instant } from './day.ts';
import type { PersonKey } from './person.ts';

/** Reasons are chosen and never written, so that no detail of a case can be entered. */
export const PAUSE_REASONS = [
  'criminal proceedings',
  'inquest',
  'another statutory review',
  'request of those affected',
] as const;
export const CHANGE_REASONS = [
  'agreed by the panel',
  'agreed with the applicant',
  'criminal proceedings',
  'waiting for an agency',
  'local timetable',
  'asked for by the commissioner',
] as const;
export const OUTCOMES = [
  'completed',
  'no review needed',
  'threshold not met',
  'withdrawn',
  'passed to another partnership',
  'started by mistake',
] as const;

export type PauseReason = (typeof PAUSE_REASONS)[number];
export type ChangeReason = (typeof CHANGE_REASONS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** Something that happened to a clock. `on` is the day it counts from, which may be earlier than the day it was recorded. */
export type Deed =
  | { kind: 'started'; template: string; on: Day }
  | { kind: 'done'; step: string; on: Day; answer: string | null }
  | { kind: 'allowance changed'; step: string; allowed: Allowance; reason: ChangeReason; on: Day }
  | { kind: 'extended'; step: string; until: Day; reason: ChangeReason; on: Day }
  | { kind: 'paused'; reason: PauseReason; on: Day }
  | { kind: 'resumed'; on: Day }
  | { kind: 'closed'; outcome: Outcome; on: Day }
  /** The deed of that revision did not happen. */
  | { kind: 'taken back'; revision: number };

/** One entry of a clock's record. Entries are added, never changed: (number, revision) is unique. */
export interface ClockEvent {
  /** The clock's number, as people type it. */
  number: number;
  revision: number;
  deed: Deed;
  by: PersonKey;
  at: Instant;
}

/** A running or closed event-driven timetable: stages and dates only. */
export interface Clock {
  number: number;
  /** The id of its template in the register. */
  template: string;
  startedOn: Day;
  /** The highest revision of its record, taken back or not. */
  revision: number;
  /** What stands, oldest first, without what was taken back. */
  events: readonly ClockEvent[];
}

/** The clock that a record tells, oldest entry first; undefined when there is none or its start was taken back. */
export function readClock(record: readonly ClockEvent[]): Clock | undefined {
  const undone = new Set(record.flatMap(({ deed }) => (deed.kind === 'taken back' ? [deed.revision] : [])));
  const events = record.filter(({ revision, deed }) => deed.kind !== 'taken back' && !undone.has(revision));
  const [first] = events;
  const last = record.at(-1);
  if (first?.deed.kind !== 'started' || !last) return undefined;
  const { number, deed } = first;
  return { number, template: deed.template, startedOn: deed.on, revision: last.revision, events };
}

/** The last thing that stands, which is what can be taken back. */
export function lastEvent(clock: Clock): ClockEvent | undefined {
  return clock.events.at(-1);
}

export function isSameDeed(one: Deed, other: Deed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
