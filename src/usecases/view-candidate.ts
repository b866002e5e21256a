import type { Candidate, CandidateLine } from '../domain/candidate.ts';
import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { type Sayable, sayNoted } from '../domain/reading-said.ts';
import { addWorkingDays, isWorkingDay } from '../domain/working-days.ts';
import { loadSlot } from './load-slot.ts';
import type { Tools } from './ports.ts';

export interface ViewedLine {
  line: CandidateLine;
  /** What a tap would record, on the likeliest slot; undefined where the part is nobody's to answer here. */
  sayable: Sayable | undefined;
}

export interface CandidateView {
  candidate: Candidate;
  lines: readonly ViewedLine[];
  /** Working days around the one day that was named, where that is none itself. */
  days: readonly Day[];
}

/** A candidate with what a tap would record now. */
export async function viewCandidate(
  tools: Pick<Tools, 'store' | 'partnership'>,
  candidate: Candidate,
): Promise<CandidateView> {
  const lines = await Promise.all(
    candidate.lines.map(async (line): Promise<ViewedLine> => {
      const [basis] = line.among;
      if (!basis) return { line, sayable: undefined };
      const { now, last } = await loadSlot(tools, basis.slot);
      return { line, sayable: sayNoted(line.noted, now, last) };
    }),
  );
  return { candidate, lines, days: daysAround(tools, candidate) };
}

/** The working day before and after a weekend or holiday that the one line of a candidate names. */
export function daysAround({ partnership }: Pick<Tools, 'partnership'>, { lines }: Candidate): Day[] {
  const [only, ...others] = lines;
  const on = only?.noted.requestedDate;
  const freeDays = freeDaysOf(partnership);
  if (!on || others.length > 0 || isWorkingDay(on, freeDays)) return [];
  return [addWorkingDays(on, -1, freeDays), addWorkingDays(on, 1, freeDays)];
}
