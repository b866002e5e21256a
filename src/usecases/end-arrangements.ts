import type { Arrangement } from '../domain/arrangement.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { isSamePerson, type StandingArrangement, standingFrom } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { keyOf, noteArrangement } from './arrange.ts';
import type { Tools } from './ports.ts';

export type EndOutcome =
  | { outcome: 'ended'; ended: StandingArrangement[] }
  /** Over, ended or replaced before. */
  | { outcome: 'nothing to end' }
  | { outcome: 'not yours' };

/**
 * Ends what was arranged, from now on: one's own leave and what one put off; pauses are the manager's, who may end
 * anything. What is over or ended is passed over, so the same tap delivered twice ends once.
 */
export async function endArrangements(
  tools: Pick<Tools, 'store' | 'now'>,
  ask: { who: Person; numbers: readonly number[] },
): Promise<EndOutcome> {
  const all = await tools.store.arrangements.all();
  const found = standingFrom(all, dayOf(tools.now())).filter(({ number }) => ask.numbers.includes(number));
  if (found.length === 0) return { outcome: 'nothing to end' };
  if (!found.every((one) => mayEnd(ask.who, one))) return { outcome: 'not yours' };
  for (const { number } of found) await end(tools, ask.who, number);
  return { outcome: 'ended', ended: found };
}

export function mayEnd(who: Person, { arranged }: StandingArrangement): boolean {
  return isManaging(who) || (arranged.kind !== 'pause' && isSamePerson(arranged.person, who));
}

async function end(tools: Pick<Tools, 'store' | 'now'>, who: Person, number: number): Promise<void> {
  for (;;) {
    const all = await tools.store.arrangements.all();
    if (all.some(({ arranged }) => arranged.kind === 'ended' && arranged.number === number)) return;
    const arrangement: Arrangement = {
      number: (all.at(-1)?.number ?? 0) + 1,
      arranged: { kind: 'ended', number },
      by: keyOf(who),
      at: tools.now(),
    };
    if ((await tools.store.arrangements.add(arrangement)) === 'taken') continue;
    await noteArrangement(tools, arrangement);
    return;
  }
}
