import type { Day } from '../../domain/day.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { ROUND_STEPS, type Round, type RoundStep } from '../../domain/round.ts';
import { ROUND_WORDS, STAGE_WORDS } from '../../domain/round-words.ts';
import { count, formatDayInYear, formatDayLong, joinWords } from '../../domain/words.ts';
import type { RoundView } from '../../usecases/view-rounds.ts';
import type { ChangeLine, RegisterChangeData } from '../change-card-data.ts';
import { nameDay } from '../change-phrases.ts';
import { roundPhrases } from '../round-phrases.ts';

type Section = RegisterChangeData['sections'][number];

/** Rounds after the running one: a year of boards. */
const MOST_LATER = 4;
/** Of a round that is far off, what somebody plans for. */
const MILESTONES = ['promptsOn', 'dueOn', 'previewOn', 'papersOn', 'minutesOn'] as const satisfies RoundStep[];

/** The running round and the last one day by day, and the milestones of those that follow. */
export function roundsData(
  partnership: Partnership,
  { last, ahead }: { last: RoundView | undefined; ahead: readonly RoundView[] },
  today: Day,
  ask: { notice: string; undo: readonly number[]; mayChange: boolean },
): RegisterChangeData {
  const [running, ...later] = ahead;
  const shown = later.slice(0, MOST_LATER);
  const isAutomatic = partnership.roundOpening === 'automatic';
  return {
    title: 'Rounds',
    subtitle: running
      ? `The next board meets on ${nameDay(running.round.boardOn)}.`
      : 'The register has no board ahead.',
    notice: ask.notice,
    summary: [roundPhrases.opening[partnership.roundOpening]],
    buttons: ask.mayChange ? buttonsOf(isAutomatic, ask.undo) : [],
    formDutyId: '',
    formLadder: '',
    sections: [
      ...(running ? [dayByDay(running, today)] : []),
      ...(shown.length > 0
        ? [{ title: 'Later rounds', detail: '', lines: shown.map(({ round }) => lineOfRound(round)) }]
        : []),
      ...(last ? [dayByDay(last, today)] : []),
    ],
    more: later.length > shown.length ? `Later boards: ${joinWords(boardsOf(later.slice(MOST_LATER)))}.` : '',
    marking: partnership.marking,
  };
}

function buttonsOf(isAutomatic: boolean, undo: readonly number[]): RegisterChangeData['buttons'] {
  return [
    ...(undo.length > 0
      ? [{ title: 'Undo', verb: 'undo-rounds', data: { numbers: undo.join(',') }, style: 'default' as const }]
      : []),
    {
      title: isAutomatic ? 'Stop opening by itself' : 'Open by itself',
      verb: 'round-opening',
      data: { opening: isAutomatic ? 'manual' : 'automatic' },
      style: 'default',
    },
  ];
}

function dayByDay(view: RoundView, today: Day): Section {
  const { round, stage, posted, answered, asked } = view;
  return {
    title: `Board on ${nameDay(round.boardOn)}${round.covers === '' ? '' : `, covering ${round.covers}`}`,
    detail: `${STAGE_WORDS[stage]} ${count(posted, 'group is', 'groups are')} prompted, ${answered} of ${count(asked, 'update', 'updates')} received.`,
    lines: ROUND_STEPS.map((step) => lineOfStep(view, step, today)),
  };
}

/** By its day alone a step has passed; that it was done is only known of what the bot does itself. */
function lineOfStep({ round, next, posted }: RoundView, step: RoundStep, today: Day): ChangeLine {
  const on = round[step];
  const isDone = step === 'promptsOn' && posted > 0;
  const isPast = isDone || on < today;
  const shape = isPast ? '✓' : step === next ? '▶' : '○';
  const word = isDone ? 'done' : isPast ? 'passed' : step === next ? (on === today ? 'today' : 'next') : '';
  return {
    shape,
    on: formatDayLong(on),
    text: `${ROUND_WORDS[step]}${word === '' ? '' : `, ${word}`}`,
    note: '',
    isPast,
  };
}

function lineOfRound(round: Round): ChangeLine {
  const days = MILESTONES.map((step) => `${ROUND_WORDS[step].toLowerCase()} ${formatDayInYear(round[step])}`);
  const note = days.join(', ');
  return {
    shape: '○',
    on: nameDay(round.boardOn),
    text: round.covers === '' ? 'board meets' : `board meets, covering ${round.covers}`,
    note: `${note.charAt(0).toUpperCase()}${note.slice(1)}.`,
    isPast: false,
  };
}

function boardsOf(views: readonly RoundView[]): string[] {
  return views.map(({ round }) => `${formatDayInYear(round.boardOn)} ${round.boardOn.slice(0, 4)}`);
}
