import { may, type Person } from '../domain/person.ts';
import { isInForce, mayTakeBack, type RequestDecision } from '../domain/request.ts';
import { type DecideTools, findDecision } from './decide-request.ts';
import { followTakingBack } from './follow-decision.ts';

export type TakeBackOutcome =
  | { outcome: 'taken back'; decision: RequestDecision }
  | { outcome: 'too late' }
  | { outcome: 'nothing to undo' }
  | { outcome: 'not yours' };

/** Takes a decision back by a new one, for an hour; that a group is not asked any more at any time. The request waits again. */
export async function takeBackDecision(
  tools: DecideTools,
  ask: { number: number; who: Person },
): Promise<TakeBackOutcome> {
  const { who } = ask;
  if (!may(who, 'decide requests')) return { outcome: 'not yours' };
  for (;;) {
    const { all, decision: undone } = await findDecision(tools, ask.number);
    if (!undone) return { outcome: 'nothing to undo' };
    if (!isInForce(all, undone)) {
      const newest = all.findLast(({ requestId }) => requestId === undone.requestId);
      if (newest?.verdict.kind !== 'taken back') return { outcome: 'nothing to undo' };
      await followTakingBack(tools, { undone, decision: newest, who });
      return { outcome: 'taken back', decision: newest };
    }
    if (!mayTakeBack(undone, tools.now())) return { outcome: 'too late' };
    const decision: RequestDecision = {
      ...undone,
      number: (all.at(-1)?.number ?? 0) + 1,
      verdict: { kind: 'taken back' },
      by: { tenantId: who.tenantId, objectId: who.objectId, name: who.name },
      at: tools.now(),
    };
    if ((await tools.store.decisions.add(decision)) === 'taken') continue;
    await followTakingBack(tools, { undone, decision, who });
    return { outcome: 'taken back', decision };
  }
}
