import type { Day } from '../domain/day.ts';
import type { DeliveryContent, Route } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { findGroup } from '../domain/partnership.ts';
import { may, type Person, type PersonKey } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import {
  ANSWER_WORKING_DAYS,
  type Asked,
  QUESTION_LIMIT,
  type Question,
  type QuestionEvent,
  readQuestion,
} from '../domain/question.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import type { Source } from '../domain/update.ts';
import { weighDate } from '../domain/wanted-date.ts';
import { addWorkingDays, dayOf } from '../domain/working-days.ts';
import { noteDeclaration } from './note-declaration.ts';
import { findOwnChat } from './own-chat.ts';
import type { Tools } from './ports.ts';
import { queueDelivery } from './queue-delivery.ts';
import { findChannelOf } from './route-reminder.ts';
import { screenWords } from './screen-words.ts';

export type AskOutcome =
  | { outcome: 'asked'; question: Question; isRepeat: boolean }
  | { outcome: 'personal data'; types: PersonalDataType[] }
  | { outcome: 'empty' }
  | { outcome: 'too long'; most: number }
  | { outcome: 'past' }
  | { outcome: 'not a working day'; because: string; days: Day[] }
  | { outcome: 'yourself' }
  | { outcome: 'no channel'; groupId: string }
  | { outcome: 'not reached'; name: string }
  | { outcome: 'nobody' }
  | { outcome: 'not yours' };

export type QuestionTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;

/** Of whom somebody wants to ask. */
export type Whom = { groupId: string } | PersonKey;

/** The day by which an answer is due where nobody names one. */
export function usualAnswerDay({ partnership, now }: Pick<Tools, 'partnership' | 'now'>): Day {
  return addWorkingDays(dayOf(now()), ANSWER_WORKING_DAYS, freeDaysOf(partnership));
}

/**
 * Asks a group or one person. Nothing is kept before the words were looked at, and nothing where no way leads to whoever
 * is asked. The same words to the same people on the same day are one question.
 */
export async function askQuestion(
  tools: QuestionTools,
  ask: {
    whom: Whom;
    text: string;
    dueOn: Day;
    dutyId: string | null;
    askedIn: string;
    who: Person;
    declaration: Declaration | null;
    /** A card unless told. */
    door?: Source['by'];
  },
): Promise<AskOutcome> {
  const { who, text, dueOn } = ask;
  if (!may(who, 'ask questions')) return { outcome: 'not yours' };
  if (text === '') return { outcome: 'empty' };
  if (text.length > QUESTION_LIMIT) return { outcome: 'too long', most: QUESTION_LIMIT };
  const weighed = weighDate(tools.partnership, dueOn, { today: dayOf(tools.now()), boardOn: null });
  if (weighed.isPast) return { outcome: 'past' };
  const { freeBecause, days } = weighed;
  if (freeBecause !== null) return { outcome: 'not a working day', because: freeBecause, days };
  const screened = await screenWords(tools, { words: [text], declaration: ask.declaration, door: ask.door ?? 'card' });
  if (screened.outcome === 'personal data') return screened;
  const found = await findAsked(tools, ask.whom, who);
  if (found.outcome !== 'found') return found;

  const { of, route, person } = found;
  const deed = { kind: 'asked', of, text, dueOn, dutyId: ask.dutyId, askedIn: ask.askedIn } as const;
  const { tenantId, objectId, name, organisationId } = who;
  for (;;) {
    const known = (await tools.store.questions.all()).find((one) => isSameAsking(one, deed, who, tools.now()));
    const number = known?.number ?? (await tools.store.questions.highestNumber()) + 1;
    const event: QuestionEvent = known ?? {
      number,
      revision: 1,
      deed,
      by: { tenantId, objectId, name, organisationId },
      at: tools.now(),
    };
    if (!known && (await tools.store.questions.add(event)) === 'taken') continue;
    const { declaration } = ask;
    await noteDeclaration(tools, {
      words: [text],
      declaration,
      subject: `question:${number}:1`,
      by: who,
      at: event.at,
    });
    await follow(tools, event, route, { kind: 'question', person, number, again: null });
    const question = readQuestion([event]);
    if (question) return { outcome: 'asked', question, isRepeat: known !== undefined };
  }
}

/** Everything that follows from asking, under names that repeat harmlessly. */
async function follow(
  tools: QuestionTools,
  { number, deed, by, at }: QuestionEvent,
  route: Route,
  content: DeliveryContent,
): Promise<void> {
  const of = deed.kind === 'asked' && deed.of.kind === 'group' ? deed.of.groupId : 'a person';
  await tools.store.audit.append({
    id: `question:${number}:1`,
    at,
    by: { tenantId: by.tenantId, objectId: by.objectId },
    act: 'ask question',
    subject: `question ${number}`,
    detail: { of, ...(deed.kind === 'asked' ? { dueOn: deed.dueOn, dutyId: deed.dutyId } : {}) },
  });
  await queueDelivery(tools, { id: `question:${number}`, content, route });
  await tools.store.plan.ask();
}

function isSameAsking(
  event: QuestionEvent,
  deed: Extract<QuestionEvent['deed'], { kind: 'asked' }>,
  who: Person,
  now: string,
): boolean {
  if (event.deed.kind !== 'asked' || !isSamePerson(event.by, who) || dayOf(event.at) !== dayOf(now)) return false;
  const { of, text, dueOn } = event.deed;
  const isSameOf =
    of.kind === 'group'
      ? deed.of.kind === 'group' && of.groupId === deed.of.groupId
      : deed.of.kind === 'person' && isSamePerson(of, deed.of);
  return isSameOf && text === deed.text && dueOn === deed.dueOn;
}

/** Who is asked and the way there. `person` is whom the message is noted for: the asker, where a group is asked. */
export async function findAsked(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  whom: Whom,
  who: PersonKey,
): Promise<
  | { outcome: 'found'; of: Asked; route: Route; person: PersonKey }
  | Extract<AskOutcome, { outcome: 'yourself' | 'no channel' | 'not reached' | 'nobody' }>
> {
  if ('groupId' in whom) {
    const { groupId } = whom;
    if (!findGroup(tools.partnership, groupId)) return { outcome: 'nobody' };
    const route = await findChannelOf(tools, groupId, dayOf(tools.now()));
    if (!route) return { outcome: 'no channel', groupId };
    const { tenantId, objectId } = who;
    return {
      outcome: 'found',
      of: { kind: 'group', groupId },
      route: { ...route, isMention: false },
      person: { tenantId, objectId },
    };
  }
  if (isSamePerson(whom, who)) return { outcome: 'yourself' };
  const person = await tools.store.people.get(whom);
  if (!person || !may(person, 'answer')) return { outcome: 'nobody' };
  const route = await findOwnChat(tools, person);
  if (!route) return { outcome: 'not reached', name: person.name };
  const { tenantId, objectId, name } = person;
  return { outcome: 'found', of: { kind: 'person', tenantId, objectId, name }, route, person: { tenantId, objectId } };
}
