import { CHANGE_REASONS, OUTCOMES, PAUSE_REASONS } from '../../domain/clock.ts';
import { nameOf } from '../../domain/clock-template.ts';
import type { Day } from '../../domain/day.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { isOpen, type TimedStep, type Timetable } from '../../domain/timetable.ts';
import { formatDay } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import type { ClockForm, ClockInputs } from '../read-clock-words.ts';
import { clockTitle, NO_DETAIL, stageOf } from './clock-words.ts';

const WORDS: Record<ClockForm, { title: string; explanation: string; button: string; day: string; reason: string }> = {
  done: {
    title: 'Record a step',
    explanation: 'The days of the steps that follow are counted from the day you give.',
    button: 'Record',
    day: 'On which day was it done?',
    reason: '',
  },
  pause: {
    title: 'Pause',
    explanation: 'While a clock is paused, nothing in it falls due. Every open step moves on by the time of the pause.',
    button: 'Pause',
    day: 'From which day?',
    reason: 'Why is it paused?',
  },
  resume: {
    title: 'Resume',
    explanation: 'Every open step moves on by the time of the pause.',
    button: 'Resume',
    day: 'From which day?',
    reason: '',
  },
  change: {
    title: 'Change a day',
    explanation: 'Give a later day, or another length of time. It changes this clock only.',
    button: 'Change',
    day: '',
    reason: 'Why is it changed?',
  },
  close: {
    title: 'Close',
    explanation: 'A closed clock keeps its record and is no longer on the list.',
    button: 'Close',
    day: 'On which day?',
    reason: 'How did it end?',
  },
};

const REASONS = { done: [], resume: [], pause: PAUSE_REASONS, change: CHANGE_REASONS, close: OUTCOMES } as const;

/** The form of one thing that can happen to a clock. Nothing in it takes free words. */
export function clockFormData(
  partnership: Partnership,
  table: Timetable,
  today: Day,
  ask: { form: ClockForm; inputs: Partial<ClockInputs>; error?: string },
): CardData['clock-form'] {
  const { form, inputs } = ask;
  const words = WORDS[form];
  const steps = stepsFor(form, table);
  const deciding = form === 'done' ? steps.filter(({ step }) => step.answers.length > 0) : [];
  return {
    number: table.clock.number,
    basedOn: table.clock.revision,
    verb: 'save-clock',
    form,
    title: `${clockTitle(table)}: ${words.title.toLowerCase()}`,
    subtitle: stageOf(table),
    error: ask.error ?? '',
    explanation: words.explanation,
    stepLabel: 'Which step?',
    steps: steps.map((one) => ({ title: titleOf(one), value: one.step.id })),
    step: inputs.step || (form === 'done' ? (steps[0]?.step.id ?? '') : ''),
    answerLabel: `What was decided? Only for: ${deciding.map(({ step }) => step.shortName).join(', ')}`,
    answers: deciding.flatMap(({ step }) => step.answers.map(({ id, name }) => ({ title: name, value: id }))),
    answer: inputs.answer ?? '',
    dayLabel: words.day,
    on: inputs.on || (words.day === '' ? '' : today),
    wantsChange: form === 'change',
    until: inputs.until ?? '',
    amount: /^\d+$/u.test(inputs.amount ?? '') ? Number(inputs.amount) : '',
    unit: inputs.unit || 'working days',
    reasonLabel: words.reason,
    reasons: REASONS[form].map((reason) => ({ title: capital(reason), value: reason })),
    reason: inputs.reason ?? '',
    button: words.button,
    note: NO_DETAIL,
    marking: partnership.marking,
  };
}

/** The form that starts a clock. */
export function startFormData(
  partnership: Partnership,
  today: Day,
  inputs: Partial<ClockInputs>,
  error: string,
): CardData['clock-form'] {
  return {
    number: 0,
    basedOn: 0,
    verb: 'start-clock',
    form: 'start',
    title: 'Start a clock',
    subtitle: '',
    error,
    explanation: 'A clock gives every step of a review or request its day, and takes the next free number as its name.',
    stepLabel: 'What kind?',
    steps: partnership.clocks.map((template) => ({ title: nameOf(template, today), value: template.id })),
    step: inputs.step ?? '',
    answerLabel: '',
    answers: [],
    answer: '',
    dayLabel: 'On which day did it begin?',
    on: inputs.on || today,
    wantsChange: false,
    until: '',
    amount: '',
    unit: '',
    reasonLabel: '',
    reasons: [],
    reason: '',
    button: 'Start',
    note: NO_DETAIL,
    marking: partnership.marking,
  };
}

/** A step can be recorded once the step it is counted from is done, and changed while it is open. */
function stepsFor(form: ClockForm, { steps }: Timetable): TimedStep[] {
  if (form !== 'done' && form !== 'change') return [];
  const open = steps.filter(isOpen);
  if (form === 'change') return open;
  return open.filter(({ step }) => !open.some((one) => one.step.id === step.after));
}

function titleOf({ step, dueOn }: TimedStep): string {
  return dueOn === null ? step.shortName : `${step.shortName}, due ${formatDay(dueOn)}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
