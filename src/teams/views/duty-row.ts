import type { Partnership } from '../../domain/partnership.ts';
import type { PromptLine } from '../../domain/prompt.ts';
import { organisationName } from '../../domain/prompt.ts';
import { requestNote } from '../../domain/said-words.ts';
import { standingOf } from '../../domain/standing.ts';
import { progressOf, type Update } from '../../domain/update.ts';
import { formatDay, formatDayInYear, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import type { DutyRow } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { markOf } from './marks.ts';

/** What three lines of a phone hold beside who said it and when. */
const DETAIL_LENGTH = 100;

/** One duty with its state, the last answer beside it, and what its buttons need. */
export function dutyRow(
  partnership: Partnership,
  line: PromptLine,
  slot: { groupId: string; roundId: string },
  place: string,
  mayAnswer = true,
): DutyRow {
  const mark = markOf(line.standing, progressOf(line.now)?.percent ?? null);
  return {
    dutyId: line.duty.id,
    groupId: slot.groupId,
    roundId: slot.roundId,
    basedOn: line.now?.revision ?? 0,
    title: `${line.duty.id} ${line.duty.shortName}`,
    place,
    ...mark,
    word: line.isAnswered ? mark.word : openWord(line),
    detail: line.isAnswered && line.now ? describeAnswer(partnership, line.now) : describeOpen(line),
    isAnswered: line.isAnswered,
    hasLast: line.last !== undefined && progressOf(line.last) !== null,
    mayAnswer,
  };
}

function openWord({ agreedOn, now, decision }: PromptLine): string {
  if (agreedOn !== null) return `Due ${formatDayInYear(agreedOn)}`;
  if (decision) return 'Waiting';
  if (now?.said.kind === 'more time') return 'More time asked for';
  return now?.said.kind === 'other owner' ? 'Another owner asked for' : 'Waiting';
}

function describeAnswer(partnership: Partnership, update: Update): string {
  const who = `${organisationName(partnership, update.sayer.organisationId)}, ${formatDayInYear(dayOf(update.saidAt))}`;
  const { said } = update;
  switch (said.kind) {
    case 'progress':
      return `${who}: ${plain(shorten(said.progress.changed ?? '', DETAIL_LENGTH))}`;
    case 'no change':
      return `${who}: no change${said.firstSaidOn ? ` since ${formatDay(said.firstSaidOn)}` : ''}`;
    case 'more time':
      return `${who}: asked for more time, until ${formatDay(said.until)}`;
    case 'not for us':
      return `${who}: not for us, because ${plain(shorten(said.reason, DETAIL_LENGTH))}`;
    case 'other owner':
      return `${who}: asked for another owner`;
    case 'withdrawn':
      return `${who}: taken back`;
  }
}

function describeOpen(line: PromptLine): string {
  const note = requestNote(line);
  if (note !== null) return note;
  const asked = `For ${joinWords(line.leadNames)} to lead.`;
  return line.last ? describeLast(line.last) : `${asked} No earlier answer.`;
}

/** "Last time (12 August 2026): On track, 60%. Two hotspots cleared" */
function describeLast(last: Update): string {
  const text = progressOf(last)?.changed;
  return `${describeEarlier('Last time', last)}${text ? `. ${plain(shorten(text, DETAIL_LENGTH))}` : ''}`;
}

/** "Last time (12 August 2026): On track, 60%" */
export function describeEarlier(when: 'Last time' | 'Now', update: Update): string {
  const { word } = markOf(standingOf(update), progressOf(update)?.percent ?? null);
  return `${when} (${formatDay(dayOf(update.saidAt))}): ${word}`;
}
