import type { ClockStep, ClockTemplate } from './clock-template.ts';
import type { Deadline } from './deadline.ts';
import { type Duty, findDuty, type Partnership, type Rung } from './partnership.ts';
import { isOpen, type Timetable } from './timetable.ts';

/**
 * The open steps of running clocks as deadlines, with their number and stage and nothing else of the case. A step that
 * nobody promised has no day, and a paused clock owes nothing.
 */
export function clockDeadlinesOf(partnership: Partnership, tables: readonly Timetable[]): Deadline[] {
  return tables
    .filter(({ state }) => state === 'running')
    .flatMap(({ clock, template, steps }) => {
      const duty = findDuty(partnership, template.duty);
      if (!duty) return [];
      return steps.filter(isOpen).flatMap(({ step, dueOn }): Deadline[] => {
        if (dueOn === null) return [];
        const what = `${template.label} ${clock.number}: ${step.shortName}`;
        const id = `clock:${clock.number}:${step.id}:${dueOn}`;
        const ladder = ladderOf(duty, template, step);
        return [{ id, dutyId: duty.id, kind: 'clock', what, on: dueOn, ladder, owedBy: step.owedBy }];
      });
    });
}

/** Of the cadence that follows this step, else of the one that follows all steps of the clock, else of the duty. */
function ladderOf(duty: Duty, template: ClockTemplate, step: ClockStep): readonly Rung[] {
  const following = duty.cadences.filter((one) => one.kind === 'event-driven' && one.clock === template.id);
  const ofStep = (id: string | undefined) => following.find((one) => one.kind === 'event-driven' && one.step === id);
  return (ofStep(step.id) ?? ofStep(undefined))?.ladder ?? duty.ladder;
}
