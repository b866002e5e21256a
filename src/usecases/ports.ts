import type { Arrangement } from '../domain/arrangement.ts';
import type { ActionRevision } from '../domain/board-action.ts';
import type { Change } from '../domain/change.ts';
import type { ClockEvent } from '../domain/clock.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Route } from '../domain/delivery.ts';
import type { DigestChoice } from '../domain/digest-timing.ts';
import type { MeasureValue } from '../domain/measure.ts';
import type { MorningSwitch } from '../domain/morning-switch.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Period } from '../domain/period.ts';
import type { Person, PersonKey, Placement } from '../domain/person.ts';
import type { Finding } from '../domain/personal-data.ts';
import type { Prompt, PromptView } from '../domain/prompt.ts';
import type { PublicVersion } from '../domain/public-report.ts';
import type { QuestionEvent } from '../domain/question.ts';
import type { Reading, ReadingContext } from '../domain/reading.ts';
import type { ReportVersion, StoredReport } from '../domain/report.ts';
import type { ReportMark } from '../domain/report-state.ts';
import type { RequestDecision } from '../domain/request.ts';
import type { RiskRevision } from '../domain/risk.ts';
import type { RoundOpened } from '../domain/round-opened.ts';
import type { Slot, Update } from '../domain/update.ts';
import type { AuditStore } from './audit-ports.ts';
import type {
  DeadlineAnswerStore,
  DeliveryStore,
  Message,
  PlanStore,
  ReminderStore,
  SeriesStore,
} from './reminder-ports.ts';
import type { CandidateStore, DraftStore } from './unfinished-ports.ts';

/** A Teams conversation the bot has met: a channel, a group chat or a person's own chat. Ids are bare, without `;messageid=`. */
export interface Conversation {
  id: string;
  tenantId: string;
  kind: 'channel' | 'group chat' | 'personal';
  /** Where to send; only ever taken from an authenticated activity. */
  serviceUrl: string;
  /** `28:…` */
  botId: string;
  teamId: string | null;
  teamName: string | null;
  aadGroupId: string | null;
  name: string | null;
  /** False after the app was removed, the channel deleted, or Teams said that we are not in the roster. */
  isOpen: boolean;
}

/** The channel of a group. A group has at most one. */
export interface GroupLink {
  groupId: string;
  conversationId: string;
  linkedBy: PersonKey;
  linkedAt: Instant;
}

/** Whose deadlines a calendar address shows. */
export type FeedOwner = { kind: 'person'; tenantId: string; objectId: string } | { kind: 'group'; groupId: string };

/** A secret address at which a calendar reads deadlines. An owner has at most one. Who knows the secret may read. */
export interface Feed {
  owner: FeedOwner;
  /** Part of a URL: letters, numbers and hyphens. */
  secret: string;
  madeAt: Instant;
}

/** People. Seeing somebody and placing somebody touch different fields, so neither can undo the other. */
export interface PersonStore {
  get(key: PersonKey): Promise<Person | undefined>;
  /** Remembers name and ids as Teams shows them; a new person starts with no organisation, group or role. Answers the person. */
  see(seen: PersonKey & { name?: string; teamsId?: string; personalConversationId?: string }): Promise<Person>;
  /**
   * What the manager decided. Creates the person if need be (`name` is used only then). With `basedOn` only somebody who
   * is placed so, word for word, is placed anew; anybody else is `overtaken` and stays as they are.
   */
  place(key: PersonKey & { name: string }, placement: Placement, basedOn?: Placement): Promise<'placed' | 'overtaken'>;
  /** Removes somebody, unless they have a role or are not known; whether it did. */
  forget(key: PersonKey): Promise<boolean>;
  /** Ordered by name, then object id. */
  list(): Promise<Person[]>;
}

export interface ConversationStore {
  get(id: string): Promise<Conversation | undefined>;
  /** Inserts or replaces the named fields; fields left out keep their value (null, and open, for a new one). */
  remember(
    seen: Pick<Conversation, 'id' | 'tenantId' | 'kind' | 'serviceUrl' | 'botId'> &
      Partial<Pick<Conversation, 'teamId' | 'teamName' | 'aadGroupId' | 'name' | 'isOpen'>>,
  ): Promise<void>;
  /** Opens or closes every conversation of a team. */
  setTeamOpen(teamId: string, isOpen: boolean): Promise<void>;
  forget(id: string): Promise<void>;
  renameTeam(teamId: string, name: string): Promise<void>;
  ofTeam(teamId: string): Promise<Conversation[]>;
}

export interface LinkStore {
  /** Replaces an earlier link of the group. */
  put(link: GroupLink): Promise<void>;
  ofGroup(groupId: string): Promise<GroupLink | undefined>;
  ofConversation(conversationId: string): Promise<GroupLink[]>;
  list(): Promise<GroupLink[]>;
}

export interface PromptStore {
  /**
   * Takes the right to send this prompt. `claimed` for exactly one caller: when no prompt of (round, group) exists,
   * or the one that does is still `sending` with a lease that ended at or before `now`. Otherwise the standing prompt.
   */
  claim(prompt: Prompt, now: Instant): Promise<{ outcome: 'claimed' } | { outcome: 'standing'; prompt: Prompt }>;
  /** Marks it sent, only while the lease given is still the one stored; false when somebody else holds it. */
  markSent(
    sent: Pick<Prompt, 'roundId' | 'groupId' | 'leaseUntilAt'> & {
      threadId: string;
      messageId: string;
      sentAt: Instant;
    },
  ): Promise<boolean>;
  /** Gives the claim back after a refused send, so that it can be tried again at once. */
  release(claim: Pick<Prompt, 'roundId' | 'groupId' | 'leaseUntilAt'>): Promise<void>;
  /** A sent prompt whose message is gone (deleted, channel gone): forgets it. */
  forget(roundId: string, groupId: string): Promise<void>;
  /** Never moves backwards. */
  markDrawn(roundId: string, groupId: string, drawnAt: Instant): Promise<void>;
  get(roundId: string, groupId: string): Promise<Prompt | undefined>;
  /** The sent prompt whose thread this is, by its conversation id (`19:…;messageid=…`). */
  ofThread(threadId: string): Promise<Prompt | undefined>;
  ofRound(roundId: string): Promise<Prompt[]>;
}

export interface UpdateStore {
  /** Adds a revision; `taken` when (slot, revision) exists already. Acknowledged means durable. */
  add(update: Update): Promise<'added' | 'taken'>;
  newest(slot: Slot): Promise<Update | undefined>;
  /** The revision with this number. */
  revision(slot: Slot, revision: number): Promise<Update | undefined>;
  /** Newest revision of each slot of the round, of one group or of all, by group then duty. */
  ofRound(roundId: string, groupId?: string): Promise<Update[]>;
  /** For each duty of the group: the newest revision of the latest round before `roundId` in which it has one. */
  beforeRound(roundId: string, groupId: string): Promise<Update[]>;
  /** Every revision of a slot, oldest first. */
  history(slot: Slot): Promise<Update[]>;
  /** Every revision that this message of a person recorded, by slot, then revision. */
  ofMessage(conversationId: string, messageId: string): Promise<Update[]>;
  /** Every revision with `from` ≤ saidAt < `to`, by saidAt, then slot, then revision. */
  between(from: Instant, to: Instant): AsyncIterable<Update>;
  /** Every revision, of one duty or of all, newest first: by saidAt, slot and revision, from the one after `after` on. */
  newestFirst(ask: { dutyId?: string; after?: Update }): AsyncIterable<Update>;
}

export interface ReportStore {
  /** `taken` when (key, version) exists already. */
  add(version: StoredReport): Promise<'added' | 'taken'>;
  get(id: string): Promise<StoredReport | undefined>;
  newest(key: string): Promise<StoredReport | undefined>;
  /** The version with this number. */
  version(key: string, version: number): Promise<StoredReport | undefined>;
  /** Newest first. */
  list(limit: number): Promise<StoredReport[]>;
}

/** What was decided about versions of reports. */
export interface ReportMarkStore {
  /** `taken` when (key, version, revision) exists already. Acknowledged means durable. */
  add(mark: ReportMark): Promise<'added' | 'taken'>;
  /** Of every version of a scope and period, by version, then revision. */
  ofKey(key: string): Promise<ReportMark[]>;
}

export interface FeedStore {
  /** The owner's feed; where there is none, the one given is kept and answered. */
  obtain(feed: Feed): Promise<Feed>;
  /** The owner's feed from now on. The secret before it finds nothing any more. */
  replace(feed: Feed): Promise<void>;
  ofSecret(secret: string): Promise<Feed | undefined>;
  forget(owner: FeedOwner): Promise<void>;
}

/** Activities already handled. Teams delivers some twice. */
export interface InboxStore {
  /** True the first time an activity key is seen; remembered for at least a day. */
  isFirst(activityKey: string, now: Instant): Promise<boolean>;
  /** Removes keys whose time has come, `limit` at most; how many. */
  forget(now: Instant, limit: number): Promise<number>;
}

/**
 * Numbered things, each as the record of what happened to it: entries are added, never changed. A partnership has some
 * tens of each kind in a year.
 */
export interface RecordStore<Entry extends { number: number; revision: number }> {
  /** Adds an entry; `taken` when (number, revision) exists already. Acknowledged means durable. */
  add(entry: Entry): Promise<'added' | 'taken'>;
  /** The record of one of them, oldest first. */
  record(number: number): Promise<Entry[]>;
  /** The highest number in use; 0 before the first. */
  highestNumber(): Promise<number>;
  /** Every record, by number, then oldest first. */
  all(): Promise<Entry[]>;
}

/** Values of measures, each with its revisions. */
export interface MeasureStore {
  /** `taken` when (duty, measure, quarter, revision) exists. Acknowledged means durable. */
  add(value: MeasureValue): Promise<'added' | 'taken'>;
  /** The newest revision. */
  newest(of: Pick<MeasureValue, 'dutyId' | 'measureId' | 'quarterEndOn'>): Promise<MeasureValue | undefined>;
  /** Every revision of the quarters that end within the days given, both included, by duty, measure, quarter, revision. */
  between(fromOn: Day, toOn: Day): Promise<MeasureValue[]>;
}

/** Since when people have had no role, as far as anybody looked. */
export interface RolelessStore {
  /** Remembers the day, unless one is remembered already. */
  note(key: PersonKey, sinceOn: Day): Promise<void>;
  /** They have a role again, or were removed. */
  drop(key: PersonKey): Promise<void>;
  all(): Promise<(PersonKey & { sinceOn: Day })[]>;
}

/** Everything that is kept. Each operation is atomic and durable by itself; none needs a transaction. */
export interface Store {
  people: PersonStore;
  conversations: ConversationStore;
  links: LinkStore;
  prompts: PromptStore;
  updates: UpdateStore;
  candidates: CandidateStore;
  drafts: DraftStore;
  reports: ReportStore;
  reportMarks: ReportMarkStore;
  feeds: FeedStore;
  audit: AuditStore;
  clocks: RecordStore<ClockEvent>;
  measures: MeasureStore;
  risks: RecordStore<RiskRevision>;
  openings: RecordStore<RoundOpened>;
  actions: RecordStore<ActionRevision>;
  reminders: ReminderStore;
  plan: PlanStore;
  changes: SeriesStore<Change>;
  deliveries: DeliveryStore;
  arrangements: SeriesStore<Arrangement>;
  decisions: SeriesStore<RequestDecision>;
  questions: RecordStore<QuestionEvent>;
  mornings: SeriesStore<MorningSwitch>;
  digestChoices: SeriesStore<DigestChoice>;
  deadlineAnswers: DeadlineAnswerStore;
  inbox: InboxStore;
  roleless: RolelessStore;
  /** False when writes can not be served now. */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * What Teams answered to a send. `unreachable` lasts until the app is installed again; `later` may be tried again, and
 * people see it twice where the first `mayHaveArrived`.
 */
export type SendOutcome<Sent> =
  | ({ outcome: 'sent' } & Sent)
  | { outcome: 'unreachable'; code: string }
  | { outcome: 'gone'; code: string }
  | { outcome: 'later'; code: string; retryAfterMs: number | null; mayHaveArrived: boolean };

/** Somebody in a team, as Teams tells it; `teamsId` is `29:…`. */
export interface Member {
  objectId: string;
  teamsId: string;
  name: string;
}

/** Posts in Teams, and asks who is there. */
export interface Messenger {
  /** Everybody in the channel's team, other bots and anonymous guests left out. */
  listMembers(channel: Conversation): Promise<SendOutcome<{ members: Member[] }>>;
  /** Starts a new thread with the prompt card in the group's channel. */
  postPrompt(channel: Conversation, view: PromptView): Promise<SendOutcome<{ threadId: string; messageId: string }>>;
  /** Redraws the posted card in place. */
  redrawPrompt(channel: Conversation, prompt: Prompt, view: PromptView): Promise<SendOutcome<object>>;
  /** One attempt. In a thread it is a few plain words with a mention of the person, everywhere else a card. */
  deliver(
    conversation: Conversation,
    route: Route,
    mention: Person | null,
    message: Message,
  ): Promise<SendOutcome<{ messageId: string }>>;
}

/** Something that people name in their own words. */
export interface Named {
  id: string;
  names: readonly string[];
}

export type Found =
  | { outcome: 'found'; id: string }
  | { outcome: 'ambiguous'; ids: string[] }
  | { outcome: 'unknown'; nearest: string[] };

/** `impossible`: a date that the calendar does not have, such as 30 February, with the last day that it has. */
export type ReadDay = { outcome: 'day'; on: Day } | { outcome: 'impossible'; nearest: Day } | { outcome: 'unknown' };

/** A row of a table that somebody pasted, without empty cells at its end; no cells where its quotes do not pair. */
export interface TableRow {
  /** Counts from 1, empty lines included. */
  line: number;
  cells: string[] | undefined;
}

/** Words into meaning. Pure; no network, no model. */
export interface Language {
  /** Finds what the words name: exact id or alias, then unique beginning, then unique word; else the nearest three. */
  find(words: string, among: readonly Named[]): Found;
  /** "q2", "this quarter", "2026/27", "since June", "October", "1 July to 30 September", "this round"; undefined when not a period. */
  readPeriod(words: string, today: string, partnership: Partnership): Period | undefined;
  /** One day: "20 November 2026", "2026-11-20", "14/3/27", "today". Without a year the nearest in that direction. */
  readDay(words: string, today: Day, toward: 'past' | 'future'): ReadDay;
  /** The period of the same kind and length just before. */
  periodBefore(period: Period, partnership: Partnership): Period;
  /** The rows of a table with tabs, semicolons or commas; rows without any cell are left out. */
  readTable(text: string): TableRow[];
  /** What looks like personal data of members of the public, in the order of the text. Any text, of any length. */
  findPersonalData(text: string, partnership: Partnership): Finding[];
  /** What one reply says of where things stand, with the words that gave each part and why to ask first. Any text. */
  interpret(text: string, context: ReadingContext, partnership: Partnership): Reading;
}

/** A report in one format, ready to be sent or saved. */
export interface ExportFile {
  name: string;
  contentType: string;
  body: string | Uint8Array;
}

/** A table as a file that spreadsheets open. `name` is the file's, without its ending. */
export type WriteTable = (table: {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}) => Promise<ExportFile>;

/** A format that a report leaves in. The list of them drives the export command, its help and the links of the page. */
export interface ExportFormat {
  /** "Word", as a link says it. */
  name: string;
  /** What follows the report's id and a full stop in its address; unique. */
  ending: string;
  /** What people type for it, lower case: "word", "docx". */
  words: readonly string[];
  write: (version: ReportVersion) => Promise<ExportFile>;
  /** Only what may be published; absent where there is no such version. */
  writePublic?: (version: PublicVersion) => Promise<ExportFile>;
}

/** The tools of the use cases. Each takes only those that it names. */
export interface Tools {
  store: Store;
  /** As the data file says, without the changes that stand on top. */
  register: Partnership;
  /** The register with the changes, as it stands now: another object after each change, so it is not to be kept. */
  partnership: Partnership;
  /** Something of the register was changed: takes it in, and asks for all that follows from it. Harmless to repeat. */
  afterChange: () => Promise<void>;
  messenger: Messenger;
  language: Language;
  /** Asks that a group's prompt card be redrawn soon; returns at once, several asks become one redraw. */
  redraw: (roundId: string, groupId: string) => void;
  /** Asks that the Teams ids of placed people in the channel's team be learnt; returns at once. */
  meetMembers: (channel: Conversation) => void;
  now: () => Instant;
  newId: () => string;
}
