import { type ClockForm, type ClockInputs, viewClockForm } from '../../domain/clock-forms.ts';
import { nameOf } from '../../domain/clock-template.ts';
import { clockTitle, NO_DETAIL, stageOf } from '../../domain/clock-words.ts';
import type { Day } from '../../domain/day.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { Timetable } from '../../domain/timetable.ts';
import type { CardData } from '../card-data.ts';

/** The form of one thing that can happen to a clock. Nothing in it takes free words. */
export function clockFormData(
  partnership: Partnership,
  table: Timetable,
  today: Day,
  ask: { form: ClockForm; inputs: Partial<ClockInputs>; error?: string },
): CardData['clock-form'] {
  const { form, inputs } = ask;
  const view = viewClockForm(form, table);
  const deciding = view.steps.filter(({ answers }) => answers.length > 0);
  const shortNames = table.steps
    .filter(({ step }) => deciding.some(({ id }) => id === step.id))
    .map(({ step }) => step.shortName);
  return {
    number: table.clock.number,
    basedOn: table.clock.revision,
    verb: 'save-clock',
    form,
    title: `${clockTitle(table)}: ${view.title.toLowerCase()}`,
    subtitle: stageOf(table),
    error: ask.error ?? '',
    explanation: view.explanation,
    stepLabel: view.stepLabel,
    steps: view.steps.map(({ id, title }) => ({ title, value: id })),
    step: inputs.step || (form === 'done' ? (view.steps[0]?.id ?? '') : ''),
    answerLabel: `What was decided? Only for: ${shortNames.join(', ')}`,
    answers: deciding.flatMap(({ answers }) => answers.map(({ id, name }) => ({ title: name, value: id }))),
    answer: inputs.answer ?? '',
    dayLabel: view.dayLabel,
    on: inputs.on || (view.dayLabel === '' ? '' : today),
    wantsChange: view.wantsChange,
    until: inputs.until ?? '',
    amount: /^\d+$/u.test(inputs.amount ?? '') ? Number(inputs.amount) : '',
    unit: inputs.unit || 'working days',
    reasonLabel: view.reasonLabel,
    reasons: view.reasons.map((reason) => ({ title: capital(reason), value: reason })),
    reason: inputs.reason ?? '',
    button: view.button,
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
