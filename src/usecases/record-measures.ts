import type { AuditAct } from '../domain/audit-words.ts';
import type { Day } from '../domain/day.ts';
import { type MeasureValue, newestValues, valueKey } from '../domain/measure.ts';
import { isSound } from '../domain/measure-unit.ts';
import { quarterEnd } from '../domain/months.ts';
import { findDuty, type Partnership } from '../domain/partnership.ts';
import { mayRecord, type Person } from '../domain/person.ts';
import { faultInQuarter } from '../domain/quarter.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

export type NewValue = Pick<MeasureValue, 'dutyId' | 'measureId' | 'quarterEndOn'> & { value: number };

/** What a record changes: `before` is null where nothing stood. */
export type MeasureChange = NewValue & { before: number | null };

export type RecordMeasuresOutcome =
  | { outcome: 'recorded'; entry: string; changes: MeasureChange[]; isRepeat: boolean }
  /** Every figure stands as given already; nothing was stored. */
  | { outcome: 'nothing new' }
  /** Somebody recorded figures of these duties after the form was drawn. `saved` of them were stored before that showed. */
  | { outcome: 'overtaken'; saved: number }
  | { outcome: 'not yours' }
  /** A duty, measure, quarter or figure that the register does not allow; nothing was stored. */
  | { outcome: 'not sound' };

type MeasureTools = Pick<Tools, 'store' | 'partnership' | 'now' | 'newId'>;

/** Quarters end on days between these. */
const ALWAYS: [Day, Day] = ['1900-01-01', '9999-12-31'];
/** So many writes wait for the store at once. */
const AT_ONCE = 25;

/**
 * Records figures, all of one go. `seen` is how many revisions of their duties the person's form knew (`countSeen`): where
 * there are more, somebody else was faster, and nothing is stored. A correction is a further revision. Each figure's next
 * revision can be taken once only, so the same press delivered twice records once.
 */
export async function recordMeasures(
  tools: MeasureTools,
  ask: { who: Person; values: readonly NewValue[]; seen?: number },
): Promise<RecordMeasuresOutcome> {
  const { who, values } = ask;
  const today = dayOf(tools.now());
  if (!values.every(({ dutyId }) => mayRecord(who, dutyId, tools.partnership))) return { outcome: 'not yours' };
  if (!values.every((value) => isAllowed(tools.partnership, value, today))) return { outcome: 'not sound' };

  const known = await tools.store.measures.between(...ALWAYS);
  const changes = changesIn(known, values);
  if (changes.length === 0) return repeatOf(known, values, who);
  if (ask.seen !== undefined && ask.seen !== countSeen(known, changes)) return { outcome: 'overtaken', saved: 0 };

  const standing = newestValues(known);
  const entry = tools.newId();
  const about = { entry, by: { tenantId: who.tenantId, objectId: who.objectId, name: who.name }, at: tools.now() };
  const rows = changes.map(({ before: _, ...value }): MeasureValue => {
    const revision = (standing.get(valueKey(value))?.revision ?? 0) + 1;
    return { ...value, ...about, revision };
  });
  const saved = await addAll(tools, rows);
  if (saved > 0) await auditEntry(tools, 'record measures', rows, saved);
  if (saved < rows.length) return { outcome: 'overtaken', saved };
  return { outcome: 'recorded', entry, changes, isRepeat: false };
}

/** What would change, and what `recordMeasures` needs as `seen`. Stores nothing. */
export async function previewMeasures(
  tools: Pick<Tools, 'store'>,
  values: readonly NewValue[],
): Promise<{ changes: MeasureChange[]; seen: number }> {
  const known = await tools.store.measures.between(...ALWAYS);
  const changes = changesIn(known, values);
  return { changes, seen: countSeen(known, changes) };
}

/** Every revision that was ever recorded. */
export function readAllMeasures(tools: Pick<Tools, 'store'>): Promise<MeasureValue[]> {
  return tools.store.measures.between(...ALWAYS);
}

/** How many revisions of these duties there are. The count only grows. */
export function countSeen(known: readonly MeasureValue[], about: readonly { dutyId: string }[]): number {
  const duties = new Set(about.map(({ dutyId }) => dutyId));
  return known.filter(({ dutyId }) => duties.has(dutyId)).length;
}

/** Adds revisions, and answers how many were not taken by somebody else. */
export async function addAll(tools: Pick<Tools, 'store'>, rows: readonly MeasureValue[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const answers = await Promise.all(rows.slice(start, start + AT_ONCE).map((row) => tools.store.measures.add(row)));
    added += answers.filter((answer) => answer === 'added').length;
  }
  return added;
}

/** One line of audit for one go; the revisions themselves keep who, when and what. */
export async function auditEntry(
  tools: Pick<Tools, 'store'>,
  act: AuditAct,
  rows: readonly MeasureValue[],
  saved: number,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const quarters = rows.map(({ quarterEndOn }) => quarterEndOn).toSorted();
  await tools.store.audit.append({
    id: `measures:${first.entry}`,
    at: first.at,
    by: { tenantId: first.by.tenantId, objectId: first.by.objectId },
    act,
    subject: [...new Set(rows.map(({ dutyId }) => dutyId))].toSorted().join(', '),
    detail: {
      figures: saved,
      corrections: rows.filter(({ revision }) => revision > 1).length,
      fromQuarter: quarters[0] ?? null,
      toQuarter: quarters.at(-1) ?? null,
    },
  });
}

function isAllowed(
  partnership: Partnership,
  { dutyId, measureId, quarterEndOn, value }: NewValue,
  today: Day,
): boolean {
  const measure = findDuty(partnership, dutyId)?.measures.find(({ id }) => id === measureId);
  const isQuarter = quarterEnd(quarterEndOn) === quarterEndOn && faultInQuarter(quarterEndOn, today) === undefined;
  return measure !== undefined && isQuarter && isSound(value, measure.unit);
}

function changesIn(known: readonly MeasureValue[], values: readonly NewValue[]): MeasureChange[] {
  const standing = newestValues(known);
  return values.flatMap((value): MeasureChange[] => {
    const before = standing.get(valueKey(value))?.value ?? null;
    return before === value.value ? [] : [{ ...value, before }];
  });
}

/** All of it stands already: the same go delivered again when one entry of this person holds it, else nothing new. */
function repeatOf(known: readonly MeasureValue[], values: readonly NewValue[], who: Person): RecordMeasuresOutcome {
  const standing = newestValues(known);
  const rows = values.flatMap((value) => standing.get(valueKey(value)) ?? []);
  const [first] = rows;
  if (!first || !rows.every(({ entry, by }) => entry === first.entry && by.objectId === who.objectId)) {
    return { outcome: 'nothing new' };
  }
  const changes = values.map((value): MeasureChange => {
    const revision = (standing.get(valueKey(value))?.revision ?? 0) - 1;
    const before = known.find((one) => valueKey(one) === valueKey(value) && one.revision === revision);
    return { ...value, before: before?.value ?? null };
  });
  return { outcome: 'recorded', entry: first.entry, changes, isRepeat: true };
}
