import type { Day, Instant } from './day.ts';
import type { Deadline } from './deadline.ts';
import { findGroup, type Partnership, type Rung } from './partnership.ts';
import { isManaging, may, type Person, type PersonKey } from './person.ts';
import { isSamePerson } from './standing-arrangements.ts';

/** Of whom a question is asked: everybody in a group, or one person. */
export type Asked =
  | { kind: 'group'; groupId: string }
  | { kind: 'person'; tenantId: string; objectId: string; name: string };

/** Through which door an answer came. */
export type AnswerDoor = 'card' | 'reply' | 'command' | 'tab';

export type QuestionDeed =
  | {
      kind: 'asked';
      of: Asked;
      /** At most QUESTION_LIMIT characters. */
      text: string;
      dueOn: Day;
      /** What it is about; null where it names no duty. */
      dutyId: string | null;
      /** Where it was asked, for an asker who has no chat with the bot. With `;messageid=` in a channel. */
      askedIn: string;
    }
  | { kind: 'answered'; text: string; by: AnswerDoor }
  | { kind: 'withdrawn' };

/** What happened to a question. Entries are added, never changed; (number, revision) is unique. */
export interface QuestionEvent {
  number: number;
  revision: number;
  deed: QuestionDeed;
  by: PersonKey & { name: string; organisationId: string | null };
  at: Instant;
}

/** One question as it stands. */
export interface Question {
  number: number;
  revision: number;
  of: Asked;
  text: string;
  dueOn: Day;
  dutyId: string | null;
  askedIn: string;
  by: QuestionEvent['by'];
  at: Instant;
  /** The newest answer; earlier ones are kept in the record. */
  answer: { text: string; by: QuestionEvent['by']; at: Instant; isRevised: boolean } | null;
  isWithdrawn: boolean;
}

export const QUESTION_LIMIT = 1000;
export const ANSWER_LIMIT = 2000;
/** Working days until an answer is due, where nobody names a day. */
export const ANSWER_WORKING_DAYS = 5;

/** Two working days before, on the day, and to the asker when it has passed. */
const LADDER: readonly Rung[] = [
  { offset: 2, unit: 'working days', to: 'lead' },
  { offset: 0, unit: 'working days', to: 'lead' },
  { offset: -1, unit: 'working days', to: 'manager' },
];

/** From the record of one question, oldest first; undefined for a record that does not begin with asking. */
export function readQuestion(record: readonly QuestionEvent[]): Question | undefined {
  const [first] = record;
  if (first?.deed.kind !== 'asked') return undefined;
  const { kind: _, ...asked } = first.deed;
  const answers = record.flatMap((one) => (one.deed.kind === 'answered' ? [{ ...one, text: one.deed.text }] : []));
  const newest = answers.at(-1);
  return {
    number: first.number,
    revision: record.at(-1)?.revision ?? first.revision,
    ...asked,
    by: first.by,
    at: first.at,
    answer: newest ? { text: newest.text, by: newest.by, at: newest.at, isRevised: answers.length > 1 } : null,
    isWithdrawn: record.some(({ deed }) => deed.kind === 'withdrawn'),
  };
}

/** Every question, by number. */
export function readQuestions(events: readonly QuestionEvent[]): Question[] {
  const records = new Map<number, QuestionEvent[]>();
  for (const event of events) records.set(event.number, [...(records.get(event.number) ?? []), event]);
  return [...records.values()].flatMap((record) => readQuestion(record) ?? []);
}

export function isOpen({ answer, isWithdrawn }: Question): boolean {
  return answer === null && !isWithdrawn;
}

/** The person who was asked; of a group its members. The manager may answer for either. */
export function mayAnswerQuestion(person: Person, { of }: Pick<Question, 'of'>): boolean {
  if (!may(person, 'answer')) return false;
  if (isManaging(person)) return true;
  return of.kind === 'group' ? person.groupIds.includes(of.groupId) : isSamePerson(person, of);
}

/** Reminding and withdrawing: whoever asked, or the manager. */
export function mayKeepQuestion(person: Person, { by }: Pick<Question, 'by'>): boolean {
  return isSamePerson(person, by) || isManaging(person);
}

/** "Barrow", or the person's name. */
export function nameAsked(partnership: Partnership, of: Asked): string {
  return of.kind === 'group' ? (findGroup(partnership, of.groupId)?.shortName ?? of.groupId) : of.name;
}

/** Questions as deadlines of whoever was asked; answered ones too, so that what was planned for them is settled. */
export function questionDeadlinesOf(questions: readonly Question[]): Deadline[] {
  return questions
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ number, of, dueOn, by }) => ({
      id: `question:${number}:${dueOn}`,
      dutyId: null,
      kind: 'question',
      what: `Question ${number}`,
      on: dueOn,
      ladder: LADDER,
      asked: { of: of.kind === 'group' ? { groupId: of.groupId } : of, by },
    }));
}

/** The number in `question:3:2026-11-30`. */
export function readQuestionId(id: string): number | undefined {
  const [, number] = /^question:([1-9]\d{0,8}):\d{4}-\d\d-\d\d$/u.exec(id) ?? [];
  return number === undefined ? undefined : Number(number);
}
