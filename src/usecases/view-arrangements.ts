import type { Day, Instant } from '../domain/day.ts';
import { findDeadline } from '../domain/find-deadline.ts';
import { findDuty, findGroup, type Partnership } from '../domain/partnership.ts';
import type { Person, PersonKey } from '../domain/person.ts';
import { isSamePerson, type StandingArrangement, standingFrom } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { mayEnd } from './end-arrangements.ts';
import type { Tools } from './ports.ts';

/** Something that was arranged about reminders and stands, today or later. */
export interface ArrangementRow {
  number: number;
  kind: StandingArrangement['arranged']['kind'];
  /** The person or group whose reminders it is about. */
  whose: string;
  isGroup: boolean;
  /** Null where it began when it was made. */
  fromOn: Day | null;
  /** The last day; of what was put off the day on which it is said again. */
  untilOn: Day;
  standIn: string | null;
  /** The deadline that was put off. */
  what: string | null;
  madeBy: string;
  madeAt: Instant;
  /** Whether the reader may end it. */
  mayEnd: boolean;
}

/** Everything that stands, for the manager, with whom a pause can be about. */
export interface ArrangementsView {
  today: Day;
  arrangements: ArrangementRow[];
  groups: { id: string; name: string }[];
  people: (PersonKey & { name: string })[];
}

type ViewTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

export async function viewArrangements(tools: ViewTools, reader: Person): Promise<ArrangementsView> {
  const people = await tools.store.people.list();
  return {
    today: dayOf(tools.now()),
    arrangements: await listArrangements(tools, reader, people, () => true),
    groups: tools.partnership.groups.map(({ id, name }) => ({ id, name })),
    people: people
      .filter(({ roles, name }) => roles.length > 0 && name !== '')
      .map(({ tenantId, objectId, name }) => ({ tenantId, objectId, name })),
  };
}

/** In the order of their numbers. */
export async function listArrangements(
  tools: ViewTools,
  reader: Person,
  people: readonly Person[],
  isWanted: (one: StandingArrangement) => boolean,
): Promise<ArrangementRow[]> {
  const standing = standingFrom(await tools.store.arrangements.all(), dayOf(tools.now()));
  return standing.filter(isWanted).map((one) => rowOf(tools.partnership, one, reader, people));
}

/** Whether an arrangement is one's own: of oneself, of one's groups, or one stands in. */
export function isOwnArrangement({ arranged }: StandingArrangement, who: Person): boolean {
  if (arranged.kind === 'snooze') return isSamePerson(arranged.person, who);
  if (arranged.kind === 'leave') {
    return isSamePerson(arranged.person, who) || (arranged.standIn !== null && isSamePerson(arranged.standIn, who));
  }
  return 'groupId' in arranged.whom ? who.groupIds.includes(arranged.whom.groupId) : isSamePerson(arranged.whom, who);
}

function rowOf(
  partnership: Partnership,
  one: StandingArrangement,
  reader: Person,
  people: readonly Person[],
): ArrangementRow {
  const { arranged, number, at } = one;
  const nameOf = (key: PersonKey) => people.find((person) => isSamePerson(person, key))?.name || 'Somebody';
  const whom = arranged.kind === 'pause' ? arranged.whom : arranged.person;
  const isGroup = 'groupId' in whom;
  return {
    number,
    kind: arranged.kind,
    whose: isGroup ? (findGroup(partnership, whom.groupId)?.name ?? whom.groupId) : nameOf(whom),
    isGroup,
    fromOn: arranged.kind === 'snooze' ? null : arranged.fromOn,
    untilOn: arranged.untilOn,
    standIn: arranged.kind === 'leave' && arranged.standIn ? nameOf(arranged.standIn) : null,
    what: arranged.kind === 'snooze' ? nameDeadline(partnership, arranged.deadlineId) : null,
    madeBy: nameOf(one.by),
    madeAt: at,
    mayEnd: mayEnd(reader, one),
  };
}

/** Of a clock's step and an action, and of what the register has no more, it is not known here what they are. */
function nameDeadline(partnership: Partnership, deadlineId: string): string {
  const deadline = findDeadline(partnership, deadlineId);
  const duty = deadline?.dutyId ? findDuty(partnership, deadline.dutyId) : undefined;
  if (!deadline) return 'A deadline';
  return duty ? `${duty.id} ${duty.shortName}: ${deadline.what}` : deadline.what;
}
