import type { Changed } from '../domain/change.ts';
import { inverseOf, subjectOf } from '../domain/changes.ts';
import type { Route } from '../domain/delivery.ts';
import type { Person } from '../domain/person.ts';
import type { RequestDecision, Verdict } from '../domain/request.ts';
import { dayOf } from '../domain/working-days.ts';
import { changeRegister } from './change-register.ts';
import { findOwnChat } from './own-chat.ts';
import type { Tools } from './ports.ts';
import { queueDelivery } from './queue-delivery.ts';
import { findChannelOf } from './route-reminder.ts';

type FollowTools = Pick<Tools, 'store' | 'register' | 'partnership' | 'afterChange' | 'redraw' | 'now'>;

/** Everything that follows from a decision. Harmless to repeat: each step has a name of its own, or is there already. */
export async function followDecision(tools: FollowTools, decision: RequestDecision, who: Person): Promise<void> {
  const changed = changeOf(decision, decision.verdict);
  if (changed) await makeChange(tools, changed, who);
  await finish(tools, decision);
}

/** The same for a decision that takes an earlier one back. What others have changed since then stays. */
export async function followTakingBack(
  tools: FollowTools,
  { undone, decision, who }: { undone: RequestDecision; decision: RequestDecision; who: Person },
): Promise<void> {
  const changed = changeOf(undone, undone.verdict);
  const all = await tools.store.changes.all();
  const last = changed && all.findLast((one) => subjectOf(one.changed) === subjectOf(changed));
  if (changed && last && JSON.stringify(last.changed) === JSON.stringify(changed)) {
    const before = all.filter(({ number }) => number < last.number);
    const inverse = inverseOf(tools.register, before, changed);
    if (inverse) await makeChange(tools, inverse, who);
  }
  await finish(tools, decision);
}

function changeOf({ dutyId, groupId }: RequestDecision, verdict: Verdict): Changed | undefined {
  switch (verdict.kind) {
    case 'not asked':
      return { kind: 'group not asked', dutyId, groupId };
    case 'owner':
      return { kind: 'lead', dutyId, organisationId: verdict.organisationId };
    case 'agreed':
    case 'refused':
    case 'taken back':
      return undefined;
  }
}

/** Refused means that it stands so already. */
async function makeChange(tools: FollowTools, changed: Changed, who: Person): Promise<void> {
  for (;;) {
    const basedOn = await tools.store.changes.highestNumber();
    const made = await changeRegister(tools, { changed: [changed], basedOn, who });
    if (made.outcome !== 'overtaken') return;
  }
}

async function finish(tools: FollowTools, decision: RequestDecision): Promise<void> {
  const { number, verdict, asked, requestId, by, at, roundId, groupId } = decision;
  await tools.store.audit.append({
    id: `decision:${number}`,
    at,
    by: { tenantId: by.tenantId, objectId: by.objectId },
    act: `request ${verdict.kind}`,
    subject: requestId,
    detail: {
      asked,
      ...(verdict.kind === 'agreed' ? { until: verdict.until } : {}),
      ...(verdict.kind === 'owner' ? { owner: verdict.organisationId } : {}),
    },
  });
  await tools.store.plan.ask();
  tools.redraw(roundId, groupId);
  await tellAsker(tools, decision);
}

/** In the own chat of whoever asked; else in the thread of the group's prompt, without a mention. */
async function tellAsker(tools: FollowTools, decision: RequestDecision): Promise<void> {
  const { dutyId, groupId, roundId, number } = decision;
  const revision = Number(decision.requestId.split(':').at(-1));
  const update = await tools.store.updates.revision({ dutyId, groupId, roundId }, revision);
  const person = update && (await tools.store.people.get(update.sayer));
  if (!person) return;
  const route: Route | null | undefined =
    (await findOwnChat(tools, person)) ?? (await findChannelOf(tools, groupId, dayOf(tools.now())));
  if (!route) return;
  const { tenantId, objectId } = person;
  await queueDelivery(tools, {
    id: `decision:${number}`,
    content: { kind: 'decision', person: { tenantId, objectId }, number },
    route,
  });
}
