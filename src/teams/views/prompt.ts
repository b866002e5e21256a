import type { Partnership } from '../../domain/partnership.ts';
import type { PromptView } from '../../domain/prompt.ts';
import { count, formatDayLong, joinWords } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import { dutyRow } from './duty-row.ts';

/** The card in the group's channel: what is asked and by when, where we stand, what to do. The same for everybody. */
export function promptData(partnership: Partnership, view: PromptView): CardData['prompt'] {
  const { group, round, lines } = view;
  const isDone = view.answered === lines.length;
  const asked = count(lines.length, 'update', 'updates');
  return {
    title: isDone
      ? `${group.shortName}: ${lines.length === 1 ? 'update' : `all ${asked}`} received`
      : `${group.shortName}: ${asked} due ${formatDayLong(round.dueOn)}`,
    subtitle: `For the board on ${formatDayLong(round.boardOn)}${round.covers ? `, covering ${round.covers}` : ''}.`,
    answered: view.answered,
    total: lines.length,
    progress: progressWords(view.answered, lines.length, view.inDifficulty),
    heard: view.heardFrom.length > 0 ? `Heard from: ${joinWords(view.heardFrom)} ✓` : '',
    waiting:
      view.waitingFor.length > 0 ? `Waiting for: ${joinWords(view.waitingFor)}` : 'Thank you. Nothing is waiting.',
    lines: lines.map((line) => dutyRow(partnership, line, { groupId: group.id, roundId: round.id }, '')),
    reasons: lines.map((line) => ({ title: `${line.duty.id} ${line.duty.shortName}.`, why: line.duty.why })),
    marking: partnership.marking,
  };
}

export function progressWords(answered: number, total: number, inDifficulty: number): string {
  const difficulty = inDifficulty > 0 ? `, ${inDifficulty} in difficulty` : '';
  return `${answered} of ${total} answered${difficulty}`;
}
