import { leaveOf } from '../domain/absence.ts';
import type { Day, Instant } from '../domain/day.ts';
import {
  choiceOf,
  type DigestChoice,
  type DigestDue,
  type DigestTiming,
  digestDue,
  USUAL_TIME,
  usualTiming,
} from '../domain/digest-timing.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { may, type Person, type PersonKey } from '../domain/person.ts';
import { instantAt, isQuiet } from '../domain/quiet-hours.ts';
import { currentRound, type Round } from '../domain/round.ts';
import { type StandingArrangement, standingOn } from '../domain/standing-arrangements.ts';
import { addWorkingDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { queueInChat } from './queue-in-chat.ts';
import { digestReaderOf, tellThatDigestWaits } from './route-digest.ts';

type DigestPlanTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/**
 * Makes a delivery of each digest whose hour has come, and of the manager's draft from its day until the papers go out.
 * Asked every minute; one read when nothing is due. In working hours alone. Who is away is stood in for, else the page
 * waits until they are back, and the managers hear that the chair's does. Harmless to repeat and on several servers: each
 * delivery is named after its day and the person whose it is. Answers how many are new.
 */
export async function planDigests(tools: DigestPlanTools): Promise<number> {
  const { store, partnership } = tools;
  const now = tools.now();
  const freeDays = freeDaysOf(partnership);
  if (isQuiet(now, freeDays)) return 0;
  const today = dayOf(now);
  const round = currentRound(partnership, today);
  const choices = await store.digestChoices.all();
  const draftOn = round && addWorkingDays(round.boardOn, partnership.reverseSchedule.draftToManager, freeDays);
  const isDraftDue = round !== undefined && draftOn !== undefined && isBetween(now, draftOn, round.papersOn);
  const dueFor = (timing: DigestTiming) => digestDue(timing, today, round, freeDays);
  if (!isDraftDue && ![usualTiming({ roles: ['chair'] }), ...choices.map(({ timing }) => timing)].some(dueFor))
    return 0;

  const people = await store.people.list();
  const standing = standingOn(await store.arrangements.all(), today);
  let planned = 0;
  if (isDraftDue) {
    for (const person of draftersOf(people, standing)) if (await queueDraft(tools, person, round)) planned += 1;
  }
  for (const person of people) {
    const due = may(person, 'see the digest') && dueOf(person, choices, dueFor);
    if (!due || now < due.at) continue;
    const reader = digestReaderOf(person, people, standing);
    if (reader.outcome === 'away') {
      await tellThatDigestWaits(tools, person, { digestId: digestId(due.on, person), untilOn: reader.untilOn });
    } else if (await queueDigest(tools, person, due, reader.outcome === 'stand-in' ? reader.person : null))
      planned += 1;
  }
  return planned;
}

/** Whoever is away has the draft when they are back; where all are, it comes to all. */
function draftersOf(people: readonly Person[], standing: readonly StandingArrangement[]): Person[] {
  const all = people.filter((person) => may(person, 'issue reports'));
  const present = all.filter((person) => !leaveOf(person, standing));
  return present.length > 0 ? present : all;
}

function isBetween(now: Instant, fromOn: Day, untilOn: Day): boolean {
  return now >= instantAt(fromOn, USUAL_TIME) && dayOf(now) < untilOn;
}

/** What was due before somebody chose is not sent after the choice. */
function dueOf(
  person: Person,
  choices: readonly DigestChoice[],
  dueFor: (timing: DigestTiming) => DigestDue | undefined,
): DigestDue | undefined {
  const choice = choiceOf(person, choices);
  const due = dueFor(choice?.timing ?? usualTiming(person));
  return due && (!choice || choice.at < due.at) ? due : undefined;
}

async function queueDigest(
  tools: DigestPlanTools,
  person: Person,
  { on, at, previousOn }: DigestDue,
  standIn: Person | null,
): Promise<boolean> {
  return queueInChat(tools, standIn ?? person, {
    id: digestId(on, person),
    content: {
      kind: 'digest',
      person: keyOf(standIn ?? person),
      on,
      reportId: null,
      after: previousOn === null ? null : digestId(previousOn, person),
      ...(standIn && { insteadOf: keyOf(person) }),
    },
    dueAt: at,
  });
}

async function queueDraft(tools: DigestPlanTools, person: Person, round: Round): Promise<boolean> {
  const key = keyOf(person);
  const id = `draft:${round.id}:${key.tenantId}:${key.objectId}`;
  return queueInChat(tools, person, {
    id,
    content: { kind: 'draft', person: key, roundId: round.id },
    dueAt: tools.now(),
  });
}

function digestId(on: Day, { tenantId, objectId }: PersonKey): string {
  return `digest:${on}:${tenantId}:${objectId}`;
}

function keyOf({ tenantId, objectId }: Person): PersonKey {
  return { tenantId, objectId };
}
