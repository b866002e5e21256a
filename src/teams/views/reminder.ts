import { readActionId } from '../../domain/action-deadlines.ts';
import type { Day } from '../../domain/day.ts';
import { readClockId } from '../../domain/find-deadline.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { mayAnswer, type Person } from '../../domain/person.ts';
import { readQuestionId } from '../../domain/question.ts';
import type { ReminderLine, ReminderView } from '../../domain/reminder-view.ts';
import { snoozeDays } from '../../domain/snooze.ts';
import { sayWhen } from '../../domain/when.ts';
import { count, formatDay, formatDayInYear, formatDayLong, joinWords } from '../../domain/words.ts';
import type { CardData, Mark } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { titleOf } from './reminder-title.ts';

/** Rows that a phone shows at ease, and that keep the card small enough; the rest is counted. */
const MOST_ROWS = 10;
/** Buttons behind “Done” and “Answer”. */
const MOST_CHOICES = 6;
/** Duties that a row names. */
const MOST_NAMES = 4;

type Row = CardData['reminder']['sections'][number]['rows'][number];

/** The card of a person's message of a day, as it stands now. `notice` is what a tap has just done. */
export function reminderData(
  partnership: Partnership,
  { person, today, lines }: ReminderView,
  ask: { title?: string; notice?: string } = {},
): CardData['reminder'] {
  const shown = lines.slice(0, MOST_ROWS);
  const open = shown.filter(({ now }) => now.state === 'open');
  const own = open.filter(({ why }) => why.kind !== 'escalated');
  const answers = own.flatMap((line) => answersOf(line, person, partnership));
  const isMine = own.every(({ why }) => why.kind === 'yours');
  const latest = open
    .flatMap(({ snoozableTo }) => snoozableTo ?? [])
    .toSorted()
    .at(-1);
  const freeDays = freeDaysOf(partnership);
  return {
    title: ask.title ?? titleOf(lines, today),
    notice: ask.notice ?? '',
    sections: [
      { heading: '', rows: shown.filter(({ why }) => why.kind !== 'escalated') },
      { heading: 'Nobody has answered yet', rows: shown.filter(({ why }) => why.kind === 'escalated') },
    ]
      .filter(({ rows }) => rows.length > 0)
      .map(({ heading, rows }) => ({
        heading,
        rows: rows.map((line) => reminderRow(partnership, line, { person, today })),
      })),
    more: lines.length > shown.length ? `And ${lines.length - shown.length} more. Type reminders to see all.` : '',
    shown: shown.map(({ deadlineId }) => deadlineId).join(' '),
    // Several of one's own are best answered from the list that shows the last answers beside them.
    answers: answers.length > 1 && isMine ? [] : answers.slice(0, MOST_CHOICES),
    isList: answers.length > 1 && isMine,
    done: open
      .filter((line) => line.mayAnswer)
      .slice(0, MOST_CHOICES)
      .map((line) => ({
        title: shorten(`${nameOf(line)}, ${formatDayInYear(line.on)}`, 40),
        deadlineId: line.deadlineId,
        basedOn: line.revision,
      })),
    // A card that asks which one is done is no reminder.
    mayBeAway: ask.title === undefined,
    days:
      latest === undefined || ask.title !== undefined
        ? []
        : snoozeDays(today, latest, freeDays).map((on) => ({ on, title: dayTitle(on, today) })),
    putOff: shown.flatMap(({ now }) => (now.state === 'put off' ? [now.number] : [])).join(' '),
    clocks: [...new Set(open.flatMap(({ deadlineId }) => readClockId(deadlineId)?.number ?? []))].slice(0, 3),
    questions: [...new Set(open.flatMap(({ deadlineId }) => readQuestionId(deadlineId) ?? []))].slice(0, 3),
    marking: partnership.marking,
  };
}

/** A duty's deadline goes by its duty, an action by its number. */
function nameOf({ kind, duty, deadlineId }: ReminderLine): string {
  return kind === 'action' ? `Action ${readActionId(deadlineId)}` : `${duty?.id} ${duty?.shortName}`;
}

export function reminderRow(
  partnership: Partnership,
  line: ReminderLine,
  { person, today }: Pick<ReminderView, 'person' | 'today'>,
): Row {
  const { deadlineId, on, now } = line;
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  const when = sayWhen(on, today, freeDaysOf(partnership));
  return {
    ...markOf(line, today),
    on: isThisYear ? formatDayLong(on) : `${formatDayLong(on)} ${on.slice(0, 4)}`,
    when: now.state === 'done' ? '' : `, ${when}`,
    title: plain(line.title),
    isDone: now.state === 'done',
    detail: detailOf(line, person.groupIds),
    deadlineId,
    undo: now.state === 'done' && now.undo !== null ? now.undo : 0,
  };
}

function markOf({ now, on }: ReminderLine, today: Day): Mark {
  switch (now.state) {
    case 'done':
      return { word: 'Done', shape: '✓', color: 'good' };
    case 'put off':
      return { word: 'Put off', shape: '◇', color: 'accent' };
    case 'paused':
      return { word: 'Paused', shape: '◇', color: 'accent' };
    case 'open':
      return on < today
        ? { word: 'Overdue', shape: '■', color: 'attention' }
        : { word: on === today ? 'Due today' : 'Due', shape: '○', color: 'default' };
  }
}

function detailOf({ now, why, open, kind }: ReminderLine, groupIds: readonly string[]): string {
  if (now.state === 'done') return '';
  if (now.state === 'put off') return `I will remind you on ${formatDayLong(now.untilOn)}.`;
  const many = count(open.length, 'update is', 'updates are');
  switch (why.kind) {
    case 'yours':
      return kind === 'round' ? `Still open: ${namesOf(open, groupIds)}` : '';
    case 'standing in':
      return `You stand in for ${plain(why.name)}.${kind === 'round' ? ` Still open: ${namesOf(open, groupIds)}` : ''}`;
    case 'escalated':
      return `Waiting for ${joinSome(why.owedBy)}.${kind === 'round' ? ` ${many} open.` : ''}`;
  }
}

/**
 * With the group where there are several or it is another's, and the rest counted: "D05 Data analysis, D06 Crime and
 * disorder and 3 more".
 */
function namesOf(open: ReminderLine['open'], groupIds: readonly string[]): string {
  const isOthers = open.some(({ group }) => groupIds.length > 0 && !groupIds.includes(group.id));
  const hasSeveral = isOthers || new Set(open.map(({ group }) => group.id)).size > 1;
  return joinSome(
    open.map(({ duty, group }) => `${duty.id} ${duty.shortName}${hasSeveral ? ` (${group.shortName})` : ''}`),
  );
}

function joinSome(names: readonly string[]): string {
  const hidden = names.length - MOST_NAMES;
  return hidden > 1 ? joinWords([...names.slice(0, MOST_NAMES), `${hidden} more`]) : joinWords(names);
}

function answersOf(
  { kind, deadlineId, open }: ReminderLine,
  person: Person,
  partnership: Partnership,
): CardData['reminder']['answers'] {
  if (kind !== 'round' && kind !== 'agreed') return [];
  const [, roundId = ''] = deadlineId.split(':');
  return open
    .filter(({ duty, group }) => mayAnswer(person, duty.id, group.id, partnership))
    .map(({ duty, group }) => ({
      title: shorten(`${duty.id} ${duty.shortName}, ${group.shortName}`, 40),
      dutyId: duty.id,
      groupId: group.id,
      roundId,
    }));
}

function dayTitle(on: Day, today: Day): string {
  return on.slice(0, 4) === today.slice(0, 4)
    ? formatDayLong(on)
    : `${formatDayLong(on).split(' ')[0]} ${formatDay(on)}`;
}
