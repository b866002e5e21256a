import { z } from 'zod';
import { explainFault } from '../../domain/clock-faults.ts';
import { CLOCK_FORMS } from '../../domain/clock-forms.ts';
import { isDay } from '../../domain/day.ts';
import { readClockForm } from '../../domain/read-clock-form.ts';
import { dayOf } from '../../domain/working-days.ts';
import { moveClock, undoClock } from '../../usecases/move-clock.ts';
import { clockPhrases } from '../clock-phrases.ts';
import { showClock, showClockForm, showMoved, showStartForm, startOne } from '../commands/clocks.ts';
import { defineAction } from './action.ts';
import { textShape } from './shapes.ts';

const wholeShape = z.coerce.number().int().min(0).max(1_000_000_000);
const clockShape = z.object({ number: wholeShape });
const seenShape = clockShape.extend({ basedOn: wholeShape });
const choice = textShape.pipe(z.string().max(100));
const amountShape = z
  .union([z.string(), z.number()])
  .default('')
  .transform((value) => String(value).trim());
const formShape = seenShape.extend({
  form: z.enum(CLOCK_FORMS),
  step: choice,
  answer: choice,
  on: choice,
  until: choice,
  amount: amountShape,
  unit: choice,
  reason: choice,
});

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
  data: seenShape.extend({ form: z.enum(CLOCK_FORMS) }),
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
    const read = readClockForm(form.form, form, dayOf(turn.now));
    const again = (error: string) => showClockForm(tools, turn, form.number, { form: form.form, inputs: form, error });
    if (!('deed' in read)) return again(read.says);
    const { number, basedOn } = form;
    const moved = await moveClock(tools, { number, basedOn, deed: read.deed, who: turn.who });
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
