import type { DeedFault } from '../domain/clock-rules.ts';
import type { Day } from '../domain/day.ts';
import { formatDay, joinWords } from '../domain/words.ts';

/** Sentences about clocks, so that their tone can be read in one sitting. Each says what is wrong and what to do. */
export const clockPhrases = {
  none: 'No clock has been started yet. A clock is the timetable of one review or request.',
  noSuchClock: (number: number, highest: number) =>
    highest === 0
      ? 'No clock has been started yet, so nothing was changed. Type **start clock** and its kind.'
      : `There is no clock ${number}, so nothing was changed. Type **clocks** to see all; the last one is ${highest}.`,
  kindGone: (template: string) =>
    `The register no longer has clocks of the kind ${template}, so nothing was changed. Ask the CSP manager to put it back.`,
  whichKind: (names: readonly string[]) =>
    `Say what kind of clock: ${names.map((name) => `**${name}**`).join(', ')}. For example **start clock dardr 20 November 2026**.`,
  whichDay: (name: string, typed: string) =>
    `Say the day on which it began, for example **start clock ${typed.toLowerCase()} 20 November 2026**. No ${name} clock was started.`,
  noSuchDay: (nearest: Day) =>
    `The calendar does not have that day, so nothing was saved. The nearest is ${formatDay(nearest)}.`,
  future: (today: Day) =>
    `A clock starts on a day that has come, so nothing was saved. The latest is today, ${formatDay(today)}.`,
  started: (title: string) => `${title} is started.`,
  again: (titles: readonly string[], day: Day) =>
    `${joinWords(titles)} ${titles.length === 1 ? 'was' : 'were'} started for ${formatDay(day)} already. Is this another one?`,
  notRead: (words: string, number: number) =>
    `I can not read “${words}” as something that happened to clock ${number}, so nothing was saved. Type for example **clock ${number} done report**, **clock ${number} pause criminal proceedings**, **clock ${number} extend report to 14 March 2027** or **clock ${number}** for its card.`,
  overtaken: 'Somebody changed this clock a moment ago, so nothing was saved. This is how it stands now.',
  tooLateToUndo: 'The last change can be taken back for an hour. After that, record what is right instead.',
  nothingToUndo: 'There is nothing to take back. Type **clocks** to see all clocks.',
  takenBack: (number: number) =>
    `Clock ${number} is taken back, as if it had never been started. Its number is not used again.`,
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
