import type { CandidateLine, Noted } from '../../domain/candidate.ts';
import { findDuty, findGroup, type Partnership } from '../../domain/partnership.ts';
import type { Doubt } from '../../domain/reading.ts';
import { STANDINGS, type Standing, standingOfProgress } from '../../domain/standing.ts';
import { type Said, type Slot, slotKey } from '../../domain/update.ts';
import { count, formatDay, formatDayLong } from '../../domain/words.ts';
import type { CandidateView, ViewedLine } from '../../usecases/view-candidate.ts';
import type { CardData, Mark } from '../card-data.ts';
import { replyPhrases } from '../phrases-replies.ts';
import { plain, shorten } from '../plain.ts';
import { markOf } from './marks.ts';

type ConfirmLine = CardData['confirm']['lines'][number];

/** More lines than any reply speaks of; a choice that is longer than this is better made with a command. */
const MOST_LINES = 8;
const MOST_CHOICES = 20;
const DETAIL_LENGTH = 160;

/** What was read in a reply, filled in, for one tap. `notice` says what happened meanwhile, instead of why it is asked. */
export function confirmData(partnership: Partnership, view: CandidateView, notice = ''): CardData['confirm'] {
  const { candidate, days } = view;
  const shown = view.lines.slice(0, MOST_LINES);
  const data = { candidateId: candidate.id, version: candidate.version };
  const [only, ...others] = shown;
  const isAlone = others.length === 0;
  const mine = shown.filter(({ line }) => line.among.length > 0);
  return {
    ...data,
    title: candidate.doubts.includes('personal data')
      ? replyPhrases.wordsNotSaved
      : `I read your message as ${mine.length === 1 ? 'an update' : count(mine.length, 'update', 'updates')}`,
    why: notice || whyAsked(candidate.doubts, mine),
    lines: shown.map((one, index) => ({
      ...data,
      index,
      ...lineData(partnership, one),
      change: isAlone ? '' : changeOf(one),
    })),
    mayConfirm: mine.length > 0 && mine.every(({ sayable }) => sayable?.outcome === 'said'),
    change: isAlone && only ? changeOf(only) : '',
    days: days.map((on) => ({ ...data, title: formatDayLong(on), on })),
    marking: partnership.marking,
  };
}

function whyAsked(doubts: readonly Doubt[], lines: readonly ViewedLine[]): string {
  const [doubt] = doubts.filter((one) => one !== 'nothing said');
  if (doubt) return replyPhrases.doubts[doubt];
  return lines.some(({ line }) => line.among.length > 1) ? replyPhrases.whichOne : replyPhrases.isThatRight;
}

function lineData(
  partnership: Partnership,
  { line, sayable }: ViewedLine,
): Omit<ConfirmLine, 'index' | 'candidateId' | 'version' | 'change'> {
  const [first, ...others] = line.among;
  const isPlain = first !== undefined && others.length === 0;
  const title = isPlain ? dutyOf(partnership, first.slot) : 'Your update';
  const mark = sayable?.outcome === 'said' ? markOfSaid(sayable.said) : markOfNoted(line.noted);
  return {
    title,
    place: isPlain ? (findGroup(partnership, first.slot.groupId)?.name ?? '') : '',
    ...(first ? mark : { ...mark, word: replyPhrases.notTheirs }),
    facts: factsOf(line.noted),
    suggestion: suggestionOf(line.noted),
    choices: choicesOf(partnership, line),
    chosen: '',
  };
}

/** The button that opens the form of a line, where it is theirs. */
function changeOf({ line, sayable }: ViewedLine): string {
  if (line.among.length === 0) return '';
  switch (sayable?.outcome) {
    case 'how is it going':
    case 'nothing to carry forward':
      return 'Say how it is going';
    case 'why not for us':
    case 'why more time':
      return 'Give the reason';
    case 'until when':
      return 'Choose the date';
    default:
      return 'Change';
  }
}

const MORE_TIME: Mark = { shape: '○', word: 'More time asked for', color: 'default' };

export function markOfSaid(said: Said): Mark {
  switch (said.kind) {
    case 'progress':
      return markOf(standingOfProgress(said.progress), said.progress.percent);
    case 'no change':
      return { shape: '=', word: 'No change', color: 'default' };
    case 'more time':
      return MORE_TIME;
    case 'other owner':
      return { shape: '○', word: 'Another owner asked for', color: 'default' };
    case 'not for us':
      return markOf('not for us');
    case 'withdrawn':
      return { shape: '○', word: 'Taken back', color: 'default' };
  }
}

/** Where nothing can be recorded yet, only what was said itself. */
function markOfNoted({ status, percent, rag, wantsMoreTime }: Noted): Mark {
  if (status === 'not_applicable') return markOf('not for us');
  if (status === 'no_change') return { shape: '=', word: 'No change', color: 'default' };
  if (status === null && wantsMoreTime) return MORE_TIME;
  if (status === null) {
    const word = percent === null ? 'How it is going is not said yet' : `${percent}%`;
    return { shape: '○', word, color: 'default' };
  }
  const progress = { changed: null, obstacle: null, unblocker: null, forecastOn: null, evidenceUrl: null };
  return markOf(standingOfProgress({ ...progress, status, percent, rag }), percent);
}

function factsOf({ obstacle, unblocker, requestedDate, wantsMoreTime }: Noted): ConfirmLine['facts'] {
  const facts = [
    { title: 'In the way', value: obstacle && plain(shorten(obstacle, DETAIL_LENGTH)) },
    { title: 'Can be unblocked by', value: unblocker && plain(shorten(unblocker, DETAIL_LENGTH)) },
    { title: wantsMoreTime ? 'New date asked for' : 'Done by', value: requestedDate && formatDay(requestedDate) },
  ];
  return facts.flatMap(({ title, value }) => (value ? [{ title, value }] : []));
}

const SUGGESTED: Record<NonNullable<Noted['suggestedRag']>, Standing> = {
  green: 'on track',
  amber: 'at risk',
  red: 'off track',
};

function suggestionOf({ suggestedRag, rag }: Noted): string {
  if (suggestedRag === null || rag !== null) return '';
  const { word, shape } = STANDINGS[SUGGESTED[suggestedRag]];
  return replyPhrases.suggestion(`${word.toLowerCase()} ${shape}`);
}

function choicesOf(partnership: Partnership, { among }: CandidateLine): ConfirmLine['choices'] {
  if (among.length < 2) return [];
  return among.slice(0, MOST_CHOICES).map(({ slot }) => ({
    title: `${dutyOf(partnership, slot)}, ${findGroup(partnership, slot.groupId)?.shortName ?? slot.groupId}`,
    value: slotKey(slot),
  }));
}

/** "D07 ASB" */
export function dutyOf(partnership: Partnership, { dutyId }: Slot): string {
  return `${dutyId} ${findDuty(partnership, dutyId)?.shortName ?? ''}`.trim();
}
