import type { ChangeFault } from '../domain/changes.ts';
import type { Day } from '../domain/day.ts';
import { findDuty, findOrganisation } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import { leadNames } from '../domain/prompt.ts';
import { faultsInReassignment } from '../domain/reassignment.ts';
import {
  decisionOn,
  isSameVerdict,
  type RequestDecision,
  type RequestKind,
  requestedIn,
  requestIdOf,
  type StandingDecision,
  type Verdict,
} from '../domain/request.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import type { Slot, Source, Update } from '../domain/update.ts';
import { weighDate } from '../domain/wanted-date.ts';
import { joinWords } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import { followDecision } from './follow-decision.ts';
import { noteDeclaration } from './note-declaration.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';

/** What the manager chose on a request. */
export type Choice =
  | { kind: 'agree'; until: Day }
  | { kind: 'do not ask' }
  | { kind: 'owner'; organisationId: string }
  | { kind: 'refuse'; reason: string };

export type DecideOutcome =
  | { outcome: 'decided'; decision: StandingDecision; isRepeat: boolean }
  /** Somebody decided before; nothing was stored. */
  | { outcome: 'decided already'; decision: StandingDecision }
  /** The group has said something else since; nothing was stored. */
  | { outcome: 'overtaken' }
  | { outcome: 'past' }
  | { outcome: 'not a working day'; because: string; days: Day[] }
  | { outcome: 'refused'; faults: ChangeFault[] }
  | { outcome: 'personal data'; types: PersonalDataType[] }
  | { outcome: 'no such request' }
  | { outcome: 'not yours' };

interface DecideAsk {
  slot: Slot;
  revision: number;
  choice: Choice;
  who: Person;
  declaration: Declaration | null;
  /** A card unless told. */
  door?: Source['by'];
}

export type DecideTools = Pick<
  Tools,
  'store' | 'register' | 'partnership' | 'afterChange' | 'language' | 'redraw' | 'now' | 'newId'
>;

/** Which kind of request a choice answers; refusing answers each. */
const ANSWERS: Record<Exclude<Choice['kind'], 'refuse'>, RequestKind> = {
  agree: 'more time',
  'do not ask': 'not for us',
  owner: 'other owner',
};

/**
 * Decides a request, once: decisions are numbered, and the next number can be taken once only, so of two people who
 * decide at once one is told what the other decided. The same tap delivered twice decides once, and does what was left
 * undone where the first time was cut short.
 */
export async function decideRequest(tools: DecideTools, ask: DecideAsk): Promise<DecideOutcome> {
  if (!may(ask.who, 'decide requests')) return { outcome: 'not yours' };
  const update = await tools.store.updates.revision(ask.slot, ask.revision);
  const requested = update && requestedIn(update);
  if (!update || !requested) return { outcome: 'no such request' };
  const isAnswer = ask.choice.kind === 'refuse' || ANSWERS[ask.choice.kind] === requested.kind;
  const verdict = isAnswer ? verdictOf(tools, ask.choice, ask.slot) : undefined;
  if (!verdict) return { outcome: 'no such request' };

  for (;;) {
    const all = await tools.store.decisions.all();
    const standing = decisionOn(all, requestIdOf(update));
    if (standing) return repeatOf(tools, standing, verdict, ask.who);
    const fault = await faultIn(tools, { ...ask, update });
    if (fault) return fault;
    const decision: StandingDecision = {
      dutyId: update.dutyId,
      groupId: update.groupId,
      roundId: update.roundId,
      number: (all.at(-1)?.number ?? 0) + 1,
      requestId: requestIdOf(update),
      asked: requested.kind,
      verdict,
      by: { tenantId: ask.who.tenantId, objectId: ask.who.objectId, name: ask.who.name },
      at: tools.now(),
    };
    if ((await tools.store.decisions.add(decision)) === 'taken') continue;
    if (ask.choice.kind === 'refuse') {
      const { choice, declaration, who } = ask;
      const subject = `decision:${decision.number}`;
      await noteDeclaration(tools, { words: [choice.reason], declaration, subject, by: who, at: decision.at });
    }
    await followDecision(tools, decision, ask.who);
    return { outcome: 'decided', decision, isRepeat: false };
  }
}

async function repeatOf(
  tools: DecideTools,
  standing: StandingDecision,
  verdict: Verdict,
  who: Person,
): Promise<DecideOutcome> {
  if (!isSamePerson(standing.by, who) || !isSameVerdict(standing.verdict, verdict)) {
    return { outcome: 'decided already', decision: standing };
  }
  // The first time may have ended before the register, the audit and the person knew.
  await followDecision(tools, standing, who);
  return { outcome: 'decided', decision: standing, isRepeat: true };
}

function verdictOf(
  { partnership }: Pick<Tools, 'partnership'>,
  choice: Choice,
  { dutyId }: Slot,
): StandingDecision['verdict'] | undefined {
  switch (choice.kind) {
    case 'agree':
      return { kind: 'agreed', until: choice.until };
    case 'do not ask':
      return { kind: 'not asked' };
    case 'owner': {
      const duty = findDuty(partnership, dutyId);
      if (!duty || !findOrganisation(partnership, choice.organisationId)) return undefined;
      return { ...choice, before: joinWords(leadNames(partnership, duty)) };
    }
    case 'refuse':
      return { kind: 'refused', reason: choice.reason };
  }
}

async function faultIn(
  tools: DecideTools,
  ask: Omit<DecideAsk, 'revision' | 'who'> & { update: Update },
): Promise<DecideOutcome | undefined> {
  const { partnership } = tools;
  const { choice, update } = ask;
  const newest = await tools.store.updates.newest(ask.slot);
  if (newest?.revision !== update.revision) return { outcome: 'overtaken' };
  switch (choice.kind) {
    case 'agree': {
      const weighed = weighDate(partnership, choice.until, { today: dayOf(tools.now()), boardOn: null });
      if (weighed.isPast) return { outcome: 'past' };
      const { freeBecause, days } = weighed;
      return freeBecause === null ? undefined : { outcome: 'not a working day', because: freeBecause, days };
    }
    case 'do not ask':
    case 'owner': {
      const { dutyId, groupId } = update;
      const faults = faultsInReassignment(
        partnership,
        choice.kind === 'owner'
          ? { kind: 'lead', dutyId, organisationId: choice.organisationId }
          : { kind: 'group not asked', dutyId, groupId },
      );
      return faults.length > 0 ? { outcome: 'refused', faults } : undefined;
    }
    case 'refuse': {
      const { declaration, door = 'card' } = ask;
      const screened = await screenWords(tools, { words: [choice.reason], declaration, door });
      return screened.outcome === 'personal data' ? screened : undefined;
    }
  }
}

/** The decision that a number names, with all of them. */
export async function findDecision(
  { store }: Pick<Tools, 'store'>,
  number: number,
): Promise<{ all: RequestDecision[]; decision: RequestDecision | undefined }> {
  const all = await store.decisions.all();
  return { all, decision: all.find((one) => one.number === number) };
}
