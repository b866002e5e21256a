import { z } from 'zod';
import { CHANGE_REASONS, type Deed, OUTCOMES, PAUSE_REASONS } from '../../domain/clock.ts';
import type { Allowance } from '../../domain/clock-template.ts';
import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/working-days.ts';
import { moveClock, undoClock } from '../../usecases/move-clock.ts';
import { clockPhrases, explainFault } from '../clock-phrases.ts';
import { showClock, showClockForm, showMoved, showStartForm, startOne } from '../commands/clocks.ts';
import { defineAction } from './action.ts';
import { textShape } from './shapes.ts';

const FORMS = ['done', 'pause', 'resume', 'change', 'close'] as const;
const wholeShape = z.coerce.number().int().min(0).max(1_000_000_000);
const clockShape = z.object({ number: wholeShape });
const seenShape = clockShape.extend({ basedOn: wholeShape });
const choice = textShape.pipe(z.string().max(100));
const amountShape = z
  .union([z.string(), z.number()])
  .default('')
  .transform((value) => String(value).trim());
const formShape = seenShape.extend({
  form: z.enum(FORMS),
  step: choice,
  answer: choice,
  on: choice,
  until: choice,
  amount: amountShape,
  unit: choice,
  reason: choice,
});
type Form = z.infer<typeof formShape>;

/** From the list: the card of one clock. */
export const clock = defineAction({
  verb: 'clock',
  data: clockShape,
  needs: 'see clocks',
  opens: true,
  run: (tools, turn, { number }) => showClock(tools, turn, number),
});

export const startForm = defineAction({
  verb: 'start-form',
  data: z.object({}),
  needs: 'keep clocks',
  opens: true,
  run: async (tools, turn) => showStartForm(tools, turn),
});

/** From the form, or once more from somebody who is sure that it is another one. */
export const start = defineAction({
  verb: 'start-clock',
  data: z.object({ step: choice, on: choice, sureAfter: wholeShape.optional() }),
  needs: 'keep clocks',
  opens: false,
  async run(tools, turn, { step, on, sureAfter }) {
    const today = dayOf(turn.now);
    const error = step === '' ? 'Choose what kind of clock.' : !isDay(on) ? 'Choose a day.' : '';
    const future = on > today ? clockPhrases.future(today) : '';
    if (error || future) return showStartForm(tools, turn, { step, on }, error || future);
    return startOne(tools, turn, { template: step, on, ...(sureAfter === undefined ? {} : { sureAfter }) });
  },
});

export const clockForm = defineAction({
  verb: 'clock-form',
  data: seenShape.extend({ form: z.enum(FORMS) }),
  needs: 'keep clocks',
  opens: true,
  run: (tools, turn, { number, form }) => showClockForm(tools, turn, number, { form, inputs: {} }),
});

/** Records what the form says. What is wrong comes back on the form, with everything that was chosen. */
export const saveClock = defineAction({
  verb: 'save-clock',
  data: formShape,
  needs: 'keep clocks',
  opens: false,
  async run(tools, turn, form) {
    const deed = readDeed(form, dayOf(turn.now));
    const again = (error: string) => showClockForm(tools, turn, form.number, { form: form.form, inputs: form, error });
    if (typeof deed === 'string') return again(deed);
    const { number, basedOn } = form;
    const moved = await moveClock(tools, { number, basedOn, deed, who: turn.who });
    return moved.outcome === 'refused' ? again(explainFault(moved.fault)) : showMoved(tools, turn, number, moved);
  },
});

/** Takes back the last thing that happened, for an hour. */
export const undo = defineAction({
  verb: 'undo-clock',
  data: seenShape,
  needs: 'keep clocks',
  opens: false,
  run: async (tools, turn, { number, basedOn }) =>
    showMoved(tools, turn, number, await undoClock(tools, { number, basedOn, who: turn.who })),
});

/** The deed that a form says, or the sentence that says what to fill in. */
function readDeed(form: Form, today: Day): Exclude<Deed, { kind: 'started' | 'taken back' }> | string {
  if (form.form === 'change') return readChange(form, today);
  if (!isDay(form.on)) return 'Choose a day.';
  const { on, step } = form;
  switch (form.form) {
    case 'done':
      return step === '' ? 'Choose a step.' : { kind: 'done', step, on, answer: form.answer || null };
    case 'resume':
      return { kind: 'resumed', on };
    case 'pause': {
      const reason = PAUSE_REASONS.find((one) => one === form.reason);
      return reason ? { kind: 'paused', reason, on } : 'Choose why it is paused.';
    }
    case 'close': {
      const outcome = OUTCOMES.find((one) => one === form.reason);
      return outcome ? { kind: 'closed', outcome, on } : 'Choose how it ended.';
    }
  }
}

function readChange({ step, until, amount, unit, reason: chosen }: Form, on: Day): ReturnType<typeof readDeed> {
  const reason = CHANGE_REASONS.find((one) => one === chosen);
  if (step === '') return 'Choose a step.';
  if (!reason) return 'Choose why it is changed.';
  if ((until === '') === (amount === '')) return 'Give a later day, or another length of time, one of the two.';
  if (until !== '') {
    return isDay(until)
      ? { kind: 'extended', step, until, reason, on }
      : 'Choose a real day, for example 14 March 2027.';
  }
  const allowed = readAllowance(amount, unit);
  return allowed ? { kind: 'allowance changed', step, allowed, reason, on } : explainFault({ fault: 'too long' });
}

function readAllowance(amount: string, unit: string): Allowance | undefined {
  const chosen = (['days', 'working days', 'months'] as const).find((one) => one === unit);
  return chosen && /^\d{1,4}$/u.test(amount) ? { unit: chosen, offset: Number(amount) } : undefined;
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}
