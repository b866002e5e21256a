import { findDuty, findGroup } from '../domain/partnership.ts';
import { requestedIn } from '../domain/request.ts';
import { findDecision } from './decide-request.ts';
import type { Tools } from './ports.ts';
import type { Composed } from './reminder-ports.ts';

/** What was decided, for whoever asked. Dropped where something later was decided on the same request. */
export async function composeDecision(tools: Pick<Tools, 'store' | 'partnership'>, number: number): Promise<Composed> {
  const { all, decision } = await findDecision(tools, number);
  const newest = decision && all.findLast(({ requestId }) => requestId === decision.requestId);
  if (!decision || newest?.number !== decision.number) return { outcome: 'dropped', reason: 'out of date' };
  const update = await tools.store.updates.revision(decision, Number(decision.requestId.split(':').at(-1)));
  const duty = findDuty(tools.partnership, decision.dutyId);
  const group = findGroup(tools.partnership, decision.groupId);
  const requested = update && requestedIn(update);
  if (!duty || !group || !requested) return { outcome: 'dropped', reason: 'out of date' };
  return {
    outcome: 'message',
    message: { kind: 'decision', view: { decision, duty, group, requested } },
    mention: null,
  };
}
