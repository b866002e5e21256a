import type { Changed } from '../../domain/change.ts';
import type { ChangeFault } from '../../domain/changes.ts';
import { clockTitle } from '../../domain/clock-words.ts';
import type { Move } from '../../domain/closure-preview.ts';
import type { Day } from '../../domain/day.ts';
import { describePlace, WHO } from '../../domain/ladder-words.ts';
import { findDuty, type Holiday, type Partnership } from '../../domain/partnership.ts';
import { ROUND_WORDS } from '../../domain/round-words.ts';
import { count, joinWords } from '../../domain/words.ts';
import type { ClosureView } from '../../usecases/preview-change.ts';
import type { ChangeLine, RegisterChangeData } from '../change-card-data.ts';
import { nameDay, nameDuty } from '../change-phrases.ts';
import { plain } from '../plain.ts';

type Section = RegisterChangeData['sections'][number];

/** More than this nobody reads on a card. */
const MOST_LINES = 20;

/** The closed days ahead; `undo` names the changes that were just saved, with commas. */
export function closuresData(
  partnership: Partnership,
  days: readonly Holiday[],
  ask: { notice: string; undo: string },
): RegisterChangeData {
  const shown = days.slice(0, MOST_LINES * 2);
  return {
    title: 'Closure days',
    subtitle:
      days.length === 0
        ? 'No closure day is ahead.'
        : `${count(days.length, 'closure day', 'closure days')} ahead. Nobody is reminded then, and they are no working days.`,
    notice: ask.notice,
    summary: [
      'To close: **closed 29 December 2026 to 31 December 2026 Christmas closure**. To open one again: **open 30 December 2026**. Bank holidays are in the data file.',
    ],
    buttons:
      ask.undo === ''
        ? []
        : [{ title: 'Undo', verb: 'undo-change', data: { dutyId: '', numbers: ask.undo }, style: 'default' }],
    formDutyId: '',
    formLadder: '',
    sections: [
      {
        title: 'Days',
        detail: '',
        lines: shown.map(({ on, name }) => ({
          shape: '◇',
          on: nameDay(on),
          text: plain(name),
          note: '',
          isPast: false,
        })),
      },
    ].filter(({ lines }) => lines.length > 0),
    more: days.length > shown.length ? `And ${days.length - shown.length} more.` : '',
    marking: partnership.marking,
  };
}

/** What closing or opening days would move, before anything is saved. */
export function closurePreviewData(
  partnership: Partnership,
  view: ClosureView,
  today: Day,
  notice: string,
): RegisterChangeData {
  const { changed, leftOut, basedOn } = view;
  const isOpening = changed.some(({ kind }) => kind === 'closure day removed');
  const days = daysOf(changed);
  const verb = isOpening ? 'open' : 'close';
  const name = nameOf(changed);
  const sections = sectionsOf(partnership, view, today);
  const hidden = sections.reduce((sum, { lines }) => sum + Math.max(0, lines.length - MOST_LINES), 0);
  return {
    title: `${isOpening ? 'Open' : 'Close'} ${count(days.length, 'day', 'days')}: what would move`,
    subtitle: 'A preview: nothing is changed yet.',
    notice,
    summary: [
      `To ${verb}: ${joinWords(days.map(nameDay))}${name === '' ? '' : ` (${plain(name)})`}.`,
      ...(leftOut.length > 0 ? [`Left as they are: ${joinWords(leftOut.map(describeLeftOut))}.`] : []),
      summarise(view, today),
    ],
    buttons: [
      {
        title: 'Save',
        verb: 'save-closure',
        data: { basedOn, change: verb, days: days.join(','), name },
        style: 'positive',
      },
      { title: 'Leave it', verb: 'show-closures', data: {}, style: 'default' },
    ],
    formDutyId: '',
    formLadder: '',
    sections: sections.map((section) => ({ ...section, lines: section.lines.slice(0, MOST_LINES) })),
    more: hidden > 0 ? `And ${hidden} more dates that move.` : '',
    marking: partnership.marking,
  };
}

/** "29 December 2026", for the sentence of what was saved. */
export function daysOf(changed: readonly Changed[]): Day[] {
  return changed.flatMap((one) => ('on' in one ? [one.on] : []));
}

function nameOf([first]: readonly Changed[]): string {
  return first?.kind === 'closure day added' ? first.name : '';
}

function summarise({ moves, clocks }: ClosureView, today: Day): string {
  const { rounds, deadlines, reminders } = moves;
  const all = [...rounds, ...deadlines, ...clocks, ...reminders];
  if (all.length === 0) return 'No reminder, no deadline, no step of a clock and no day of a round moves.';
  const past = all.filter(({ to }) => to < today).length;
  const counted = [
    rounds.length > 0 ? count(rounds.length, 'day of a round', 'days of rounds') : '',
    deadlines.length > 0 ? count(deadlines.length, 'deadline', 'deadlines') : '',
    clocks.length > 0 ? count(clocks.length, 'step of a clock', 'steps of clocks') : '',
    reminders.length > 0 ? count(reminders.length, 'reminder', 'reminders') : '',
  ].filter((part) => part !== '');
  const moved = `${all.length === 1 ? 'This moves' : 'These move'}: ${joinWords(counted)}.`;
  return past > 0 ? `${moved} ${count(past, 'date', 'dates')} would lie in the past.` : moved;
}

function sectionsOf(partnership: Partnership, { moves, clocks }: ClosureView, today: Day): Section[] {
  const titled = (dutyId: string | null, what: string) => {
    const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
    return duty ? `${nameDuty(duty)}: ${what}` : what;
  };
  const sections: Section[] = [
    {
      title: 'Rounds',
      detail: '',
      lines: moves.rounds.map((move) =>
        line(move, `${ROUND_WORDS[move.step]}, board of ${nameDay(move.boardOn)}`, today),
      ),
    },
    {
      title: 'Deadlines',
      detail: '',
      lines: moves.deadlines.map((move) => line(move, titled(move.dutyId, move.what), today)),
    },
    {
      title: 'Clocks',
      detail: '',
      lines: clocks.map((move) => line(move, `${clockTitle(move.table)}: ${move.step.shortName}`, today)),
    },
    {
      title: 'Reminders',
      detail: '',
      lines: moves.reminders.map((move) =>
        line(move, `${titled(move.dutyId, move.what)}. ${WHO[move.rung.to]}, ${describePlace(move.rung)}`, today),
      ),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function line({ from, to }: Move, text: string, today: Day): ChangeLine {
  const isPast = to < today;
  const note = `Before: ${nameDay(from)}.${isPast ? ' The new day has passed.' : ''}`;
  return { shape: isPast ? '–' : '○', on: nameDay(to), text, note, isPast };
}

function describeLeftOut(fault: ChangeFault): string {
  if (fault.fault === 'free already') return `${nameDay(fault.on)} (${fault.because})`;
  return fault.fault === 'not closed' ? `${nameDay(fault.on)} (${fault.because ?? 'not closed'})` : '';
}
