import { actionDeadlinesOf } from '../domain/action-deadlines.ts';
import type { Arrangement } from '../domain/arrangement.ts';
import { standingActions } from '../domain/board-action.ts';
import { clockDeadlinesOf } from '../domain/clock-deadlines.ts';
import type { Day } from '../domain/day.ts';
import { type Deadline, deadlinesOf, ridersIn, roundBehind } from '../domain/deadline.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { HearingFacts } from '../domain/hearing.ts';
import type { Horizon } from '../domain/kinds/due-day.ts';
import { LADDER_LIMITS, rungsOf } from '../domain/ladder.ts';
import type { OwedDuty } from '../domain/owed.ts';
import type { Person } from '../domain/person.ts';
import type { PlacedRung } from '../domain/reminder.ts';
import { type StandingArrangement, standingOn } from '../domain/standing-arrangements.ts';
import { addDays } from '../domain/working-days.ts';
import { readAskedDeadlines } from './asked-deadlines.ts';
import { openInRound } from './open-in-round.ts';
import type { PlanTools } from './plan-tools.ts';
import { listClocks } from './view-clocks.ts';

/** Calendar days that so many working days can take at most, with every bank and closure day between. */
const reachOf = (rungs: number) => Math.ceil(rungs * 1.5) + 30;
const DAYS_AHEAD = reachOf(LADDER_LIMITS.earliest);
const DAYS_BACK = reachOf(-LADDER_LIMITS.latest);

/** What planning reads. */
export type FactTools = Pick<PlanTools, 'partnership' | 'now'> & { store: Omit<PlanTools['store'], 'deliveries'> };

/** Everything that decides who is reminded of what, read once for one planning. */
export interface PlanFacts {
  partnership: PlanTools['partnership'];
  people: readonly Person[];
  arrangements: readonly Arrangement[];
  deadlines: ReadonlyMap<string, Deadline>;
  /** Every rung of every deadline, whenever it is said, by deadline. */
  rungs: ReadonlyMap<string, readonly PlacedRung[]>;
  /** Whether nothing is left to remind of. */
  isDone(deadline: Deadline): Promise<boolean>;
  standingOn(day: Day): readonly StandingArrangement[];
  /** What decides who hears of this deadline on a day. */
  hearing(deadline: Deadline, on: Day): Promise<HearingFacts>;
}

/** Reads what planning these days needs; `since` is the day of the oldest deadline of which something waits. */
export async function readPlanFacts(tools: FactTools, days: Horizon, since: Day): Promise<PlanFacts> {
  const { store, partnership } = tools;
  const back = addDays(days.fromOn, -DAYS_BACK);
  const reach = { fromOn: since < back ? since : back, toOn: addDays(days.toOn, DAYS_AHEAD) };
  const [people, arrangements, { deadlines: all, ofRequests }] = await Promise.all([
    store.people.list(),
    store.arrangements.all(),
    readDeadlines(tools, reach),
  ]);
  const freeDays = freeDaysOf(partnership);
  const standing = remember((on: Day) => standingOn(arrangements, on));
  const open = remember((id: string) => openIn(tools, id));
  const isSaidDone = remember(async (id: string) => (await store.deadlineAnswers.newest(id))?.said === 'done');

  return {
    partnership,
    people,
    arrangements,
    deadlines: new Map(all.map((deadline) => [deadline.id, deadline])),
    rungs: new Map(all.map((deadline) => [deadline.id, rungsOf(deadline, freeDays)])),
    standingOn: standing,
    async isDone({ id, kind }) {
      if (kind === 'question' || kind === 'agreed') return ofRequests.done.has(id);
      return kind === 'round' ? (await open(id)).length === 0 : isSaidDone(id);
    },
    async hearing({ id, kind }, on) {
      return { partnership, people, standing: standing(on), open: kind === 'round' ? await open(id) : [] };
    },
  };
}

/**
 * Every deadline that somebody is reminded of: of the register those within the horizon, of clocks, actions, questions
 * and agreed dates all. What is due to the board on the day of a round is answered by its updates, so it is left out.
 */
export async function readDeadlines(
  tools: Pick<FactTools, 'partnership' | 'now'> & {
    store: Pick<FactTools['store'], 'clocks' | 'actions' | 'questions' | 'decisions' | 'updates'>;
  },
  horizon: Horizon,
): Promise<{ deadlines: Deadline[]; ofRequests: Awaited<ReturnType<typeof readAskedDeadlines>> }> {
  const { store, partnership } = tools;
  const [clocks, actions, ofRequests] = await Promise.all([
    listClocks(tools),
    store.actions.all(),
    readAskedDeadlines(tools),
  ]);
  const ofRegister = deadlinesOf(partnership, horizon);
  const riders = ridersIn(ofRegister);
  const deadlines = [
    ...ofRegister.filter((deadline) => !riders.has(deadline)),
    ...clockDeadlinesOf(partnership, clocks.open),
    ...actionDeadlinesOf(standingActions(actions)),
    ...ofRequests.deadlines,
  ];
  return { deadlines, ofRequests };
}

/** What nobody has answered of a round. */
async function openIn(tools: FactTools, deadlineId: string): Promise<OwedDuty[]> {
  const round = roundBehind(tools.partnership, { id: deadlineId });
  return round ? openInRound(tools, round.id) : [];
}

function remember<Key, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const answer = known.get(key) ?? find(key);
    known.set(key, answer);
    return answer;
  };
}
