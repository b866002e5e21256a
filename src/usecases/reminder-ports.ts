import type { DeadlineAnswer } from '../domain/arrangement.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Delivery, DeliveryState, Notice } from '../domain/delivery.ts';
import type { DigestView } from '../domain/digest-view.ts';
import type { MorningView } from '../domain/morning.ts';
import type { Duty, Group } from '../domain/partnership.ts';
import type { Person, PersonKey } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import type { Reminder, Unsaid } from '../domain/reminder.ts';
import type { ReminderView } from '../domain/reminder-view.ts';
import type { ReportVersion } from '../domain/report.ts';
import type { RequestDecision, Requested } from '../domain/request.ts';

/** A conversation that one writer holds, with its pace: both outlive the process that held it. */
export interface LaneHold {
  lane: string;
  writer: string;
  untilAt: Instant;
  /** The state of the lane's token bucket (see `domain/pace.ts`). */
  paceAt: Instant | null;
  /** Teams asked to be left alone until then. */
  shutUntilAt: Instant | null;
}

/** How an attempt ended. `waiting` is tried again from `dueAt` on. */
export type Settlement =
  | { state: 'sent'; messageId: string; mayBeDouble: boolean }
  | { state: 'waiting'; dueAt: Instant; code: string; mayBeDouble: boolean }
  | { state: Exclude<DeliveryState, 'waiting' | 'sending' | 'sent'>; reason: string; code: string | null };

/** Outgoing messages. What is due is found by index, never by reading what exists. */
export interface DeliveryStore {
  /** Harmless to repeat: `taken` when the id exists, in whatever state. */
  add(delivery: Delivery): Promise<'added' | 'taken'>;
  get(id: string): Promise<Delivery | undefined>;
  /** Lanes with something due (waiting, or sending beyond its lease), longest waiting first, none of `except`. */
  dueLanes(now: Instant, limit: number, except: readonly string[]): Promise<{ lane: string; tenantId: string }[]>;
  /** Becomes the lane's only writer; undefined while another's hold lasts. */
  takeLane(lane: string, writer: string, now: Instant, untilAt: Instant): Promise<LaneHold | undefined>;
  /** Writes hold and pace back, also to give the lane away (`untilAt` now); false when it was lost meanwhile. */
  keepLane(hold: LaneHold): Promise<boolean>;
  /**
   * The lane's longest due delivery becomes `sending` with one attempt more. One found beyond its lease may be double:
   * whoever sent it died before marking it.
   */
  claim(lane: string, writer: string, now: Instant, leaseUntilAt: Instant): Promise<Delivery | undefined>;
  /** Only while the claim holds; false when it was lost. */
  settle(id: string, writer: string, settlement: Settlement, now: Instant): Promise<boolean>;
  /** Everything waiting in the lane fails at once. Answers how many. */
  failLane(lane: string, reason: string, code: string, now: Instant): Promise<number>;
  /** What failed as unreachable or gone waits again, from now on, with all its attempts. Answers how many. */
  reviveLane(lane: string, now: Instant): Promise<number>;
  /** One that failed, is unknown or waits: due now, with all its attempts. False when it can not be. */
  retry(id: string, now: Instant): Promise<boolean>;
  /** Failed or unknown and due since `since`, or due before `before` and still not sent; the oldest first. */
  stuck(since: Instant, before: Instant, limit: number): Promise<Delivery[]>;
  /** How many in each state were due since then. */
  count(since: Instant): Promise<Record<DeliveryState, number>>;
  /** Removes what ended and was due before that instant, `limit` at most; how many. */
  forget(before: Instant, limit: number): Promise<number>;
  /**
   * The tenant's next place in the line that all servers share, at or after `now`; the one after it is `spacingMs`
   * later. A line more than ten seconds ahead was written by a clock that ran ahead, and begins anew.
   */
  reserve(tenantId: string, spacingMs: number, now: Instant): Promise<Instant>;
}

/** How deliveries of one content become words, and what is to be noted once they are out. */
export interface Composer {
  /** Reads the facts of this moment. */
  compose(delivery: Delivery): Promise<Composed>;
  /** Teams has taken it. Harmless to repeat; called before the delivery is marked, so that nothing is said twice. */
  said(delivery: Delivery, message: Message): Promise<void>;
}

export interface ReminderStore {
  /** `taken` when the id exists. */
  add(reminder: Reminder): Promise<'added' | 'taken'>;
  /** People with something waiting for this day or an earlier one, by tenant, then object id. */
  peopleDue(on: Day): Promise<PersonKey[]>;
  /** What waits for a person on this day, oldest first, then by id. */
  waitingFor(person: PersonKey, on: Day): Promise<Reminder[]>;
  /** Only those that still wait. */
  settle(
    ids: readonly string[],
    to: { state: 'said' } | { state: 'unsaid'; reason: Unsaid },
    at: Instant,
  ): Promise<void>;
  /** Removes what was said or excused and is of a day before that one, `limit` at most; how many. */
  forget(before: Day, limit: number): Promise<number>;
  /** What is kept of all that was planned for a deadline, by day, then by id. */
  ofDeadline(deadlineId: string): Promise<Reminder[]>;
}

/** `asked` and `answered` count from 0. Days and instants are null before the first. */
export interface Bookmark {
  throughOn: Day | null;
  /** The first day that was ever planned through: what was due before it is nobody's lateness. */
  startedOn: Day | null;
  asked: number;
  answered: number;
  lookedAt: Instant | null;
}

/** How far reminders are planned, and whether somebody asks for it to be done anew. Shared by all servers. */
export interface PlanStore {
  read(): Promise<Bookmark>;
  /** Something changed that reminders follow from. */
  ask(): Promise<void>;
  /** Planned through that day, for every ask up to that one. Never moves backwards. */
  finish(done: { throughOn: Day; answered: number }): Promise<void>;
  /** When a tick last ran, on any server: what the watchdog compares. Answers the one before. Never moves backwards. */
  look(at: Instant): Promise<Instant | null>;
}

/** Numbered entries, added and never changed. A partnership has some tens of a kind in a year. */
export interface SeriesStore<Entry extends { number: number }> {
  /** `taken` when the number exists. Acknowledged means durable. */
  add(entry: Entry): Promise<'added' | 'taken'>;
  /** All of them, by number. */
  all(): Promise<Entry[]>;
  /** 0 before the first: what a server compares to know whether it is up to date. */
  highestNumber(): Promise<number>;
}

export interface DeadlineAnswerStore {
  /** `taken` when (deadline, revision) exists. */
  add(answer: DeadlineAnswer): Promise<'added' | 'taken'>;
  /** The newest of a deadline. */
  newest(deadlineId: string): Promise<DeadlineAnswer | undefined>;
  /** The newest of each deadline that has one and is asked for. */
  newestOf(deadlineIds: readonly string[]): Promise<DeadlineAnswer[]>;
}

/** What a delivery says at the moment of sending. */
export type Message =
  | { kind: 'reminder'; view: ReminderView }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'decision'; view: DecisionView }
  | { kind: 'question'; question: Question; isAgain: boolean }
  | { kind: 'answer'; question: Question }
  /** `own` is what the manager's reminder of the day would say; null where nothing waits for them. */
  | { kind: 'morning'; view: MorningView; own: ReminderView | null }
  | { kind: 'digest'; view: DigestView }
  | { kind: 'draft'; version: ReportVersion; reader: Person };

/** A decision for whoever asked. */
export interface DecisionView {
  decision: RequestDecision;
  duty: Duty;
  group: Group;
  /** What was asked for. */
  requested: Requested;
}

export type Composed =
  | { outcome: 'message'; message: Message; mention: Person | null }
  /** The facts changed since it was planned: nothing is left to say. */
  | { outcome: 'dropped'; reason: string };
