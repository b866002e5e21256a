import type { Partnership } from '../../domain/partnership.ts';
import type { Beside, Doubt, Reading, ReadingContext, ReadPosition } from '../../domain/reading.ts';
import { dateOf } from '../make-period.ts';
import { findPersonalData } from '../personal-data.ts';
import {
  ALARMING,
  EVIDENCE,
  isQuestion,
  LEAVE,
  MORE_TIME,
  NOT_ALARMING,
  OWNER_CHANGE,
  REDIRECT,
  SARCASM,
} from './asides.ts';
import { clausesOf } from './clauses.ts';
import type { DaySense } from './day-sense.ts';
import { mentionsIn, namesOf } from './names.ts';
import { has, takePhrases, without } from './phrases.ts';
import { plainWords } from './plain-words.ts';
import { type PositionRead, readPosition } from './read-position.ts';
import { readSubjects } from './split.ts';
import { writtenDays } from './written-days.ts';

const NOTHING: ReadPosition = {
  status: null,
  percent: null,
  rag: null,
  obstacle: null,
  unblocker: null,
  requestedDate: null,
};
const LINK = /https:\/\/[^\s<>"')]{1,500}/;
/** "not ours, goes to housing", "that sits with legal": of the duty, not of a paper that goes to a meeting. */
const POINTED = /(?:^|[-,.;:]\s*|\b(?:it|this|that|which|duty|one) )$/;
/** Before "ask", somebody says what they themselves will do. */
const OWN_ACT = /\b(?:we|i|they|to|will|have|had|i'll|we'll|going to|and|then) $/;

/**
 * What one reply says, by the rules of DOMAIN.md section 9: a candidate update, the words that gave each part of it, and
 * why somebody should be asked first. The same words always give the same reading. Words with personal data are read for
 * status, percent, colour and day only, and none of them is given back.
 */
export function interpret(text: string, context: ReadingContext, partnership: Partnership): Reading {
  const personal = findPersonalData(text, partnership);
  const words = plainWords(blot(text, personal));
  const sense: DaySense = { today: dateOf(context.today), context, partnership };
  const kinds = [...new Set(personal.map(({ type }) => type))];
  const isPersonal = kinds.length > 0;

  const beside: Beside[] = [];
  const doubts: Doubt[] = isPersonal ? ['personal data'] : [];
  if (has(takePhrases(words.text, NOT_ALARMING).rest, ALARMING)) beside.push({ kind: 'alarming' });
  const link = LINK.exec(text)?.[0] ?? null;
  if (!isPersonal && (link !== null || has(words.text, EVIDENCE))) beside.push({ kind: 'evidence', url: link });
  if (has(words.text, SARCASM)) {
    beside.push({ kind: 'sarcasm' });
    return { ...empty(kinds), beside, doubts: [...doubts, 'sarcasm'] };
  }

  const moreTime = takePhrases(words.text, MORE_TIME).signs;
  const isAsked = moreTime.length > 0;
  if (isAsked) beside.push({ kind: 'more time' });
  const questions = clausesOf(words.text).filter((clause) => isQuestion(clause.text) && !has(clause.text, MORE_TIME));
  if (questions.length > 0) beside.push({ kind: 'question' });
  const spoken = without(words.text, questions);
  const owner = takePhrases(spoken, OWNER_CHANGE);
  const redirect = redirectIn(owner.signs.length > 0 ? owner.rest : spoken, partnership);
  const leave = takePhrases(spoken, LEAVE).signs.filter((sign) => isOwnLeave(spoken, sign.start));
  const said = without(without(owner.rest, redirect ? [redirect] : []), moreTime);
  const piece = { text: said, own: words.own, isAsked };

  const subjects = readSubjects(piece, sense, context);
  const read = readPosition(piece, sense);
  const position =
    subjects.kind === 'one'
      ? read.position
      : overall(subjects.kind, subjects.items, subjects.items.length === hubsOf(partnership).length);
  const isNotOurs = position.status === 'not_applicable' && redirect !== undefined;
  const firmly = (isFirm(read) && !isNotOurs) || subjects.kind !== 'one';

  if (leave.length > 0 && !firmly) {
    const until =
      writtenDays(spoken, sense).find(({ on, start }) => on !== null && start >= (leave[0]?.start ?? 0))?.on ?? null;
    return {
      ...empty(kinds),
      requestedDate: until,
      beside: [...beside, { kind: 'leave', until }],
      doubts: [...doubts, 'leave'],
      evidence: isPersonal ? [] : [{ field: 'leave', words: words.own(leave[0]?.start ?? 0, words.text.length) }],
    };
  }
  if (owner.signs.length > 0) {
    beside.push({ kind: 'owner change' });
    doubts.push('owner change');
  }
  if (redirect) {
    beside.push({ kind: 'redirect', organisationId: redirect.organisationId });
    if (!firmly) doubts.push('redirect');
  }
  if (subjects.items.length > 0) doubts.push('several at once');
  if (position.status === 'not_applicable' && !isNotOurs) doubts.push('not applicable');
  doubts.push(...(subjects.kind === 'one' ? read.doubts : subjects.reads.flatMap((one) => one.doubts)));
  const isRedirected = (redirect !== undefined || owner.signs.length > 0) && !firmly;
  const kept = isRedirected ? NOTHING : position;
  const isNothing = Object.values(kept).every((value) => value === null) && subjects.items.length === 0;
  if (isAsked && kept.requestedDate === null && !doubts.includes('date is unclear') && !doubts.includes('no such date'))
    doubts.push('date is unclear');
  if (isNothing && questions.length > 0) doubts.push('a question');
  else if (isNothing && doubts.length === 0) doubts.push('nothing said');

  return {
    ...(isPersonal ? { ...kept, obstacle: null, unblocker: null } : kept),
    items: isPersonal ? subjects.items.map((item) => ({ ...item, obstacle: null, unblocker: null })) : subjects.items,
    dutyId: subjects.dutyId,
    groupId: subjects.groupId,
    suggestedRag: isRedirected ? null : read.suggestedRag,
    beside,
    doubts: [...new Set(doubts)],
    personalData: kinds,
    evidence:
      isPersonal || isRedirected
        ? []
        : (subjects.reads.length > 0 ? subjects.reads : [read]).flatMap((one) =>
            one.evidence.map(({ field, start, end }) => ({ field, words: words.own(start, end) })),
          ),
  };
}

function empty(personalData: Reading['personalData']): Reading {
  return {
    ...NOTHING,
    items: [],
    dutyId: null,
    groupId: null,
    suggestedRag: null,
    beside: [],
    doubts: [],
    personalData,
    evidence: [],
  };
}

function blot(text: string, parts: readonly { start: number; end: number }[]): string {
  return parts.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** Said outright, so that it stands beside a redirect or a day of leave. */
function isFirm({ position, evidence }: PositionRead): boolean {
  const { status, percent, rag } = position;
  const isSaid = evidence.some(({ field }) => field === 'status');
  return percent !== null || rag !== null || (isSaid && status !== null && status !== 'in_progress');
}

/** "I'm on leave", not "the analyst is on leave". */
function isOwnLeave(text: string, start: number): boolean {
  const clause = clausesOf(text).find((one) => one.start <= start && start < one.end);
  const lead = text.slice(clause?.start ?? start, start);
  return /^(?:(?:i|i'm|i am|i'll|sorry|hi|hello|currently|now|just|am|been|be|will|and|but|as|because|ok|yes|fyi|note|annual|a|well|afraid|i've)\b[ ,]*)*$/.test(
    lead,
  );
}

function redirectIn(
  text: string,
  partnership: Partnership,
): { start: number; end: number; organisationId: string | null } | undefined {
  const { organisations } = namesOf(partnership);
  for (const sign of takePhrases(text, REDIRECT).signs) {
    if (OWN_ACT.test(text.slice(Math.max(0, sign.start - 12), sign.start))) continue;
    const end = Math.min(text.length, sign.end + 40);
    const [named] = mentionsIn(text.slice(sign.start, end), organisations);
    const isAsk =
      /^(?:please |you |best |better |just |maybe |try |i'd |go |that's |this |it's |one |question )|\b(?:ask|asking|speak|talk|contact|refer|one for|goes|sits?|belongs?|lives?|rests?)\b/.test(
        text.slice(sign.start, sign.end),
      );
    const isPointing = /^(?:goes|sits?|belongs?|lives?|rests?)\b/.test(text.slice(sign.start, sign.end));
    if (isPointing && !POINTED.test(text.slice(Math.max(0, sign.start - 12), sign.start))) continue;
    if (!named && !isAsk) continue;
    return {
      start: sign.start,
      end: Math.max(sign.end, named ? sign.start + named.end : 0),
      organisationId: named && named.id !== '' ? named.id : null,
    };
  }
  return undefined;
}

function hubsOf({ groups }: Partnership): Partnership['groups'] {
  return groups.filter(({ kind }) => kind === 'local focus hub');
}

/** Hubs of one duty that differ leave it in progress, without a number; different duties have nothing in common. */
function overall(kind: 'hubs' | 'duties', items: readonly ReadPosition[], isEvery: boolean): ReadPosition {
  if (kind === 'duties') return NOTHING;
  const statuses = new Set(items.map(({ status }) => status));
  const [only = null] = statuses;
  const isShared = statuses.size === 1 && only !== null && (only !== 'complete' || isEvery);
  const status = isShared ? only : 'in_progress';
  return { ...NOTHING, status, percent: status === 'complete' ? 100 : status === 'not_started' ? 0 : null };
}
