import type { DeedFault } from './clock-rules.ts';
import type { Day } from './day.ts';
import { formatDay, joinWords } from './words.ts';

/** Sentences about clocks that cards and pages share. Each refusal says what is wrong and what to do. */
export const CLOCK_SENTENCES = {
  none: 'No clock has been started yet. A clock is the timetable of one review or request.',
  started: (title: string) => `${title} is started.`,
  takenBack: (number: number) =>
    `Clock ${number} is taken back, as if it had never been started. Its number is not used again.`,
  kindGone: (template: string) =>
    `The register no longer has clocks of the kind ${template}, so nothing was changed. Ask the CSP manager to put it back.`,
  future: (today: Day) =>
    `A clock starts on a day that has come, so nothing was saved. The latest is today, ${formatDay(today)}.`,
  again: (titles: readonly string[], day: Day) =>
    `${joinWords(titles)} ${titles.length === 1 ? 'was' : 'were'} started for ${formatDay(day)} already. Is this another one?`,
  overtaken: 'Somebody changed this clock a moment ago, so nothing was saved. This is how it stands now.',
  tooLateToUndo: 'The last change can be taken back for an hour. After that, record what is right instead.',
} as const;

/** Why something could not be recorded, and what can. */
export function explainFault(fault: DeedFault): string {
  switch (fault.fault) {
    case 'closed':
      return 'This clock is closed, so nothing was saved. What closed it can be taken back for an hour.';
    case 'no such step':
      return 'This clock has no such step, so nothing was saved. Choose one of its steps.';
    case 'step done':
      return `This step was done on ${formatDay(fault.on)} already, so nothing was saved.`;
    case 'step not needed':
      return 'This step is not needed after what was decided, so nothing was saved.';
    case 'earlier step open':
      return `“${fault.step.step.shortName}” comes first, so nothing was saved. Record that step, then this one.`;
    case 'answer missing':
      return fault.answers.length > 0
        ? `Say what was decided: ${fault.answers.map(({ name }) => name.toLowerCase()).join(' or ')}. Nothing was saved.`
        : 'This step is no decision, so nothing was saved. Leave out what was decided.';
    case 'future':
      return `That day has not come, so nothing was saved. The latest is today, ${formatDay(fault.latestOn)}.`;
    case 'before':
      return `That day is too early, so nothing was saved. The earliest is ${formatDay(fault.earliestOn)}.`;
    case 'paused already':
      return 'This clock is paused already, so nothing was saved. Resume it first.';
    case 'not paused':
      return 'This clock is not paused, so nothing was saved.';
    case 'not later':
      return `The step is due on ${formatDay(fault.than)}, so nothing was saved. An extension is to a later day.`;
    case 'too far':
      return `That is too far ahead, so nothing was saved. The latest is ${formatDay(fault.latestOn)}.`;
    case 'too long':
      return 'Write a whole number, at most 1,000 days, 500 working days or 60 months. Nothing was saved.';
  }
}

/** The field of a clock's form that a fault is about; undefined where it is about the clock. */
export function fieldOf({ fault }: DeedFault): 'step' | 'answer' | 'on' | 'until' | 'amount' | undefined {
  switch (fault) {
    case 'no such step':
    case 'step done':
    case 'step not needed':
    case 'earlier step open':
      return 'step';
    case 'answer missing':
      return 'answer';
    case 'future':
    case 'before':
      return 'on';
    case 'not later':
    case 'too far':
      return 'until';
    case 'too long':
      return 'amount';
    case 'closed':
    case 'paused already':
    case 'not paused':
      return undefined;
  }
}
