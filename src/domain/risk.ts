import type { Day, Instant } from './day.ts';
import type { PersonKey } from './person.ts';
import { dayOf } from './working-days.ts';

/** 1 is rare or slight, 5 almost certain or grave (the usual 5 by 5 grid, DOMAIN.md section 4). */
export type Level = 1 | 2 | 3 | 4 | 5;

/** What somebody said of a risk. Revisions are added, never changed: (number, revision) is unique. */
export interface RiskRevision {
  number: number;
  revision: number;
  title: string;
  /** Null for a risk to the partnership as a whole. */
  dutyId: string | null;
  /** The organisation that owns it. */
  ownerId: string | null;
  likelihood: Level;
  impact: Level;
  /** What is being done about it. */
  response: string;
  isClosed: boolean;
  by: PersonKey & { name: string };
  at: Instant;
}

export interface RiskLine {
  number: number;
  title: string;
  dutyId: string | null;
  ownerName: string;
  likelihood: Level;
  impact: Level;
  /** 1 to 25. */
  score: number;
  band: 'low' | 'medium' | 'high';
  response: string;
  /** The score at the end of the period before; null for a new risk. */
  before: number | null;
  movement: 'new' | 'up' | 'down' | 'same' | 'closed';
}

/**
 * The risks that stand at the end of a period, highest score first, and those closed in it; `revisions` in any order.
 *
 * @param fromOn first day of the period: what stood before it is what a movement is measured against
 */
export function riskLinesOf(
  revisions: readonly RiskRevision[],
  period: { fromOn: Day; toOn: Day },
  ownerNameOf: (id: string | null) => string,
): RiskLine[] {
  const numbers = [...new Set(revisions.map(({ number }) => number))];
  const lines = numbers.flatMap((number): RiskLine[] => {
    const mine = revisions
      .filter((one) => one.number === number)
      .toSorted((one, other) => one.revision - other.revision);
    const now = mine.findLast(({ at }) => dayOf(at) <= period.toOn);
    const before = mine.findLast(({ at }) => dayOf(at) < period.fromOn);
    if (!now || (now.isClosed && (before === undefined || before.isClosed))) return [];
    const score = now.likelihood * now.impact;
    const was = before && !before.isClosed ? before.likelihood * before.impact : null;
    const { title, dutyId, likelihood, impact, response } = now;
    const movement = now.isClosed ? 'closed' : directionOf(was, score);
    const about = { number, title, dutyId, likelihood, impact, response };
    return [{ ...about, ownerName: ownerNameOf(now.ownerId), score, band: bandOf(score), before: was, movement }];
  });
  return lines.toSorted((one, other) => other.score - one.score || one.number - other.number);
}

function directionOf(before: number | null, score: number): RiskLine['movement'] {
  if (before === null) return 'new';
  if (before === score) return 'same';
  return score > before ? 'up' : 'down';
}

/** Low to 5, medium to 12, high from 15 on: the products of two levels leave gaps between. */
export function bandOf(score: number): RiskLine['band'] {
  if (score >= 15) return 'high';
  return score > 5 ? 'medium' : 'low';
}
