import { CHANGE_REASONS, type Deed, OUTCOMES, PAUSE_REASONS } from './clock.ts';
import { explainFault } from './clock-faults.ts';
import type { ClockForm, ClockInputs } from './clock-forms.ts';
import type { Allowance } from './clock-template.ts';
import { type Day, isDay } from './day.ts';

type NewDeed = Exclude<Deed, { kind: 'started' | 'taken back' }>;

/** The deed that a form says, or the field that is to be filled in and the sentence that says with what. */
export type ReadForm = { deed: NewDeed } | { field: keyof ClockInputs; says: string };

/** Reads a clock's form on this day. Whether the deed can have happened to the clock is for `faultIn` to say. */
export function readClockForm(form: ClockForm, inputs: ClockInputs, today: Day): ReadForm {
  const { on, step, answer } = inputs;
  if (form === 'change') return readChange(inputs, today);
  if (!isDay(on)) return { field: 'on', says: 'Choose a day.' };
  switch (form) {
    case 'done':
      if (step === '') return { field: 'step', says: 'Choose a step.' };
      return { deed: { kind: 'done', step, on, answer: answer || null } };
    case 'resume':
      return { deed: { kind: 'resumed', on } };
    case 'pause': {
      const reason = PAUSE_REASONS.find((one) => one === inputs.reason);
      return reason ? { deed: { kind: 'paused', reason, on } } : { field: 'reason', says: 'Choose why it is paused.' };
    }
    case 'close': {
      const outcome = OUTCOMES.find((one) => one === inputs.reason);
      return outcome ? { deed: { kind: 'closed', outcome, on } } : { field: 'reason', says: 'Choose how it ended.' };
    }
  }
}

function readChange({ step, until, amount, unit, reason: chosen }: ClockInputs, on: Day): ReadForm {
  const reason = CHANGE_REASONS.find((one) => one === chosen);
  if (step === '') return { field: 'step', says: 'Choose a step.' };
  if (!reason) return { field: 'reason', says: 'Choose why it is changed.' };
  if ((until === '') === (amount === '')) {
    return { field: 'until', says: 'Give a later day, or another length of time, one of the two.' };
  }
  if (until !== '') {
    return isDay(until)
      ? { deed: { kind: 'extended', step, until, reason, on } }
      : { field: 'until', says: 'Choose a real day, for example 14 March 2027.' };
  }
  const allowed = readAllowance(amount, unit);
  return allowed
    ? { deed: { kind: 'allowance changed', step, allowed, reason, on } }
    : { field: 'amount', says: explainFault({ fault: 'too long' }) };
}

function readAllowance(amount: string, unit: string): Allowance | undefined {
  const chosen = (['days', 'working days', 'months'] as const).find((one) => one === unit);
  return chosen && /^\d{1,4}$/u.test(amount) ? { unit: chosen, offset: Number(amount) } : undefined;
}
