import type { AuditAct } from '../domain/audit-words.ts';
import { may, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import {
  ANSWER_LIMIT,
  type AnswerDoor,
  isOpen,
  mayAnswerQuestion,
  mayKeepQuestion,
  type Question,
  type QuestionEvent,
  readQuestion,
} from '../domain/question.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { findAsked, type QuestionTools } from './ask-question.ts';
import { noteDeclaration } from './note-declaration.ts';
import { findOwnChat } from './own-chat.ts';
import { queueDelivery } from './queue-delivery.ts';
import { screenWords } from './screen-words.ts';

type Refused = { outcome: 'no such question' } | { outcome: 'withdrawn' } | { outcome: 'not yours' };

export type AnswerOutcome =
  | { outcome: 'answered'; question: Question; isRepeat: boolean }
  /** Somebody answered, or withdrew it, after the form was drawn; nothing was stored. */
  | { outcome: 'overtaken'; question: Question }
  | { outcome: 'personal data'; types: PersonalDataType[] }
  | { outcome: 'empty' }
  | { outcome: 'too long'; most: number }
  | Refused;

/**
 * Records an answer, which goes back to whoever asked. One answer stands: a later one is a revision, and the record
 * keeps both. `basedOn` is the revision that the person saw; without it, the newest.
 */
export async function answerQuestion(
  tools: QuestionTools,
  ask: {
    number: number;
    basedOn?: number;
    text: string;
    by: AnswerDoor;
    who: Person;
    declaration: Declaration | null;
  },
): Promise<AnswerOutcome> {
  const record = await tools.store.questions.record(ask.number);
  const question = readQuestion(record);
  if (!question) return { outcome: 'no such question' };
  if (!mayAnswerQuestion(ask.who, question)) return { outcome: 'not yours' };
  if (question.isWithdrawn) return { outcome: 'withdrawn' };
  if (ask.text === '') return { outcome: 'empty' };
  if (ask.text.length > ANSWER_LIMIT) return { outcome: 'too long', most: ANSWER_LIMIT };
  const screened = await screenWords(tools, {
    words: [ask.text],
    declaration: ask.declaration,
    door: ask.by,
  });
  if (screened.outcome === 'personal data') return screened;
  const basedOn = ask.basedOn ?? question.revision;
  const event = eventOf(tools, { number: ask.number, revision: basedOn + 1 }, ask.who, {
    kind: 'answered',
    text: ask.text,
    by: ask.by,
  });
  const isNew = basedOn === question.revision && (await tools.store.questions.add(event)) === 'added';
  const after = await tools.store.questions.record(ask.number);
  const kept = after.find(({ revision }) => revision === event.revision);
  const now = readQuestion(after) ?? question;
  const isSame = kept?.deed.kind === 'answered' && kept.deed.text === ask.text && isSamePerson(kept.by, ask.who);
  if (!kept || !isSame) return { outcome: 'overtaken', question: now };
  await note(tools, kept, 'answer question');
  await noteDeclaration(tools, {
    words: [ask.text],
    declaration: ask.declaration,
    subject: `question:${kept.number}:${kept.revision}`,
    by: ask.who,
    at: kept.at,
  });
  await sendAnswer(tools, now, kept.revision);
  return { outcome: 'answered', question: now, isRepeat: !isNew };
}

export type WithdrawOutcome =
  | { outcome: 'withdrawn now'; question: Question }
  | { outcome: 'answered already' }
  | Refused;

/** Whoever asked takes an open question back: nobody is asked or reminded any more. */
export async function withdrawQuestion(
  tools: QuestionTools,
  ask: { number: number; who: Person },
): Promise<WithdrawOutcome> {
  const question = readQuestion(await tools.store.questions.record(ask.number));
  if (!question) return { outcome: 'no such question' };
  if (!mayKeepQuestion(ask.who, question)) return { outcome: 'not yours' };
  if (question.isWithdrawn) return { outcome: 'withdrawn now', question };
  if (!isOpen(question)) return { outcome: 'answered already' };
  const event = eventOf(tools, { number: ask.number, revision: question.revision + 1 }, ask.who, { kind: 'withdrawn' });
  if ((await tools.store.questions.add(event)) === 'taken') return withdrawQuestion(tools, ask);
  await note(tools, event, 'withdraw question');
  return { outcome: 'withdrawn now', question: { ...question, isWithdrawn: true } };
}

export type RemindOutcome =
  | { outcome: 'reminded'; question: Question }
  | { outcome: 'reminded today already' }
  | { outcome: 'answered already' }
  | { outcome: 'no way' }
  | Refused;

/** Says the question once more in the place where it was asked, at most once a day. */
export async function remindOfQuestion(
  tools: QuestionTools,
  ask: { number: number; who: Person },
): Promise<RemindOutcome> {
  const question = readQuestion(await tools.store.questions.record(ask.number));
  if (!question) return { outcome: 'no such question' };
  if (!mayKeepQuestion(ask.who, question) || !may(ask.who, 'ask questions')) return { outcome: 'not yours' };
  if (question.isWithdrawn) return { outcome: 'withdrawn' };
  if (!isOpen(question)) return { outcome: 'answered already' };
  const found = await findAsked(tools, question.of, question.by);
  if (found.outcome !== 'found') return { outcome: 'no way' };
  const today = dayOf(tools.now());
  const isNew = await queueDelivery(tools, {
    id: `question:${question.number}:again:${today}`,
    content: { kind: 'question', person: found.person, number: question.number, again: today },
    route: found.route,
  });
  return isNew ? { outcome: 'reminded', question } : { outcome: 'reminded today already' };
}

/** To the asker's own chat, else to where it was asked. */
async function sendAnswer(tools: QuestionTools, question: Question, revision: number): Promise<void> {
  const { number, by, askedIn } = question;
  const asker = await tools.store.people.get(by);
  const [conversationId = askedIn] = askedIn.split(';');
  const there = await tools.store.conversations.get(conversationId);
  const threadId = askedIn.includes(';') ? askedIn : null;
  const elsewhere = there?.isOpen
    ? { conversationId, tenantId: there.tenantId, threadId, isMention: false }
    : undefined;
  const route = (asker && (await findOwnChat(tools, asker))) ?? elsewhere;
  if (!route) return;
  const { tenantId, objectId } = by;
  await queueDelivery(tools, {
    id: `answer:${number}:${revision}`,
    content: { kind: 'answer', person: { tenantId, objectId }, number, revision },
    route,
  });
}

function eventOf(
  tools: QuestionTools,
  at: Pick<QuestionEvent, 'number' | 'revision'>,
  { tenantId, objectId, name, organisationId }: Person,
  deed: QuestionEvent['deed'],
): QuestionEvent {
  return { ...at, deed, by: { tenantId, objectId, name, organisationId }, at: tools.now() };
}

async function note(tools: QuestionTools, { number, revision, by, at }: QuestionEvent, act: AuditAct): Promise<void> {
  await tools.store.audit.append({
    id: `question:${number}:${revision}`,
    at,
    by: { tenantId: by.tenantId, objectId: by.objectId },
    act,
    subject: `question ${number}`,
    detail: {},
  });
  await tools.store.plan.ask();
}
