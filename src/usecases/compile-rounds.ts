import { compileReport } from '../domain/compile.ts';
import type { Report } from '../domain/report.ts';
import { asDecided, type RequestDecision } from '../domain/request.ts';
import type { Round } from '../domain/round.ts';
import { type Heard, hear, hearNothing } from '../domain/speakers.ts';
import { slotKey } from '../domain/update.ts';
import { formatDay } from '../domain/words.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** A round, and where the partnership stands in it, reckoned as a report reckons it. */
export interface CompiledRound {
  round: Round;
  report: Report;
}

/**
 * Where the partnership stood in each of these rounds, by what was said in the round itself, each compared with the one
 * before it in the list. Every round is read by index; what was said in other rounds is never looked at.
 */
export async function compileRounds(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  rounds: readonly Round[],
  timed: Round | undefined,
): Promise<CompiledRound[]> {
  const decisions = await tools.store.decisions.all();
  const heard = await Promise.all(
    rounds.map((round) => hearSlots(tools, round, { decisions, isTimed: round === timed })),
  );
  return rounds.map((round, place) => {
    const before = heard[place - 1] ?? hearNothing();
    return { round, report: compileRound(tools, round, { heard: heard[place] ?? hearNothing(), before, decisions }) };
  });
}

function compileRound(
  { partnership, now }: Pick<Tools, 'partnership' | 'now'>,
  { promptsOn, boardOn }: Round,
  { heard, before, decisions }: { heard: Heard; before: Heard; decisions: readonly RequestDecision[] },
): Report {
  const name = `Round to the board on ${formatDay(boardOn)}`;
  return compileReport({
    partnership,
    scope: { kind: 'partnership' },
    period: { kind: 'round', name, fromOn: promptsOn, toOn: boardOn },
    comparedWith: { kind: 'round', name: 'The round before', fromOn: promptsOn, toOn: addDays(promptsOn, -1) },
    heard,
    before,
    lastYear: hearNothing(),
    measures: [],
    risks: [],
    actions: [],
    deadlines: [],
    questions: [],
    decisions,
    now: now(),
  });
}

/**
 * The newest word on each slot of a round, as the manager's decisions leave it, and when it was first answered. Only
 * what was revised after the due day needs its history: what stands since before then was on time.
 */
async function hearSlots(
  { store }: Pick<Tools, 'store'>,
  round: Round,
  { decisions, isTimed }: { decisions: readonly RequestDecision[]; isTimed: boolean },
): Promise<Heard> {
  const heard = hearNothing();
  const newest = await store.updates.ofRound(round.id);
  for (const update of newest) hear(heard, asDecided(update, decisions));
  if (!isTimed) return heard;
  const revised = newest.filter(({ revision, saidAt }) => revision > 1 && dayOf(saidAt) > round.dueOn);
  const histories = await Promise.all(revised.map((slot) => store.updates.history(slot)));
  for (const history of histories) {
    const whole = hearNothing();
    for (const update of history) hear(whole, asDecided(update, decisions));
    for (const [key, first] of whole.first) if (heard.newest.has(key)) heard.first.set(slotKey(first), first);
  }
  return heard;
}
