import { CHANGE_REASONS, OUTCOMES, PAUSE_REASONS } from './clock.ts';
import type { StepAnswer } from './clock-template.ts';
import { isOpen, type TimedStep, type Timetable } from './timetable.ts';
import { formatDay } from './words.ts';

/** What somebody can say of a clock that runs. */
export const CLOCK_FORMS = ['done', 'pause', 'resume', 'change', 'close'] as const;
export type ClockForm = (typeof CLOCK_FORMS)[number];

/** What somebody filled in so far: ids and days, as the form has them; empty where nothing was chosen. */
export interface ClockInputs {
  step: string;
  answer: string;
  on: string;
  until: string;
  amount: string;
  unit: string;
  reason: string;
}

/** A form that asks what happened to a clock. Nothing in it takes free words. */
export interface ClockFormView {
  form: ClockForm;
  title: string;
  explanation: string;
  button: string;
  /** Empty where no day is asked for. */
  dayLabel: string;
  stepLabel: string;
  /** That can be chosen; empty where no step is asked for. */
  steps: { id: string; title: string; answers: { id: string; name: string }[] }[];
  /** Empty where no reason is asked for. */
  reasonLabel: string;
  reasons: readonly string[];
  /** Whether it asks for a later day or another length of time. */
  wantsChange: boolean;
}

type Words = Pick<ClockFormView, 'title' | 'explanation' | 'button' | 'dayLabel' | 'reasonLabel' | 'reasons'>;

const FORMS: Record<ClockForm, Words> = {
  done: {
    title: 'Record a step',
    explanation: 'The days of the steps that follow are counted from the day you give.',
    button: 'Record',
    dayLabel: 'On which day was it done?',
    reasonLabel: '',
    reasons: [],
  },
  pause: {
    title: 'Pause',
    explanation: 'While a clock is paused, nothing in it falls due. Every open step moves on by the time of the pause.',
    button: 'Pause',
    dayLabel: 'From which day?',
    reasonLabel: 'Why is it paused?',
    reasons: PAUSE_REASONS,
  },
  resume: {
    title: 'Resume',
    explanation: 'Every open step moves on by the time of the pause.',
    button: 'Resume',
    dayLabel: 'From which day?',
    reasonLabel: '',
    reasons: [],
  },
  change: {
    title: 'Change a day',
    explanation: 'Give a later day, or another length of time. It changes this clock only.',
    button: 'Change',
    dayLabel: '',
    reasonLabel: 'Why is it changed?',
    reasons: CHANGE_REASONS,
  },
  close: {
    title: 'Close',
    explanation: 'A closed clock keeps its record and is no longer on the list.',
    button: 'Close',
    dayLabel: 'On which day?',
    reasonLabel: 'How did it end?',
    reasons: OUTCOMES,
  },
};

/** The forms that make sense as the clock stands: none once it is closed. */
export function clockFormsOf(table: Timetable): ClockForm[] {
  if (table.state === 'closed') return [];
  const without: ClockForm = table.state === 'paused' ? 'pause' : 'resume';
  return CLOCK_FORMS.filter((form) => form !== without);
}

export function viewClockForm(form: ClockForm, table: Timetable): ClockFormView {
  return {
    form,
    ...FORMS[form],
    stepLabel: 'Which step?',
    steps: stepsFor(form, table).map((one) => ({
      id: one.step.id,
      title: titleOf(one),
      answers: form === 'done' ? one.step.answers.map(nameOf) : [],
    })),
    wantsChange: form === 'change',
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

function nameOf({ id, name }: StepAnswer): { id: string; name: string } {
  return { id, name };
}
