import type { Change, Changed } from '../domain/change.ts';
import { type ChangeFault, faultsIn, inverseOf, isSameLadder, subjectOf } from '../domain/changes.ts';
import type { Day } from '../domain/day.ts';
import { may, type Person } from '../domain/person.ts';
import { dayOf, secondsBetween } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** How long a change can be taken back. */
const UNDO_SECONDS = 3600;

type ChangeTools = Pick<Tools, 'store' | 'register' | 'now' | 'afterChange'>;

export type ChangeOutcome =
  | { outcome: 'saved'; changes: Change[] }
  /** Something was changed after the preview was drawn; nothing of this was stored. */
  | { outcome: 'overtaken' }
  | { outcome: 'refused'; faults: ChangeFault[] }
  | { outcome: 'not yours' };

export type UndoOutcome =
  | ChangeOutcome
  | { outcome: 'too late' }
  /** None of these changes exists, or none of them made a difference. */
  | { outcome: 'nothing to undo' };

/**
 * Makes changes that somebody saw a preview of. `basedOn` is the highest number when it was drawn: the next one can be
 * taken once only, so two people can not both decide from an old preview, and the same tap delivered twice saves once.
 * Several changes are saved all, or none; where a process ends between them, the same tap again saves the rest.
 */
export async function changeRegister(
  tools: ChangeTools,
  ask: { changed: readonly Changed[]; basedOn: number; who: Person },
): Promise<ChangeOutcome> {
  if (!may(ask.who, 'change the register')) return { outcome: 'not yours' };
  const changes = await tools.store.changes.all();
  if (ask.basedOn !== highestOf(changes)) return finish(tools, ask, 'again');
  const faults = findFaults(tools, changes, ask.changed);
  return faults.length > 0 ? { outcome: 'refused', faults } : finish(tools, ask, 'first');
}

/** Takes changes back by new ones, for an hour, while nothing later is about the same things. */
export async function undoChanges(
  tools: ChangeTools,
  ask: { numbers: readonly number[]; who: Person },
): Promise<UndoOutcome> {
  if (!may(ask.who, 'change the register')) return { outcome: 'not yours' };
  const all = await tools.store.changes.all();
  const undone = all.filter(({ number }) => ask.numbers.includes(number));
  const changed = undone.flatMap((change) => {
    const before = all.filter(({ number }) => number < change.number);
    return inverseOf(tools.register, before, change.changed) ?? [];
  });
  const [first] = undone;
  if (!first || changed.length === 0) return { outcome: 'nothing to undo' };
  const last = highestOf(undone);
  const later = all.filter((one) => one.number > last && undone.some((own) => isAboutTheSame(one, own)));
  const basedOn = (later[0]?.number ?? highestOf(all) + 1) - 1;
  if (later.length > 0) return finish(tools, { changed, basedOn, who: ask.who }, 'again');
  if (secondsBetween(first.at, tools.now()) > UNDO_SECONDS) return { outcome: 'too late' };
  // Another board may have been moved meanwhile to where this one was.
  const faults = findFaults(
    tools,
    all,
    changed.filter(({ kind }) => kind === 'board moved'),
  );
  if (faults.length > 0) return { outcome: 'refused', faults };
  return finish(tools, { changed, basedOn, who: ask.who }, 'first');
}

/** Everything that is wrong with these changes, each on top of those before it. Says a fault of several days once each. */
export function findFaults(
  { register, now }: Pick<Tools, 'register' | 'now'>,
  changes: readonly Change[],
  changed: readonly Changed[],
): ChangeFault[] {
  const today: Day = dayOf(now());
  return changed.flatMap((one) => faultsIn({ register, changes, today }, one));
}

export function highestOf(changes: readonly Change[]): number {
  return changes.at(-1)?.number ?? 0;
}

/**
 * The first number decides. `again`: it is taken already, perhaps by this very tap. The others follow under whatever
 * number is next, and those that are there already are left alone.
 */
async function finish(
  tools: ChangeTools,
  { changed, basedOn, who }: { changed: readonly Changed[]; basedOn: number; who: Person },
  time: 'first' | 'again',
): Promise<ChangeOutcome> {
  const { tenantId, objectId } = who;
  const [first, ...rest] = changed;
  if (!first) return { outcome: 'refused', faults: [{ fault: 'no change' }] };
  const make = (number: number, one: Changed): Change => ({
    number,
    changed: one,
    by: { tenantId, objectId },
    at: tools.now(),
  });
  if (time === 'first') await tools.store.changes.add(make(basedOn + 1, first));
  const kept = (await tools.store.changes.all()).find(({ number }) => number === basedOn + 1);
  if (!kept || !isSame(kept, make(kept.number, first))) return { outcome: 'overtaken' };

  const saved = [kept];
  for (const one of rest) saved.push(await obtain(tools, make, one, basedOn));
  for (const change of saved) await audit(tools, change);
  await tools.afterChange();
  return { outcome: 'saved', changes: saved };
}

async function obtain(
  tools: ChangeTools,
  make: (number: number, changed: Changed) => Change,
  changed: Changed,
  basedOn: number,
): Promise<Change> {
  for (;;) {
    const all = await tools.store.changes.all();
    const known = all.find((one) => one.number > basedOn && isSame(one, make(one.number, changed)));
    if (known) return known;
    const change = make(highestOf(all) + 1, changed);
    if ((await tools.store.changes.add(change)) === 'added') return change;
  }
}

function isSame(one: Change, other: Change): boolean {
  const isBySame = one.by.objectId === other.by.objectId && one.by.tenantId === other.by.tenantId;
  return isBySame && isSameChanged(one.changed, other.changed);
}

function isSameChanged(one: Changed, other: Changed): boolean {
  if (one.kind !== other.kind || subjectOf(one) !== subjectOf(other)) return false;
  if (one.kind === 'closure day added') return other.kind === one.kind && other.name === one.name;
  if (one.kind === 'lead') return other.kind === one.kind && other.organisationId === one.organisationId;
  if (one.kind === 'board moved') return other.kind === one.kind && other.to === one.to;
  if (one.kind === 'round opening') return other.kind === one.kind && other.opening === one.opening;
  if (one.kind === 'marking') return other.kind === one.kind && other.marking === one.marking;
  if (one.kind !== 'ladder' || other.kind !== 'ladder') return true;
  return one.ladder === null || other.ladder === null
    ? one.ladder === other.ladder
    : isSameLadder(one.ladder, other.ladder);
}

function isAboutTheSame(one: Change, other: Change): boolean {
  return subjectOf(one.changed) === subjectOf(other.changed);
}

/** Every change is in the audit, under a name that repeats harmlessly. The name of a closure and a marking are somebody's own words. */
async function audit(tools: Pick<Tools, 'store'>, { number, changed, by, at }: Change): Promise<void> {
  await tools.store.audit.append({
    id: `change:${number}`,
    at,
    by,
    act: ['ladder', 'lead', 'marking'].includes(changed.kind) ? `${changed.kind} changed` : changed.kind,
    subject: subjectOf(changed),
    detail: detailOf(changed),
  });
}

function detailOf(changed: Changed): Record<string, string> {
  switch (changed.kind) {
    case 'ladder':
      return { ladder: changed.ladder === null ? 'of the register' : changed.ladder.map(write).join(', ') };
    case 'board moved':
      return { to: changed.to };
    case 'round opening':
      return { opening: changed.opening };
    case 'lead':
      return { lead: changed.organisationId ?? 'of the register' };
    case 'group not asked':
    case 'group asked again':
    case 'closure day added':
    case 'closure day removed':
    case 'marking':
      return {};
  }
}

function write({ offset, unit, to }: { offset: number; unit: string; to: string }): string {
  return `${offset} ${unit} to ${to}`;
}
