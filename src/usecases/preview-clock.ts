import type { Clock } from '../domain/clock.ts';
import { CLOCK_SENTENCES } from '../domain/clock-faults.ts';
import { nameOf } from '../domain/clock-template.ts';
import { clockTitle, NO_DETAIL } from '../domain/clock-words.ts';
import { type Day, isDay } from '../domain/day.ts';
import { findClockTemplate } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import { timetable } from '../domain/timetable.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { type ClockStepView, stepsOf } from './view-clock-page.ts';
import { calendarOf, readClocks } from './view-clocks.ts';

/** What can be started, for the form. */
export interface ClockKinds {
  kinds: { id: string; name: string; startedBy: string }[];
  today: Day;
  note: string;
}

/** The kinds of clock; undefined for somebody who may not start one. */
export function listClockKinds(tools: Pick<Tools, 'partnership' | 'now'>, who: Person): ClockKinds | undefined {
  if (!may(who, 'keep clocks')) return undefined;
  const today = dayOf(tools.now());
  const kinds = tools.partnership.clocks.map((template) => ({
    id: template.id,
    name: nameOf(template, today),
    startedBy: template.startedBy,
  }));
  return { kinds, today, note: NO_DETAIL };
}

/** The days that a clock would have. Nothing is stored. */
export interface ClockPreview {
  steps: ClockStepView[];
  /** Said where clocks of the kind began on the same day; else empty. */
  again: string;
}

export type ClockPreviewOutcome =
  | { outcome: 'preview'; preview: ClockPreview }
  | { outcome: 'future'; today: Day }
  | { outcome: 'no such day' }
  | { outcome: 'no such kind' }
  | { outcome: 'not yours' };

export async function previewClock(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  ask: { template: string; on: string; who: Person },
): Promise<ClockPreviewOutcome> {
  if (!may(ask.who, 'keep clocks')) return { outcome: 'not yours' };
  const template = findClockTemplate(tools.partnership, ask.template);
  if (!template) return { outcome: 'no such kind' };
  const { on } = ask;
  if (!isDay(on)) return { outcome: 'no such day' };
  const calendar = calendarOf(tools);
  if (on > calendar.today) return { outcome: 'future', today: calendar.today };
  const clock: Clock = { number: 0, template: template.id, startedOn: on, revision: 0, events: [] };
  const same = readClocks(await tools.store.clocks.all())
    .filter((one) => one.template === template.id && one.startedOn === on)
    .map((one) => clockTitle({ clock: one, template }));
  return {
    outcome: 'preview',
    preview: {
      steps: stepsOf(tools.partnership, timetable(clock, template, calendar), calendar.today),
      again: same.length > 0 ? CLOCK_SENTENCES.again(same, on) : '',
    },
  };
}
