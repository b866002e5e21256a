import type { DeliveryContent } from '../domain/delivery.ts';
import { may } from '../domain/person.ts';
import { makeReport } from './compile-report.ts';
import type { Composed } from './reminder-ports.ts';
import { type DigestTools, makeDigest, runningPeriod, viewDigest } from './view-digest.ts';

type DigestContent = Extract<DeliveryContent, { kind: 'digest' }>;
type DraftContent = Extract<DeliveryContent, { kind: 'draft' }>;

/** A digest from the facts of this moment. Of a weekly one that would say what the last one said, nothing is sent. */
export async function composeDigest(tools: DigestTools, content: DigestContent): Promise<Composed> {
  const reader = await tools.store.people.get(content.person);
  const owner = content.insteadOf ? await tools.store.people.get(content.insteadOf) : reader;
  if (!reader || !owner || !may(owner, 'see the digest')) return { outcome: 'dropped', reason: 'nobody left' };
  const reading = { reader, isAlone: true, insteadOf: content.insteadOf ? owner.name : null };
  if (content.reportId !== null) {
    const stored = await tools.store.reports.get(content.reportId);
    if (!stored) return { outcome: 'dropped', reason: 'gone' };
    const view = await viewDigest(tools, stored, reading);
    if (view.version.state.state !== 'issued') return { outcome: 'dropped', reason: 'answered' };
    return { outcome: 'message', message: { kind: 'digest', view }, mention: reader };
  }
  const made = await makeDigest(tools, { ...reading, by: null });
  if (made.outcome === 'nothing said') return { outcome: 'dropped', reason: 'nothing said' };
  if (await isKnown(tools, content, made.view.changedAt)) return { outcome: 'dropped', reason: 'nothing new' };
  return { outcome: 'message', message: { kind: 'digest', view: made.view }, mention: reader };
}

/** The manager's draft ahead of the board, compiled now. */
export async function composeDraft(tools: DigestTools, content: DraftContent): Promise<Composed> {
  const reader = await tools.store.people.get(content.person);
  if (!reader || !may(reader, 'issue reports')) return { outcome: 'dropped', reason: 'nobody left' };
  const made = await makeReport(tools, { scope: { kind: 'partnership' }, period: runningPeriod(tools), by: null });
  if (made.outcome === 'nothing said') return { outcome: 'dropped', reason: 'nothing said' };
  return { outcome: 'message', message: { kind: 'draft', version: made.version, reader }, mention: reader };
}

/** Nothing has changed since the last one was sent, or was dropped because nothing had changed before it. */
async function isKnown({ store }: DigestTools, { after }: DigestContent, changedAt: string): Promise<boolean> {
  const last = after === null ? undefined : await store.deliveries.get(after);
  if (!last) return false;
  const hasSaidAll = last.state === 'sent' || (last.state === 'dropped' && last.reason === 'nothing new');
  return hasSaidAll && changedAt <= last.changedAt;
}
