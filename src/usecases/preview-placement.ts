import type { Partnership } from '../domain/partnership.ts';
import type { Person, PersonKey, Placement } from '../domain/person.ts';
import { currentRound } from '../domain/round.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { listOpen } from './list-owed.ts';
import { listReminders } from './list-reminders.ts';
import { judgePlacement, type PlaceFault } from './place-person.ts';
import type { Tools } from './ports.ts';

type PreviewTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** An update that somebody owes in the running round. */
export interface OwedUpdate {
  dutyId: string;
  dutyName: string;
  groupName: string;
}

/** What a place would mean for the person. */
export interface PlacementPreview {
  /** Open updates of the running round, before and then. */
  updates: { before: number; after: number; gained: OwedUpdate[]; lost: OwedUpdate[] };
  /** Reminders of the next 90 days, as everything stands. */
  reminders: { before: number; after: number };
}

/** What would change for somebody who is placed so. Nothing is stored. */
export async function previewPlacement(
  tools: PreviewTools,
  ask: { who: PersonKey; placement: Placement; by: Person },
): Promise<{ outcome: 'preview'; preview: PlacementPreview } | PlaceFault> {
  const judged = await judgePlacement(tools, ask);
  if (judged.outcome !== 'may be placed') return judged;
  const before = judged.person;
  const after: Person = { ...before, ...ask.placement };
  const [owed, willOwe] = [await openOf(tools, before), await openOf(tools, after)];
  const preview: PlacementPreview = {
    updates: {
      before: owed.length,
      after: willOwe.length,
      gained: willOwe.filter((one) => !owed.some((other) => isSameUpdate(one, other))),
      lost: owed.filter((one) => !willOwe.some((other) => isSameUpdate(one, other))),
    },
    reminders: {
      before: await countReminders(tools, before),
      after: await countReminders(asIfPlaced(tools, after), after),
    },
  };
  return { outcome: 'preview', preview };
}

async function openOf(tools: PreviewTools, person: Person): Promise<OwedUpdate[]> {
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  if (!round) return [];
  return (await listOpen(tools, person, round.id)).map(({ duty, group }) => ({
    dutyId: duty.id,
    dutyName: duty.shortName,
    groupName: group.shortName,
  }));
}

function isSameUpdate(one: OwedUpdate, other: OwedUpdate): boolean {
  return one.dutyId === other.dutyId && one.groupName === other.groupName;
}

async function countReminders(tools: PreviewTools, person: Person): Promise<number> {
  return (await listReminders(tools, (hearing) => isSamePerson(hearing.person, person))).length;
}

/** The same store, in which this person stands where they would. */
function asIfPlaced(tools: PreviewTools, person: Person): PreviewTools & { partnership: Partnership } {
  const { people } = tools.store;
  return {
    partnership: tools.partnership,
    now: tools.now,
    store: {
      ...tools.store,
      people: {
        get: (key) => (isSamePerson(key, person) ? Promise.resolve(person) : people.get(key)),
        list: async () => (await people.list()).map((one) => (isSamePerson(one, person) ? person : one)),
        see: (seen) => people.see(seen),
        forget: (key) => people.forget(key),
        place: (key, placement, basedOn) => people.place(key, placement, basedOn),
      },
    },
  };
}
