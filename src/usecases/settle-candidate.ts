import type { Basis, Candidate, CandidateLine } from '../domain/candidate.ts';
import type { Day } from '../domain/day.ts';
import type { Person } from '../domain/person.ts';
import { sayNoted } from '../domain/reading-said.ts';
import { type Said, slotKey, type Update } from '../domain/update.ts';
import { loadSlot } from './load-slot.ts';
import type { Tools } from './ports.ts';
import { storeUpdate } from './record-update.ts';
import { daysAround } from './view-candidate.ts';

export type SettleOutcome =
  | { outcome: 'recorded'; updates: readonly Update[]; candidate: Candidate }
  /** Nothing was recorded: somebody answered since, and the candidate stands on that now. */
  | { outcome: 'overtaken'; newest: Update; candidate: Candidate }
  /** Which duty or group is not chosen yet. */
  | { outcome: 'which one'; candidate: Candidate }
  /** Something must be said first that the reply does not say: the form asks for it. */
  | { outcome: 'say more'; candidate: Candidate }
  /** The card is not the newest one; answered with what stands. */
  | { outcome: 'out of date'; candidate: Candidate }
  | { outcome: 'not yours' }
  /** Forgotten after two weeks, or never there. */
  | { outcome: 'unknown' };

export interface Settle {
  who: Person;
  id: string;
  version: number;
}

type SettleTools = Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>;

/** The candidate, if this card of it is the newest one and this person wrote the reply. */
export async function findCandidate(
  tools: Pick<Tools, 'store' | 'now'>,
  { who, id, version }: Settle,
): Promise<
  | { outcome: 'waiting'; candidate: Candidate }
  | Extract<SettleOutcome, { outcome: 'out of date' | 'not yours' | 'unknown' }>
> {
  const candidate = await tools.store.candidates.get(id, tools.now());
  if (!candidate) return { outcome: 'unknown' };
  const { person } = candidate;
  if (person.objectId !== who.objectId || person.tenantId !== who.tenantId) return { outcome: 'not yours' };
  const isCurrent = candidate.version === version && candidate.state === 'waiting';
  return isCurrent ? { outcome: 'waiting', candidate } : { outcome: 'out of date', candidate };
}

/**
 * The sender's "That is right": records every line, each on the revision that the reading was made on. When one of them
 * can not be recorded as it stands, none is.
 *
 * @param chosen for each line the key of the slot that was chosen, where there are several
 * @param on a working day instead of the weekend or holiday that was named; one of those that were offered
 */
export async function confirmCandidate(
  tools: SettleTools,
  ask: Settle & { chosen: readonly (string | undefined)[]; on?: Day | undefined },
): Promise<SettleOutcome> {
  const found = await findCandidate(tools, ask);
  if (found.outcome !== 'waiting') return found;
  const { candidate } = found;
  const placed = candidate.lines.filter(({ among }) => among.length > 0);
  const picks = placed.map((line) => pick(line, ask.chosen[candidate.lines.indexOf(line)]));
  const days = daysAround(tools, candidate);
  const ready: { basis: Basis; said: Said }[] = [];
  for (const [place, line] of placed.entries()) {
    const basis = picks[place];
    if (!basis) return { outcome: 'which one', candidate };
    const { now, last } = await loadSlot(tools, basis.slot);
    if (now && now.revision !== basis.basedOn) return rebase(tools, candidate, now);
    const noted = ask.on && days.includes(ask.on) ? { ...line.noted, requestedDate: ask.on } : line.noted;
    const sayable = sayNoted(noted, now, last);
    if (sayable.outcome !== 'said') return { outcome: 'say more', candidate };
    ready.push({ basis, said: sayable.said });
  }
  const updates: Update[] = [];
  for (const { basis, said } of ready) {
    const source = { by: 'reply', conversationId: candidate.conversationId, messageId: candidate.messageId } as const;
    const stored = await storeUpdate(tools, { who: ask.who, slot: basis.slot, said, basedOn: basis.basedOn, source });
    if (stored.outcome === 'overtaken') return rebase(tools, candidate, stored.newest);
    if (stored.outcome !== 'recorded') return { outcome: 'not yours' };
    updates.push(stored.update);
  }
  return { outcome: 'recorded', updates, candidate: await closeCandidate(tools, candidate, 'recorded') };
}

/** The sender's "Not an update", and what an edit or a deletion of the reply does. */
export async function closeCandidate(
  tools: Pick<Tools, 'store' | 'now'>,
  candidate: Candidate,
  state: 'left' | 'gone' | 'recorded',
): Promise<Candidate> {
  const closed: Candidate = { ...candidate, version: candidate.version + 1, state };
  await tools.store.candidates.put(closed, tools.now());
  return closed;
}

function pick({ among }: CandidateLine, key: string | undefined): Basis | undefined {
  return among.length === 1 ? among[0] : among.find(({ slot }) => slotKey(slot) === key);
}

/** The same reading on what stands now, so that a second tap can succeed knowingly. */
async function rebase(tools: SettleTools, candidate: Candidate, newest: Update): Promise<SettleOutcome> {
  const lines = await Promise.all(
    candidate.lines.map(async (line) => ({
      ...line,
      among: await Promise.all(
        line.among.map(async ({ slot }) => ({
          slot,
          basedOn: (await tools.store.updates.newest(slot))?.revision ?? 0,
        })),
      ),
    })),
  );
  const next: Candidate = { ...candidate, version: candidate.version + 1, lines };
  await tools.store.candidates.put(next, tools.now());
  return { outcome: 'overtaken', newest, candidate: next };
}
