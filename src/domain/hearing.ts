import { hasSnoozed, isPersonPaused, type Leave, leaveOf, pausedGroups } from './absence.ts';
import { type AudienceFacts, audienceOf, LEVELS_FROM } from './audience.ts';
import type { Deadline } from './deadline.ts';
import { owes } from './owed.ts';
import { findDuty } from './partnership.ts';
import type { Person } from './person.ts';
import type { PlacedRung, Unsaid } from './reminder.ts';
import { isSamePerson, type StandingArrangement } from './standing-arrangements.ts';

/** One person of a rung: hears it, or was meant and does not. */
export interface Hearing {
  person: Person;
  /** The name of the person who is away. */
  standsInFor: string | null;
  /** Null when it is to be said. */
  unsaid: Extract<Unsaid, 'paused' | 'on leave' | 'snoozed'> | null;
}

export interface HearingFacts extends AudienceFacts {
  /** What stands on the day of the rung. */
  standing: readonly StandingArrangement[];
}

/**
 * Who hears a rung. Somebody who is away is stood in for, by whom they named, else a lead by the deputies. Where nobody
 * is found, or all are away, the next level up hears too, so that nothing is said to nobody. A pause and a snooze are
 * wished for: they do not climb. Each person is in the answer once.
 */
export function hearingsOf({ rung }: PlacedRung, deadline: Deadline, facts: HearingFacts): Hearing[] {
  const heard: Hearing[] = [];
  for (const level of LEVELS_FROM[rung.to]) {
    for (const person of audienceOf(deadline, level, facts)) heard.push(...hearingsFor(person, deadline, facts));
    if (heard.some(({ unsaid }) => unsaid !== 'on leave')) break;
  }
  return onceEach(heard);
}

function hearingsFor(person: Person, deadline: Deadline, facts: HearingFacts): Hearing[] {
  const hears = (unsaid: Hearing['unsaid']): Hearing => ({ person, standsInFor: null, unsaid });
  if (isPaused(person, deadline, facts)) return [hears('paused')];
  const leave = leaveOf(person, facts.standing);
  if (leave) {
    const others = standInsOf(person, leave, facts).map(
      (other): Hearing => ({
        person: other,
        standsInFor: person.name,
        unsaid: isPaused(other, deadline, facts) ? 'paused' : null,
      }),
    );
    return [...others, hears('on leave')];
  }
  return [hears(hasSnoozed(person, deadline.id, facts.standing) ? 'snoozed' : null)];
}

function standInsOf(person: Person, { standIn }: Leave, facts: HearingFacts): Person[] {
  const isThere = (one: Person) => one.roles.length > 0 && !leaveOf(one, facts.standing);
  const named = standIn && facts.people.find((one) => isSamePerson(one, standIn));
  if (named && isThere(named)) return [named];
  if (!person.roles.includes('lead') || person.organisationId === null) return [];
  return facts.people.filter(
    (one) => one.roles.includes('deputy') && one.organisationId === person.organisationId && isThere(one),
  );
}

/**
 * By a pause of the person, or of the group that it is about. Of a round, the person is paused when all that they owe
 * lies in paused groups. A group's pause never silences a clock: its days are law, or promised to somebody.
 */
function isPaused(person: Person, deadline: Deadline, { partnership, standing, open }: HearingFacts): boolean {
  if (isPersonPaused(person, standing)) return true;
  const groups = pausedGroups(standing);
  if (deadline.kind === 'clock' || groups.size === 0) return false;
  if (deadline.kind === 'round') {
    const mine = open.filter(({ duty, group }) => owes(person, duty, group.id));
    return (mine.length > 0 ? mine : open).every(({ group }) => groups.has(group.id));
  }
  const asked = deadline.asked?.of;
  if (asked) return 'groupId' in asked && groups.has(asked.groupId);
  if (deadline.owner) return deadline.owner.kind === 'group' && groups.has(deadline.owner.id);
  const home = deadline.dutyId === null ? undefined : findDuty(partnership, deadline.dutyId)?.groups[0];
  return home !== undefined && groups.has(home);
}

/** Who hears in their own name hears so; who hears at all is not also silent. */
function onceEach(heard: readonly Hearing[]): Hearing[] {
  const rank = ({ unsaid, standsInFor }: Hearing) => (unsaid === null ? (standsInFor === null ? 0 : 1) : 2);
  const best = new Map<string, Hearing>();
  for (const one of heard.toSorted((a, b) => rank(a) - rank(b))) {
    const key = `${one.person.tenantId}:${one.person.objectId}`;
    if (!best.has(key)) best.set(key, one);
  }
  return [...best.values()];
}
