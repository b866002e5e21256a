import type { MorningStep, MorningView } from '../../domain/morning.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { ReminderView } from '../../domain/reminder-view.ts';
import { STATES } from '../../domain/report-state.ts';
import { count, formatDayLong, joinWords } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import { reminderRow } from './reminder.ts';
import { titleOf } from './reminder-title.ts';

/** Lines that a phone shows at ease; the rest is counted. */
const MOST_LINES = 5;
const MOST_NAMES = 4;

type Section = CardData['morning']['sections'][number];

export const morningPhrases = {
  look: 'Type **morning** in your own chat with me.',
  on: 'The morning card comes at 8:30am on working days. Type **morning off** to stop it.',
  off: 'The morning card does not come any more. Type **morning** to see it, or **morning on** to have it again.',
  unread: 'Type **morning** to see the card, **morning off** to stop it, or **morning on** to have it again.',
} as const;

/**
 * The manager's morning: what is theirs to answer, what the round has for the day, what is due, who is silent, what is
 * stuck, what waits. With nothing to say it is one line.
 */
export function morningData(
  partnership: Partnership,
  view: MorningView,
  reminder: ReminderView | null,
): CardData['morning'] {
  const sections = sectionsOf(view);
  const own = ownOf(partnership, reminder);
  const things = sections.length + (own.title === '' ? 0 : 1);
  return {
    title:
      things === 0 ? 'Nothing needs you this morning' : `Good morning: ${count(things, 'thing', 'things')} to look at`,
    subtitle: `${formatDayLong(view.on)} ${view.on.slice(0, 4)}`,
    own,
    sections,
    buttons: buttonsOf(view),
    note: 'It comes at 8:30am on working days that have something to show. Type **morning off** to stop it.',
    marking: partnership.marking,
  };
}

/** The lines of the reminder that would have come by itself; its buttons are a tap away. */
function ownOf(partnership: Partnership, reminder: ReminderView | null): CardData['morning']['own'] {
  if (!reminder) return { title: '', rows: [], more: '', shown: '' };
  const { lines, today } = reminder;
  const hidden = lines.length - MOST_LINES;
  const rows = lines.slice(0, MOST_LINES).map((line) => {
    const { shape, word, color, on, when, title, detail } = reminderRow(partnership, line, reminder);
    return { shape, word, color, text: [`**${on}**${when}: ${title}`, detail].filter((one) => one !== '').join('. ') };
  });
  return {
    title: titleOf(lines, today),
    rows,
    more: hidden > 0 ? `And ${hidden} more.` : '',
    shown: lines.map(({ deadlineId }) => deadlineId).join(' '),
  };
}

function sectionsOf(view: MorningView): Section[] {
  const { steps, due, silent, requests, questions, stuck, withheld } = view;
  const open = silent.reduce((sum, one) => sum + one.open, 0);
  const ofRound = steps.map(({ step, boardOn }) =>
    boardOn > view.on ? `${sayStep(step, view)} The board is on ${formatDayLong(boardOn)}.` : sayStep(step, view),
  );
  return [
    section({ word: 'Today', shape: '○', color: 'default' }, 'The round', ofRound, steps.length),
    section({ word: String(due.length), shape: '○', color: 'default' }, 'Due this week', due.map(dueLine), due.length),
    section({ word: `${open} open`, shape: '▲', color: 'warning' }, 'Not answered yet', silent.map(silentLine), open),
    section({ word: String(requests), shape: '○', color: 'default' }, 'Requests wait for you', [], requests),
    section({ word: String(questions), shape: '■', color: 'attention' }, 'Questions are overdue', [], questions),
    section({ word: String(stuck), shape: '■', color: 'attention' }, 'Messages could not be sent', [], stuck),
    section(
      { word: String(withheld), shape: '◇', color: 'accent' },
      'Times that words were held back as personal information',
      [],
      withheld,
    ),
  ].flatMap((one) => one ?? []);
}

function sayStep(step: MorningStep, { isAutomatic, papers }: MorningView): string {
  switch (step) {
    case 'promptsOn':
      return isAutomatic
        ? 'Prompts go out at 9am today.'
        : 'Prompts are due out today. Type **open round** to send them.';
    case 'draftOn':
      return 'The draft of the report comes to you today at 9am.';
    case 'previewOn':
      return 'The preview is due to the chair today.';
    case 'commentsOn':
      return 'The chair’s comments are due today.';
    case 'papersOn':
      return `Papers are due today. ${sayPapers(papers)}`;
    case 'boardOn':
      return 'The board meets today. Type **action** to keep what it agrees.';
    case 'actionsOn':
      return 'Actions are due out today. Type **actions** to see them.';
    case 'minutesOn':
      return 'Minutes are due out today.';
  }
}

function sayPapers(papers: MorningView['papers']): string {
  if (!papers) return 'No version of the report is issued yet: type **report all issue**.';
  const { version, state } = papers;
  if (state === 'issued') return `Version ${version} of the report waits for the chair.`;
  return `Version ${version} of the report is ${STATES[state].word.toLowerCase()}.`;
}

function section(
  mark: Pick<Section, 'word' | 'shape' | 'color'>,
  title: string,
  lines: readonly string[],
  many: number,
): Section | undefined {
  if (many === 0) return undefined;
  const hidden = lines.length - MOST_LINES;
  return { ...mark, title, lines: lines.slice(0, MOST_LINES), more: hidden > 0 ? `And ${hidden} more.` : '' };
}

function dueLine({ on, title, ownerNames }: MorningView['due'][number]): string {
  return `${formatDayLong(on)}: ${title}${ownerNames.length > 0 ? ` (${joinWords(ownerNames)})` : ''}`;
}

function silentLine({ groupName, open, total, isPrompted, waitingFor }: MorningView['silent'][number]): string {
  const names = waitingFor.length > MOST_NAMES ? [...waitingFor.slice(0, MOST_NAMES), 'others'] : waitingFor;
  const who = names.length > 0 ? `, waiting for ${joinWords(names)}` : '';
  return `${groupName}: ${open} of ${total} open${isPrompted ? who : ', not prompted yet'}`;
}

function buttonsOf({ silent, requests, questions, stuck, due }: MorningView): CardData['morning']['buttons'] {
  return [
    ...(requests > 0 ? [{ title: 'Requests', words: 'requests' }] : []),
    ...(silent.length > 0 ? [{ title: 'Status', words: 'status' }] : []),
    ...(silent.some(({ isPrompted }) => !isPrompted) ? [{ title: 'Prompt all', words: 'prompt all' }] : []),
    ...(stuck > 0 ? [{ title: 'Deliveries', words: 'deliveries' }] : []),
    ...(questions > 0 ? [{ title: 'Questions', words: 'questions' }] : []),
    ...(due.length > 0 ? [{ title: 'Deadlines', words: 'deadlines' }] : []),
  ];
}
