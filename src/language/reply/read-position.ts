import type { Doubt, ReadPosition, ReadStatus } from '../../domain/reading.ts';
import type { Rag } from '../../domain/update.ts';
import { clausesOf } from './clauses.ts';
import { COLOUR_PHRASES, SUGGESTING_PHRASES, WELL_PHRASES } from './colours.ts';
import type { DaySense } from './day-sense.ts';
import { findObstacle, type Obstacle } from './obstacles.ts';
import { takePercents } from './percents.ts';
import { has, type Sign, takePhrases } from './phrases.ts';
import { meaningsOf, settle } from './settle.ts';
import { NOTHING_LEFT, OUTSTANDING, STATUS_PHRASES } from './statuses.ts';
import { findUnblocker } from './unblocker.ts';
import { wantedDay } from './wanted-day.ts';
import { writtenDays } from './written-days.ts';

const STEP =
  /(?:published|delivered|concluded|actioned|submitted|issued|adopted|approved|ratified|signed off|sorted|closed)/;
const STEP_WORDS = 7;

export interface PositionRead {
  position: ReadPosition;
  suggestedRag: Rag | null;
  doubts: Doubt[];
  /** Field and the place of its words in the plain text. */
  evidence: { field: string; start: number; end: number }[];
}

export interface Piece {
  /** Plain words; what is not of this piece is blotted out, so that places stay. */
  text: string;
  own: (start: number, end: number) => string;
  /** A later day is asked for, so a day is wanted wherever it stands. */
  isAsked: boolean;
}

/** Where one duty stands by these words. Nothing is invented: what nobody said stays null. */
export function readPosition({ text, own, isAsked }: Piece, sense: DaySense): PositionRead {
  const clauses = clausesOf(text);
  const clauseAt = (index: number) => clauses.find(({ start, end }) => start <= index && index < end)?.text ?? '';
  const percents = takePercents(text, clauseAt);
  const colours = takePhrases(percents.rest, COLOUR_PHRASES);
  const wells = takePhrases(colours.rest, WELL_PHRASES);
  const said = takePhrases(wells.rest, STATUS_PHRASES);

  const percent = settle(percents.signs, text);
  const colour = settle(withoutAsides(colours.signs), text);
  const isPartly = percent.some(({ means }) => means !== null && means > 0 && means < 100);
  const status = settle(withoutAsides(said.signs), text, false).filter(
    (sign) => !isPassing(sign, clauseAt(sign.start), text, isPartly),
  );
  const doubts: Doubt[] = [];
  const numbers = meaningsOf(percent);
  const stated = numbers.length === 1 ? (numbers[0] ?? null) : null;
  const rags = meaningsOf(colour);
  const weighed = weigh(meaningsOf(status), stated, isOpen(text, status));
  if (numbers.length > 1 || rags.length > 1 || weighed.isTorn) doubts.push('contradiction');

  const signs = [...percent, ...colour, ...wells.signs, ...status];
  const reasonAfter = [
    ...colour.filter(({ means }) => means !== 'green'),
    ...status.filter(({ means }) => means === 'blocked'),
  ].at(-1)?.end;
  const obstacle = findObstacle(
    clauses.map((clause) => ({
      ...clause,
      masked: said.rest.slice(clause.start, clause.end),
      isRead: signs.some((sign) => within(sign, clause)),
    })),
    text,
    own,
    reasonAfter,
  );
  const days = writtenDays(percents.rest, sense).filter((day) => !within(day, obstacle));
  const wanted = wantedDay(days, clauses, text, sense, { isAsked, isComplete: weighed.status === 'complete' });

  const isSuggested = has(text, SUGGESTING_PHRASES);
  const isUnderWay =
    signs.length > 0 || (obstacle !== undefined && !isAsked) || (isSuggested && colours.signs.length > 0);
  const reached = weighed.status ?? (isUnderWay ? 'in_progress' : null);
  const rag = rags.length === 1 ? (rags[0] ?? null) : rags.length > 1 ? null : unnamed(reached, wells.signs.length > 0);
  return {
    position: {
      status: reached,
      percent: reached === 'complete' ? 100 : reached === 'not_started' ? 0 : stated === 100 ? null : stated,
      rag,
      obstacle: obstacle?.words ?? null,
      unblocker: obstacle ? findUnblocker(text.slice(obstacle.start, obstacle.end), sense.partnership) : null,
      requestedDate: wanted?.day.on ?? null,
    },
    suggestedRag: rag === null ? suggested(text, isAsked) : null,
    doubts: [...doubts, ...(wanted?.doubts ?? [])],
    evidence: [
      ...status.map((sign) => ({ field: 'status', ...sign })),
      ...percent.map((sign) => ({ field: 'percent', ...sign })),
      ...(rags.length > 0 ? colour : rag === 'green' ? wells.signs : []).map((sign) => ({ field: 'rag', ...sign })),
      ...(obstacle ? [{ field: 'obstacle', ...obstacle }] : []),
      ...(wanted ? [{ field: 'requestedDate', ...wanted.day }] : []),
    ],
  };
}

/** One status out of all that was said. Several that can not be true together leave the cautious one, and a question. */
function weigh(
  statuses: ReadStatus[],
  percent: number | null,
  isStillOpen: boolean,
): { status: ReadStatus | null; isTorn: boolean } {
  const is = (status: ReadStatus) => statuses.includes(status);
  const isPartly = percent !== null && percent > 0 && percent < 100;
  if (is('not_applicable')) return { status: 'not_applicable', isTorn: statuses.length > 1 };
  if (is('blocked')) return { status: 'blocked', isTorn: is('complete') };
  if (is('complete') || (percent === 100 && !is('in_progress') && !is('not_started'))) {
    if (is('not_started')) return { status: 'in_progress', isTorn: true };
    if (isPartly) return { status: 'in_progress', isTorn: true };
    if (is('in_progress') || isStillOpen) return { status: 'in_progress', isTorn: false };
    return { status: 'complete', isTorn: false };
  }
  if (is('not_started') || (percent === 0 && !is('in_progress'))) {
    return isPartly ? { status: 'in_progress', isTorn: true } : { status: 'not_started', isTorn: false };
  }
  if (is('no_change')) return { status: 'no_change', isTorn: false };
  return { status: is('in_progress') ? 'in_progress' : null, isTorn: false };
}

/** "Published" closes a short reply; in a long sentence it tells of one step among others. */
function isPassing({ means, start, end }: Sign<ReadStatus>, clause: string, text: string, isPartly: boolean): boolean {
  return (
    means === 'complete' && (isPartly || STEP.test(text.slice(start, end))) && clause.split(' ').length > STEP_WORDS
  );
}

/** "done, just need the sign off" */
function isOpen(text: string, status: readonly Sign<ReadStatus>[]): boolean {
  const claim = status.find(({ means }) => means === 'complete');
  return claim !== undefined && has(takePhrases(text.slice(claim.end), NOTHING_LEFT).rest, OUTSTANDING);
}

/** A colour that was not named: "on track" is green and a block is red (DOMAIN.md section 9, rule 2). */
function unnamed(status: ReadStatus | null, isWell: boolean): Rag | null {
  if (status === 'blocked') return 'red';
  return isWell ? 'green' : null;
}

function suggested(text: string, isAsked: boolean): Rag | null {
  if (isAsked) return 'amber';
  return SUGGESTING_PHRASES.find((row) => has(text, [row]))?.means ?? null;
}

function withoutAsides<Meaning>(signs: readonly Sign<Meaning | 'aside'>[]): Sign<Meaning>[] {
  return signs.flatMap(({ means, ...place }) => (means === 'aside' ? [] : [{ ...place, means }]));
}

function within(part: { start: number; end: number }, whole: Pick<Obstacle, 'start' | 'end'> | undefined): boolean {
  return whole !== undefined && part.start < whole.end && whole.start < part.end;
}
