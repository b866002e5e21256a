import { isActionIn } from './action-deadlines.ts';
import { type ActionRevision, isActionLate, ownerName, standingActions } from './board-action.ts';
import type { Instant } from './day.ts';
import type { Partnership } from './partnership.ts';
import type { Period } from './period.ts';
import type { ReportAction, Scope } from './report.ts';
import { dayOf } from './working-days.ts';

/** The open actions of a scope as they stood at the end of the period, or stand now while it runs; by day. */
export function reportActionsOf(facts: {
  partnership: Partnership;
  scope: Scope;
  period: Period;
  actions: readonly ActionRevision[];
  now: Instant;
}): ReportAction[] {
  const { partnership, scope, period, now } = facts;
  const today = dayOf(now);
  const asOf = today < period.toOn ? today : period.toOn;
  return standingActions(facts.actions.filter(({ at }) => dayOf(at) <= period.toOn))
    .filter((action) => action.state === 'open' && isActionIn(partnership, scope, action))
    .map((action) => ({
      number: action.number,
      what: action.what,
      dutyId: action.dutyId,
      ownerName: ownerName(partnership, action.owner),
      dueOn: action.dueOn,
      agreedOn: action.agreedOn,
      isOverdue: isActionLate(action, asOf),
    }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.number - other.number);
}
