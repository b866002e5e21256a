import { actionDeadlinesOf } from '../domain/action-deadlines.ts';
import { standingActions } from '../domain/board-action.ts';
import { clockDeadlinesOf } from '../domain/clock-deadlines.ts';
import type { Deadline } from '../domain/deadline.ts';
import { may, type Person } from '../domain/person.ts';
import type { Tools } from './ports.ts';
import { listClocks } from './view-clocks.ts';

/**
 * What is due beside the register's own deadlines: open actions of the board, and the steps of running clocks.
 *
 * @param reader clocks stand in it only for somebody who may see them; null for readers who are not known
 */
export async function readBesides(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  reader: Person | null,
): Promise<Deadline[]> {
  const clocks = reader && may(reader, 'see clocks') ? (await listClocks(tools)).open : [];
  const actions = standingActions(await tools.store.actions.all());
  return [...clockDeadlinesOf(tools.partnership, clocks), ...actionDeadlinesOf(actions)];
}
