import type { Day } from '../../domain/day.ts';
import { findDuty, type Partnership } from '../../domain/partnership.ts';
import { ROUND_WORDS } from '../../domain/round-words.ts';
import { count } from '../../domain/words.ts';
import type { BoardMove } from '../../usecases/preview-move.ts';
import type { ChangeLine, RegisterChangeData } from '../change-card-data.ts';
import { nameDay, nameDuty } from '../change-phrases.ts';

type Step = BoardMove['steps'][number];

/** More than this nobody reads on a card. */
const MOST_LINES = 20;

/** What reminds people: its day anew, it is said anew. */
const REMINDING = new Set<Step['step']>(['nudgeOn', 'lastCallOn', 'overdueNudgeOn']);

/** Every date of the round before and after, before anything is saved. */
export function movePreviewData(
  partnership: Partnership,
  view: BoardMove,
  today: Day,
  notice: string,
): RegisterChangeData {
  const { before, after, steps, deadlines, posted, basedOn } = view;
  const lines = deadlines.slice(0, MOST_LINES).map(({ dutyId, what, from, to }) => {
    const duty = findDuty(partnership, dutyId);
    return lineOf({ from, to }, duty ? `${nameDuty(duty)}: ${what}` : what, noteOf(from, to, today), today);
  });
  return {
    title: `Move the board from ${nameDay(before.boardOn)}`,
    subtitle: `To ${nameDay(after.boardOn)}. A preview: nothing is changed yet.`,
    notice,
    summary: [
      `What was said and sent stays, and answers stay in this round.${
        posted > 0 ? ` The cards in ${count(posted, 'channel', 'channels')} show the new days at once.` : ''
      }`,
    ],
    buttons: [
      {
        title: 'Move it',
        verb: 'save-move',
        data: { boardId: before.id, to: after.boardOn, basedOn },
        style: 'positive',
      },
      { title: 'Leave it', verb: 'show-rounds', data: {}, style: 'default' },
    ],
    formDutyId: '',
    formLadder: '',
    sections: [
      {
        title: 'This round',
        detail: '',
        lines: steps.map((step) => lineOf(step, ROUND_WORDS[step.step], noteOfStep(step, posted, today), today)),
      },
      { title: 'Deadlines of duties', detail: '', lines },
    ].filter((section) => section.lines.length > 0),
    more: deadlines.length > MOST_LINES ? `And ${deadlines.length - MOST_LINES} more dates that move.` : '',
    marking: partnership.marking,
  };
}

/** Nobody works on the day that was asked for: which day is meant? */
export function moveAskData(
  partnership: Partnership,
  boardId: Day,
  near: readonly Day[],
  why: string,
): RegisterChangeData {
  return {
    title: 'Which day does the board meet?',
    subtitle: why,
    notice: '',
    summary: [],
    buttons: [
      ...near.map((to) => ({
        title: nameDay(to),
        verb: 'preview-move',
        data: { boardId, to },
        style: 'default' as const,
      })),
      { title: 'Leave it', verb: 'show-rounds', data: {}, style: 'default' },
    ],
    formDutyId: '',
    formLadder: '',
    sections: [],
    more: '',
    marking: partnership.marking,
  };
}

function lineOf({ from, to }: Pick<Step, 'from' | 'to'>, text: string, note: string, today: Day): ChangeLine {
  const isPast = to < today;
  return { shape: from === to ? '=' : isPast ? '–' : '○', on: nameDay(to), text, note, isPast };
}

/** Prompts that stand in their channels are not posted again; what reminds is said again before a later day. */
function noteOfStep({ step, from, to }: Step, posted: number, today: Day): string {
  if (from === to) return 'Does not move.';
  if (step === 'promptsOn' && posted > 0) {
    return `Before: ${nameDay(from)}. Posted already in ${count(posted, 'channel', 'channels')}, and not posted there again.`;
  }
  if (REMINDING.has(step) && from < today && to >= today) {
    return `Before: ${nameDay(from)}. What was said stays; whoever still owes an update hears again before the new day.`;
  }
  return noteOf(from, to, today);
}

function noteOf(from: Day, to: Day, today: Day): string {
  return `Before: ${nameDay(from)}.${to < today ? ' The new day has passed.' : ''}`;
}
