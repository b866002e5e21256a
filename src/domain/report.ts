import type { Comparison } from './comparison.ts';
import type { Day, Instant } from './day.ts';
import type { MeasureLine } from './measure.ts';
import type { Period } from './period.ts';
import type { ReportState } from './report-state.ts';
import type { RiskLine } from './risk.ts';
import type { Standing } from './standing.ts';
import type { Progress } from './update.ts';

/** What a report is about. */
export type Scope =
  | { kind: 'partnership' }
  | { kind: 'group'; id: string }
  | { kind: 'duty'; id: string }
  | { kind: 'organisation'; id: string }
  | { kind: 'theme'; id: string };

/** One group's word on one duty, with the update it came from. */
export interface ReportAnswer {
  groupId: string;
  groupName: string;
  standing: Standing;
  progress: Progress | null;
  /** `${slotKey}:${revision}` of the update; null when nothing was said. */
  updateId: string | null;
  saidAt: Instant | null;
  organisationName: string | null;
  /** First said after the round's due day. Correcting an answer later does not make it late. */
  isLate: boolean;
  /** The day of the earlier answer that "no change" carried forward. */
  firstSaidOn: Day | null;
}

export interface ReportLine {
  dutyId: string;
  title: string;
  hook: string;
  /** Only standing, percent and dates are in the report; what people wrote was left out. */
  isRestricted: boolean;
  /** Worst of the answers, never an average. */
  standing: Standing;
  /** The same at the end of the period before. */
  before: Standing;
  /** The same at the end of this period a year ago, because work has seasons; null when nothing was said then. */
  lastYear: Standing | null;
  /** Against last year; null without one, or when neither stands on a scale with the other. */
  travel: Travel | null;
  leadNames: string[];
  answers: ReportAnswer[];
}

/** A red or amber answer: what the board must look at first. */
export interface ReportException {
  dutyId: string;
  title: string;
  groupName: string;
  standing: 'off track' | 'at risk';
  cause: string | null;
  /** Who can unblock it, in the member's words. */
  unblocker: string | null;
  /** What is being done: the member's "what has changed". */
  action: string | null;
  owner: string;
  recoveryOn: Day | null;
  updateId: string;
}

/** A duty that stands elsewhere than at the end of the period before. */
export interface ReportMovement {
  dutyId: string;
  title: string;
  from: Standing;
  to: Standing;
  direction: Direction;
}

/** `new`: no update before. `changed`: neither better nor worse, such as an answer without a colour, or no update now. */
export type Direction = 'better' | 'worse' | 'new' | 'changed';

/** Direction of travel: always a word and an arrow. */
export type Travel = 'better' | 'same' | 'worse';

/** How much of what an organisation leads was answered. Named by organisation, never by person. */
export interface ReportResponse {
  organisationName: string;
  asked: number;
  answered: number;
  answeredOnTime: number;
}

/** A request that waits for the manager or the board. */
export interface ReportDecision {
  kind: 'more time' | 'not for us' | 'other owner' | 'help';
  dutyId: string;
  title: string;
  groupName: string;
  /** Worded as a recommendation. */
  wanted: string;
  updateId: string;
}

/** A request that was decided in the period: the outcome in words, without what people wrote. */
export interface ReportDecided {
  dutyId: string;
  title: string;
  groupName: string;
  /** "More time for D07 …, Barrow: agreed until 7 December 2026." */
  text: string;
  decidedOn: Day;
  /** The update that asked. */
  updateId: string;
}

/** A question of the chair or manager, asked or answered in the period. Texts are null where the duty is restricted. */
export interface ReportQuestion {
  number: number;
  /** A group, or "One person": people are not named. */
  askedOf: string;
  dutyId: string | null;
  text: string | null;
  answer: string | null;
  answeredBy: string | null;
  askedOn: Day;
  dueOn: Day;
  answeredOn: Day | null;
}

export interface ReportMissing {
  organisationName: string;
  lines: { dutyId: string; title: string; groupName: string }[];
}

/** What the board agreed and is still open at the end of the period, overdue first. */
export interface ReportAction {
  number: number;
  what: string;
  dutyId: string | null;
  ownerName: string;
  dueOn: Day;
  agreedOn: Day;
  isOverdue: boolean;
}

/** Something that is due and not met yet. */
export interface ReportDeadline {
  on: Day;
  /** "D07 ASB: Hub action log" */
  title: string;
  /** Empty for a round, which asks every group. */
  ownerNames: string[];
}

/** Compiled from updates for a scope and a period. Every line carries the ids it came from. */
export interface Report {
  title: string;
  partnershipName: string;
  scope: Scope;
  scopeName: string;
  period: Period;
  comparedWith: Period;
  marking: string;
  headline: string;
  /** How many duties stand where. */
  counts: Record<Standing, number>;
  exceptions: ReportException[];
  lines: ReportLine[];
  moved: ReportMovement[];
  missing: ReportMissing[];
  decisions: ReportDecision[];
  decided: ReportDecided[];
  questions: ReportQuestion[];
  measures: MeasureLine[];
  risks: RiskLine[];
  actions: ReportAction[];
  /** In the 90 days from the day of compiling, by day. Versions stored before these were kept have none. */
  deadlines?: ReportDeadline[];
  responses: ReportResponse[];
  /** Slots asked and answered, and answered by the due day. */
  asked: number;
  answered: number;
  answeredOnTime: number;
}

/** One stored version of a report. Versions of the same scope and period count up; none is changed. */
export interface StoredReport {
  /** Unguessable; also the secret of its link. */
  id: string;
  /** Scope and period: versions with the same key belong together. */
  key: string;
  version: number;
  report: Report;
  compiledAt: Instant;
  compiledBy: { tenantId: string; objectId: string; name: string };
}

/** A stored version as people read it: with its state, and with what it says otherwise than the one before it. */
export interface ReportVersion extends StoredReport {
  state: ReportState;
  /** Null for the first version. */
  changes: Comparison | null;
}
