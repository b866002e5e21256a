import { readClockId } from '../../domain/find-deadline.ts';
import { may } from '../../domain/person.ts';
import { formatInstant } from '../../domain/words.ts';
import { type AnswerOutcome, answerDeadline } from '../../usecases/answer-deadline.ts';
import { viewOf } from '../../usecases/compose-reminder.ts';
import { findOpenDeadlines } from '../../usecases/find-open-deadlines.ts';
import { remindersOf, viewLines } from '../../usecases/view-reminder.ts';
import { plain } from '../plain.ts';
import { reminderPhrases } from '../reminder-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { reminderData } from '../views/reminder.ts';
import type { Command } from './command.ts';
import { dutyNames, explainMiss } from './naming.ts';

export const done: Command = {
  name: 'done',
  aliases: ['mark done'],
  alsoSaid: ['done'],
  summary: 'Says that a duty’s deadline is met',
  example: 'done d03',
  needs: 'answer',
  menus: ['personal'],
  async run(tools, turn, words) {
    if (words === '') return { kind: 'text', text: reminderPhrases.whichDone };
    const among = dutyNames(tools.partnership);
    const found = tools.language.find(words, among);
    if (found.outcome !== 'found') return { kind: 'text', text: explainMiss(words, 'duty', found, among) };
    const open = await findOpenDeadlines(tools, found.id);
    const [only, ...others] = open.map(({ id }) => id);
    if (only === undefined) return { kind: 'text', text: reminderPhrases.nothingOpen(found.id) };
    if (others.length > 0) {
      return showReminder(tools, turn, [only, ...others], { title: `Which deadline of ${found.id} is done?` });
    }
    const outcome = await answerDeadline(tools, { deadlineId: only, who: turn.who });
    return afterAnswer(tools, turn, [only], outcome);
  },
};

/** The reminder card about these deadlines as they stand now, for the person who looks. */
export async function showReminder(
  tools: BotTools,
  turn: Turn,
  deadlineIds: readonly string[],
  ask: { title?: string; notice?: string } = {},
): Promise<Reply> {
  const said = await remindersOf(tools, turn.who, deadlineIds);
  // A button can be made up: a clock is shown to those who may see clocks, and to those whom it was said to.
  const ids = deadlineIds.filter(
    (id) => !readClockId(id) || may(turn.who, 'see clocks') || said.some(({ deadlineId }) => deadlineId === id),
  );
  const lines = await viewLines(tools, turn.who, ids, said);
  if (lines.length === 0) return { kind: 'notice', text: reminderPhrases.noSuchDeadline };
  const data = reminderData(tools.partnership, viewOf(tools, turn.who, lines), ask);
  return { kind: 'card', card: tools.cards.fill('reminder', data) };
}

/** The card after somebody said that a deadline is met; a sentence where nothing could be recorded. */
export async function afterAnswer(
  tools: BotTools,
  turn: Turn,
  shown: readonly string[],
  outcome: AnswerOutcome,
): Promise<Reply> {
  switch (outcome.outcome) {
    case 'recorded':
      return showReminder(tools, turn, shown, { notice: reminderPhrases.recorded });
    case 'done already': {
      const { by, at } = outcome.answer;
      const notice = reminderPhrases.doneAlready(plain(by.name), formatInstant(at));
      return showReminder(tools, turn, shown, { notice });
    }
    case 'overtaken':
      return showReminder(tools, turn, shown, { notice: reminderPhrases.doneOvertaken });
    case 'no such deadline':
      return { kind: 'notice', text: reminderPhrases.noSuchDeadline };
    case 'asks for updates':
      return { kind: 'notice', text: reminderPhrases.asksForUpdates };
    case 'not yours':
      return { kind: 'notice', text: reminderPhrases.notYourDeadline };
  }
}
