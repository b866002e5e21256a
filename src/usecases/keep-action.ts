import { type ActionFault, faultInAction, faultInDueDay } from '../domain/action-rules.ts';
import { type ActionRevision, mayFinishAction, standingActions, writeOwner } from '../domain/board-action.ts';
import type { Day } from '../domain/day.ts';
import { isManaging, may, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import type { Source } from '../domain/update.ts';
import { dayOf, secondsBetween } from '../domain/working-days.ts';
import { noteDeclaration } from './note-declaration.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';

/** How long the last thing said of an action can be taken back. */
const UNDO_SECONDS = 3600;
/** How often somebody else may take the next number before we give up. */
const ATTEMPTS = 8;

export type ActionOutcome =
  | { outcome: 'kept'; action: ActionRevision }
  | { outcome: 'refused'; fault: ActionFault }
  /** Somebody changed it after the card was drawn; nothing was stored. */
  | { outcome: 'overtaken' }
  | { outcome: 'no such action' }
  | { outcome: 'nothing to undo' }
  | { outcome: 'too late' }
  | { outcome: 'not yours' };

/** Words are only looked at when an action is new. */
export type AddOutcome = ActionOutcome | { outcome: 'personal data'; types: PersonalDataType[] };

export type NewAction = Pick<ActionRevision, 'what' | 'owner' | 'dutyId' | 'dueOn' | 'agreedOn'>;
type ActionTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;

/**
 * Keeps what the board agreed under the next free number. The same words for the same owner and day are one action,
 * however often they are sent. Words are looked at for personal data before anything is kept.
 */
export async function addAction(
  tools: ActionTools,
  ask: { action: NewAction; who: Person; declaration: Declaration | null; door: Source['by'] },
): Promise<AddOutcome> {
  const { action, who, declaration, door } = ask;
  if (!may(who, 'keep actions')) return { outcome: 'not yours' };
  const fault = faultInAction(tools.partnership, action, dayOf(tools.now()));
  if (fault) return { outcome: 'refused', fault };
  const screened = await screenWords(tools, { words: [action.what], declaration, door });
  if (screened.outcome === 'personal data') return screened;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const same = standingActions(await tools.store.actions.all()).find((one) => isSameAction(one, action));
    if (same) return follow(tools, same);
    const number = (await tools.store.actions.highestNumber()) + 1;
    const first: ActionRevision = { number, revision: 1, ...action, state: 'open', ...signed(tools, who) };
    if ((await tools.store.actions.add(first)) === 'taken') continue;
    const subject = `action:${number}:1`;
    await noteDeclaration(tools, { words: [action.what], declaration, subject, by: who, at: first.at });
    return follow(tools, first);
  }
  return { outcome: 'overtaken' };
}

/** Says that an action is done. `basedOn` is the revision that the person saw; the same tap again changes nothing. */
export async function finishAction(
  tools: ActionTools,
  ask: { number: number; basedOn?: number; who: Person },
): Promise<ActionOutcome> {
  const now = await newest(tools, ask.number);
  if (!now) return { outcome: 'no such action' };
  if (!mayFinishAction(ask.who, now)) return { outcome: 'not yours' };
  if (now.state === 'done') return follow(tools, now);
  return revise(tools, now, ask, { state: 'done' });
}

/** Gives an open action another day. */
export async function moveAction(
  tools: ActionTools,
  ask: { number: number; basedOn: number; dueOn: Day; who: Person },
): Promise<ActionOutcome> {
  if (!may(ask.who, 'keep actions')) return { outcome: 'not yours' };
  const now = await newest(tools, ask.number);
  if (now?.state !== 'open') return { outcome: 'no such action' };
  if (now.dueOn === ask.dueOn) return follow(tools, now);
  const fault = faultInDueDay(tools.partnership, ask.dueOn, dayOf(tools.now()));
  return fault ? { outcome: 'refused', fault } : revise(tools, now, ask, { dueOn: ask.dueOn });
}

/** Takes back the last thing said of an action, for an hour: whoever said it, or the manager. */
export async function undoAction(
  tools: ActionTools,
  ask: { number: number; basedOn: number; who: Person },
): Promise<ActionOutcome> {
  const record = await tools.store.actions.record(ask.number);
  const [before, last] = [record.at(-2), record.at(-1)];
  if (!last || last.state === 'withdrawn') return { outcome: 'nothing to undo' };
  if (!isSamePerson(last.by, ask.who) && !isManaging(ask.who)) return { outcome: 'not yours' };
  if (last.revision !== ask.basedOn) return { outcome: 'overtaken' };
  if (secondsBetween(last.at, tools.now()) > UNDO_SECONDS) return { outcome: 'too late' };
  const { state, dueOn } = before ?? { state: 'withdrawn' as const, dueOn: last.dueOn };
  return revise(tools, last, ask, { state, dueOn });
}

async function newest({ store }: ActionTools, number: number): Promise<ActionRevision | undefined> {
  return standingActions(await store.actions.record(number))[0];
}

async function revise(
  tools: ActionTools,
  now: ActionRevision,
  { basedOn = now.revision, who }: { basedOn?: number; who: Person },
  change: Partial<Pick<ActionRevision, 'state' | 'dueOn'>>,
): Promise<ActionOutcome> {
  if (basedOn !== now.revision) return { outcome: 'overtaken' };
  const next: ActionRevision = { ...now, ...change, revision: now.revision + 1, ...signed(tools, who) };
  return (await tools.store.actions.add(next)) === 'added' ? follow(tools, next) : { outcome: 'overtaken' };
}

function signed({ now }: ActionTools, { tenantId, objectId }: Person): Pick<ActionRevision, 'by' | 'at'> {
  return { by: { tenantId, objectId }, at: now() };
}

function isSameAction(one: ActionRevision, other: NewAction): boolean {
  return one.what === other.what && one.dueOn === other.dueOn && writeOwner(one.owner) === writeOwner(other.owner);
}

/** Each revision is in the audit without its words, under a name that repeats harmlessly; and reminders follow it. */
async function follow({ store }: ActionTools, action: ActionRevision): Promise<ActionOutcome> {
  const { number, revision, state, owner, dutyId, dueOn, by, at } = action;
  await store.audit.append({
    id: `action:${number}:${revision}`,
    at,
    by,
    act: revision === 1 ? 'action added' : `action ${state}`,
    subject: `action ${number}`,
    detail: { owner: writeOwner(owner), dutyId, dueOn },
  });
  await store.plan.ask();
  return { outcome: 'kept', action };
}
