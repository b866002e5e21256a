import { type MeasureValue, newestValues, valueKey } from '../domain/measure.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { secondsBetween } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { addAll, auditEntry, readAllMeasures } from './record-measures.ts';

/** How long figures can be taken back by who recorded them. */
const UNDO_SECONDS = 3600;

export type UndoMeasuresOutcome =
  /** `kept` were corrected by somebody since, so they stay. */
  | { outcome: 'undone'; undone: number; kept: number; dutyIds: string[] }
  | { outcome: 'too late' }
  | { outcome: 'not yours' }
  | { outcome: 'nothing to undo' };

/** Takes back what was recorded in one go: what stood before stands again, as a further revision. */
export async function undoMeasures(
  tools: Pick<Tools, 'store' | 'now'>,
  ask: { who: Person; entry: string },
): Promise<UndoMeasuresOutcome> {
  const known = await readAllMeasures(tools);
  const mine = known.filter(({ entry }) => entry === ask.entry);
  const [first] = mine;
  if (!first) return { outcome: 'nothing to undo' };
  if (first.by.objectId !== ask.who.objectId && !isManaging(ask.who)) return { outcome: 'not yours' };
  if (secondsBetween(first.at, tools.now()) > UNDO_SECONDS) return { outcome: 'too late' };

  const standing = newestValues(known);
  const { tenantId, objectId, name } = ask.who;
  const about = { entry: `undo:${ask.entry}`, by: { tenantId, objectId, name }, at: tools.now() };
  const rows = mine.flatMap((one): MeasureValue[] => {
    if (standing.get(valueKey(one))?.revision !== one.revision) return [];
    const before = known.find((other) => valueKey(other) === valueKey(one) && other.revision === one.revision - 1);
    return [{ ...one, ...about, value: before?.value ?? null, revision: one.revision + 1 }];
  });
  const added = await addAll(tools, rows);
  if (added > 0) await auditEntry(tools, 'take back measures', rows, added);
  const before = known.filter(({ entry }) => entry === about.entry).length;
  const undone = added + before;
  const dutyIds = [...new Set(mine.map(({ dutyId }) => dutyId))];
  return { outcome: 'undone', undone, kept: mine.length - undone, dutyIds };
}
