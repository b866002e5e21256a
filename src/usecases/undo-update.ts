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

/** Whether somebody may still take it back: whoever said it, or a manager, for an hour. */
export function mayUndo(update: Update, who: Person, now: string): boolean {
  return whyNotUndo(update, who, now) === undefined;
}

/** Puts back what stood before this revision, as a new revision: the record keeps both. */
export async function undoUpdate(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'redraw'>,
  ask: { who: Person; slot: Slot; revision: number; source: Source },
): Promise<UndoOutcome> {
  const undone = await tools.store.updates.revision(ask.slot, ask.revision);
  if (!undone) return { outcome: 'nothing to undo' };
  const refused = whyNotUndo(undone, ask.who, tools.now());
  if (refused) return { outcome: refused };
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

function whyNotUndo({ sayer, saidAt }: Update, who: Person, now: string): 'not yours' | 'too late' | undefined {
  if (sayer.objectId !== who.objectId && !isManaging(who)) return 'not yours';
  return secondsBetween(saidAt, now) > UNDO_SECONDS ? 'too late' : undefined;
}
