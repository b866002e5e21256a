import type { Change, Changed } from '../domain/change.ts';
import { applyChanges, type ChangeFault, ladderInstead } from '../domain/changes.ts';
import { type ClockMove, type ClosurePreview, movesOfClocks, previewClosure } from '../domain/closure-preview.ts';
import type { Instant } from '../domain/day.ts';
import { type LadderPreview, previewLadder } from '../domain/ladder-preview.ts';
import { type Duty, findDuty, type Holiday, type Rung } from '../domain/partnership.ts';
import { dayOf } from '../domain/working-days.ts';
import { findFaults, highestOf } from './change-register.ts';
import type { Tools } from './ports.ts';
import { listClocks } from './view-clocks.ts';

type PreviewTools = Pick<Tools, 'store' | 'register' | 'now'>;

/** A duty's ladder as it stands or would stand. */
export interface LadderView {
  duty: Duty;
  parts: LadderPreview[];
  /** When the manager put another ladder in place of the register's; null while the register's stands. */
  changedAt: Instant | null;
  basedOn: number;
}

export type LadderOutcome =
  | { outcome: 'ladder'; view: LadderView }
  | { outcome: 'refused'; faults: ChangeFault[]; view: LadderView }
  | { outcome: 'no such duty' };

/** Undefined shows what stands; null what the register has; a ladder what it would give. Nothing is stored. */
export async function viewLadder(
  tools: PreviewTools,
  dutyId: string,
  proposed?: readonly Rung[] | null,
): Promise<LadderOutcome> {
  const changes = await tools.store.changes.all();
  const stands = viewOf(tools, changes, dutyId);
  if (!stands) return { outcome: 'no such duty' };
  if (proposed === undefined) return { outcome: 'ladder', view: stands };
  const changed: Changed = { kind: 'ladder', dutyId, ladder: proposed };
  const faults = findFaults(tools, changes, [changed]);
  if (faults.length > 0) return { outcome: 'refused', faults, view: stands };
  const view = viewOf(tools, [...changes, asIf(tools, changes, changed)], dutyId) ?? stands;
  return { outcome: 'ladder', view: { ...view, basedOn: highestOf(changes) } };
}

function viewOf(tools: PreviewTools, changes: readonly Change[], dutyId: string): LadderView | undefined {
  const partnership = applyChanges(tools.register, changes);
  const duty = findDuty(partnership, dutyId);
  return (
    duty && {
      duty,
      parts: previewLadder(partnership, duty, dayOf(tools.now())),
      changedAt: ladderInstead(changes, dutyId)?.at ?? null,
      basedOn: highestOf(changes),
    }
  );
}

/** The closed days ahead, those of the data file and those added since. */
export async function listClosures(tools: PreviewTools): Promise<Holiday[]> {
  const { closureDays } = applyChanges(tools.register, await tools.store.changes.all());
  return closureDays
    .filter(({ on }) => on >= dayOf(tools.now()))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

export interface ClosureView {
  /** What would be saved. */
  changed: Changed[];
  /** Days of the span that stay as they are, and why. */
  leftOut: ChangeFault[];
  moves: ClosurePreview;
  clocks: ClockMove[];
  basedOn: number;
}

/**
 * What closing or opening days would move. A span may hold days on which nobody works anyway, or, when it is opened, days
 * that are not closed: those are left out. It is refused when nothing is left, or for any other fault.
 */
export async function viewClosure(
  tools: PreviewTools,
  changed: readonly Changed[],
): Promise<{ outcome: 'closure'; view: ClosureView } | { outcome: 'refused'; faults: ChangeFault[] }> {
  const changes = await tools.store.changes.all();
  const judged = changed.map((one) => ({ one, faults: findFaults(tools, changes, [one]) }));
  const faults = judged.flatMap((day) => day.faults);
  const kept = judged.filter((day) => day.faults.length === 0).map(({ one }) => one);
  const isSerious = ({ fault }: ChangeFault) => fault !== 'free already' && fault !== 'not closed';
  if (kept.length === 0 || faults.some(isSerious)) {
    return { outcome: 'refused', faults: faults.some(isSerious) ? faults.filter(isSerious) : faults };
  }
  const after = kept.reduce<Change[]>((all, one) => [...all, asIf(tools, all, one)], [...changes]);
  const [before, then] = [applyChanges(tools.register, changes), applyChanges(tools.register, after)];
  const [old, now] = await Promise.all([before, then].map((partnership) => listClocks({ ...tools, partnership })));
  const view = {
    changed: kept,
    leftOut: faults,
    moves: previewClosure(before, then, dayOf(tools.now())),
    clocks: movesOfClocks(old?.open ?? [], now?.open ?? []),
    basedOn: highestOf(changes),
  };
  return { outcome: 'closure', view };
}

/** A change as it would be kept; whose it is matters to no date. */
function asIf(tools: PreviewTools, changes: readonly Change[], changed: Changed): Change {
  return { number: highestOf(changes) + 1, changed, by: { tenantId: '', objectId: '' }, at: tools.now() };
}
