import { z } from 'zod';
import type { PersonKey } from '../../domain/person.ts';
import { endArrangements } from '../../usecases/end-arrangements.ts';
import { goAway, showAwayForm, wordsFor } from '../commands/away.ts';
import { showReminder } from '../commands/done.ts';
import { reminderPhrases } from '../reminder-phrases.ts';
import { endedData } from '../views/arranged.ts';
import { NOBODY } from '../views/away-form.ts';
import { defineAction } from './action.ts';
import { shownShape } from './reminder.ts';

const numbersShape = z
  .string()
  .max(200)
  .regex(/^\d{1,9}(?: \d{1,9})*$/u)
  .transform((text) => text.split(' ').map(Number));
const dayShape = z.string().max(30).default('');

/** Ends what was arranged: from its receipt, from the list of reminders, or from the reminder that was put off. */
export const end = defineAction({
  verb: 'end-arrangements',
  data: shownShape.extend({ numbers: numbersShape }),
  needs: 'answer',
  opens: false,
  async run(tools, turn, { numbers, shown }) {
    const outcome = await endArrangements(tools, { who: turn.who, numbers });
    switch (outcome.outcome) {
      case 'ended': {
        if (shown.length > 0) return showReminder(tools, turn, shown, { notice: reminderPhrases.asBefore });
        const data = endedData(outcome.ended, await wordsFor(tools, turn));
        return { kind: 'card', card: tools.cards.fill('arranged', data) };
      }
      case 'nothing to end':
        return { kind: 'notice', text: reminderPhrases.nothingToEnd };
      case 'not yours':
        return { kind: 'notice', text: reminderPhrases.notYoursToEnd };
    }
  },
});

export const awayForm = defineAction({
  verb: 'away-form',
  data: z.object({}),
  needs: 'answer',
  opens: true,
  run: (tools, turn) => showAwayForm(tools, turn),
});

/** What is wrong comes back on the form, with everything that was chosen. */
export const saveAway = defineAction({
  verb: 'save-away',
  data: z.object({ fromOn: dayShape, untilOn: dayShape, standIn: z.string().max(210).default(NOBODY) }),
  needs: 'answer',
  opens: false,
  async run(tools, turn, inputs) {
    const { fromOn, untilOn, standIn } = inputs;
    if (!isDay(fromOn) || !isDay(untilOn)) return showAwayForm(tools, turn, inputs, reminderPhrases.chooseDays);
    const outcome = await goAway(tools, turn, { fromOn, untilOn, standIn: readKey(standIn) });
    return typeof outcome === 'string' ? showAwayForm(tools, turn, inputs, outcome) : outcome;
  },
});

function readKey(text: string): PersonKey | null {
  const [tenantId = '', objectId = ''] = text.split(':');
  return text === NOBODY || text === '' ? null : { tenantId, objectId };
}

function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}
