import { z } from 'zod';
import { readActionId } from '../../domain/action-deadlines.ts';
import { answerDeadline, withdrawAnswer } from '../../usecases/answer-deadline.ts';
import { type ActionOutcome, finishAction, undoAction } from '../../usecases/keep-action.ts';
import { type SnoozeOutcome, snooze } from '../../usecases/snooze.ts';
import { afterAction } from '../commands/actions.ts';
import { afterAnswer, showReminder } from '../commands/done.ts';
import { reminderPhrases } from '../reminder-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { defineAction } from './action.ts';

/** Ids with spaces between: a card holds ten, and nobody is answered about more. */
const idsShape = z
  .string()
  .max(1000)
  .default('')
  .transform((text) => [...new Set(text.split(' ').filter((part) => part !== ''))])
  .pipe(z.array(z.string().max(100)).max(20));
export const shownShape = z.object({ shown: idsShape });
const answerShape = shownShape.extend({
  deadlineId: z.string().min(1).max(100),
  basedOn: z.coerce.number().int().min(0).max(100_000),
});
const putOffShape = shownShape.extend({ untilOn: z.iso.date() });

/** Says that a deadline is met; the line is struck, and can be taken back for an hour. */
export const deadlineDone = defineAction({
  verb: 'deadline-done',
  data: answerShape,
  needs: 'answer',
  opens: false,
  run: async (tools, turn, { deadlineId, basedOn, shown }) => {
    const number = readActionId(deadlineId);
    if (number !== undefined) {
      const done = await finishAction(tools, { number, basedOn, who: turn.who });
      return afterActionTap(tools, turn, shown, done, reminderPhrases.recorded);
    }
    return afterAnswer(tools, turn, shown, await answerDeadline(tools, { deadlineId, basedOn, who: turn.who }));
  },
});

export const deadlineUndo = defineAction({
  verb: 'deadline-undo',
  data: answerShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, { deadlineId, basedOn, shown }) {
    const number = readActionId(deadlineId);
    if (number !== undefined) {
      const undone = await undoAction(tools, { number, basedOn, who: turn.who });
      return afterActionTap(tools, turn, shown, undone, reminderPhrases.openAgain);
    }
    const outcome = await withdrawAnswer(tools, { deadlineId, basedOn, who: turn.who });
    if (outcome.outcome === 'too late') return { kind: 'notice', text: reminderPhrases.tooLateToReopen };
    if (outcome.outcome === 'nothing to undo') return { kind: 'notice', text: reminderPhrases.nothingToReopen };
    if (outcome.outcome !== 'recorded') return afterAnswer(tools, turn, shown, outcome);
    return showReminder(tools, turn, shown, { notice: reminderPhrases.openAgain });
  },
});

/** Puts off everything on the card that may be. */
export const putOff = defineAction({
  verb: 'put-off',
  data: putOffShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, { shown, untilOn }) {
    const outcome = await snooze(tools, { who: turn.who, deadlineIds: shown, untilOn });
    return outcome.outcome === 'put off'
      ? showReminder(tools, turn, shown, { notice: reminderPhrases.putOff })
      : { kind: 'notice', text: explainSnooze(outcome) };
  },
});

/** What a morning card carried of the manager's reminder, with the buttons of a reminder. */
export const showReminderCard = defineAction({
  verb: 'show-reminder',
  data: shownShape,
  needs: 'answer',
  opens: false,
  run: (tools, turn, { shown }) => showReminder(tools, turn, shown),
});

/** The reminder as it stands after an action on it was said to be done, or taken back. */
async function afterActionTap(
  tools: BotTools,
  turn: Turn,
  shown: readonly string[],
  outcome: ActionOutcome,
  notice: string,
): Promise<Reply> {
  if (outcome.outcome === 'kept') return showReminder(tools, turn, shown, { notice });
  if (outcome.outcome === 'overtaken')
    return showReminder(tools, turn, shown, { notice: reminderPhrases.doneOvertaken });
  return afterAction(tools, turn, outcome, () => notice);
}

function explainSnooze(outcome: Exclude<SnoozeOutcome, { outcome: 'put off' }>): string {
  switch (outcome.outcome) {
    case 'past':
      return reminderPhrases.putOffPast;
    case 'beyond':
      return reminderPhrases.putOffBeyond(outcome.latestOn);
    case 'not a working day':
      return reminderPhrases.putOffFree(outcome.nearestOn);
    case 'escalated':
      return reminderPhrases.putOffEscalated;
    case 'twice already':
      return reminderPhrases.putOffTwice;
    case 'due by then':
      return reminderPhrases.putOffDue;
    case 'nothing to put off':
      return reminderPhrases.nothingToPutOff;
  }
}
