import type { RequestDecision } from '../domain/request.ts';
import { asDecided } from '../domain/request.ts';
import type { Update } from '../domain/update.ts';
import type { Store } from './ports.ts';

/** What was said in a round, of one group or of all, as the manager's decisions leave it; and those decisions. */
export async function hearRound(
  store: Pick<Store, 'updates'> & { decisions: Pick<Store['decisions'], 'all'> },
  roundId: string,
  groupId?: string,
): Promise<{ said: Update[]; decisions: RequestDecision[] }> {
  const [said, decisions] = await Promise.all([store.updates.ofRound(roundId, groupId), store.decisions.all()]);
  return { said: said.map((update) => asDecided(update, decisions)), decisions };
}
