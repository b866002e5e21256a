import type { Instant } from '../domain/day.ts';
import { isManaging, type Person } from '../domain/person.ts';
import type { Said, Slot, Source, Update } from '../domain/update.ts';
import { secondsBetween } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { storeUpdate } from './record-update.ts';

/** How long an answer can be taken back by its sayer. */
const UNDO_SECONDS = 3600;

export type UndoOutcome =
  | { outcome: 'undone'; update: Update }
  | { outcome: 'overtaken'; newest: Update }
  | { outcome: 'too late' }
  | { outcome: 'not yours' }
  | { outcome: 'nothing to undo' };

/** Puts back what stood before this revision, as a new revision: the record keeps both. */
export async function undoUpdate(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>,
  ask: { who: Person; slot: Slot; revision: number; source: Source },
): Promise<UndoOutcome> {
  const undone = await tools.store.updates.revision(ask.slot, ask.revision);
  if (!undone) return { outcome: 'nothing to undo' };
  if (undone.sayer.objectId !== ask.who.objectId && !isManaging(ask.who)) return { outcome: 'not yours' };
  if (!mayUndo(undone, tools.now())) return { outcome: 'too late' };
  const before = ask.revision > 1 ? await tools.store.updates.revision(ask.slot, ask.revision - 1) : undefined;
  const said: Said = before?.said ?? { kind: 'withdrawn' };
  const recorded = await storeUpdate(tools, { ...ask, said, basedOn: ask.revision });
  switch (recorded.outcome) {
    case 'recorded':
      return { outcome: 'undone', update: recorded.update };
    case 'overtaken':
      return recorded;
    case 'not yours':
      return recorded;
    case 'no such duty':
      return { outcome: 'nothing to undo' };
  }
}

/** Whether it was said less than an hour ago. */
export function mayUndo({ saidAt }: Pick<Update, 'saidAt'>, now: Instant): boolean {
  return secondsBetween(saidAt, now) <= UNDO_SECONDS;
}
