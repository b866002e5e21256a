import type { Arrangement, DeadlineAnswer } from '../src/domain/arrangement.ts';
import type { ActionRevision } from '../src/domain/board-action.ts';
import type { Candidate, Noted } from '../src/domain/candidate.ts';
import type { Change } from '../src/domain/change.ts';
import type { ClockEvent } from '../src/domain/clock.ts';
import type { Delivery } from '../src/domain/delivery.ts';
import type { DigestChoice } from '../src/domain/digest-timing.ts';
import type { Draft } from '../src/domain/draft.ts';
import type { MeasureValue } from '../src/domain/measure.ts';
import type { Person } from '../src/domain/person.ts';
import type { Prompt } from '../src/domain/prompt.ts';
import type { QuestionEvent } from '../src/domain/question.ts';
import type { Reminder } from '../src/domain/reminder.ts';
import type { Report, StoredReport } from '../src/domain/report.ts';
import type { ReportMark } from '../src/domain/report-state.ts';
import type { RequestDecision } from '../src/domain/request.ts';
import type { RiskRevision } from '../src/domain/risk.ts';
import type { Progress, Update } from '../src/domain/update.ts';
import type { AuditEntry } from '../src/usecases/audit-ports.ts';
import type { Conversation, Feed, GroupLink } from '../src/usecases/ports.ts';

/** Whole and plausible things of the house, of which a test names only what it is about. */

const TENANT = '11111111-1111-4111-8111-111111111111';
const ANN = '22222222-2222-4222-8222-222222222222';
const CHANNEL = '19:barrow@thread.tacv2';

export const NINE = '2026-11-23T09:00:00.000Z';
export const TEN = '2026-11-23T10:00:00.000Z';
export const ELEVEN = '2026-11-23T11:00:00.000Z';

let named = 0;

/** A name that nothing else in this run has: "group-7". */
export function fresh(kind: string): string {
  named += 1;
  return `${kind}-${named}`;
}

export function aPerson(of: Partial<Person> = {}): Person {
  return {
    tenantId: TENANT,
    objectId: ANN,
    name: 'Ann Example',
    teamsId: '29:ann',
    personalConversationId: 'a:ann',
    organisationId: 'council',
    groupIds: ['barrow'],
    roles: ['member'],
    ...of,
  };
}

export function aConversation(of: Partial<Conversation> = {}): Conversation {
  return {
    id: CHANNEL,
    tenantId: TENANT,
    kind: 'channel',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    botId: '28:bot',
    teamId: '19:team@thread.tacv2',
    teamName: 'Community safety',
    aadGroupId: '33333333-3333-4333-8333-333333333333',
    name: 'Barrow hub',
    isOpen: true,
    ...of,
  };
}

export function aLink(of: Partial<GroupLink> = {}): GroupLink {
  return {
    groupId: 'barrow',
    conversationId: CHANNEL,
    linkedBy: { tenantId: TENANT, objectId: ANN },
    linkedAt: NINE,
    ...of,
  };
}

/** Being sent since nine, with a lease until ten. */
export function aPrompt(of: Partial<Prompt> = {}): Prompt {
  return {
    roundId: '2026-12-10',
    groupId: 'barrow',
    conversationId: CHANNEL,
    state: 'sending',
    leaseUntilAt: TEN,
    threadId: null,
    messageId: null,
    askedBy: 'Ann Example',
    sentAt: null,
    drawnAt: null,
    ...of,
  };
}

export function aProgress(of: Partial<Progress> = {}): Progress {
  return {
    status: 'in_progress',
    percent: 40,
    rag: 'amber',
    changed: 'Two more patrols on Friday nights.',
    obstacle: null,
    unblocker: null,
    forecastOn: null,
    evidenceUrl: null,
    ...of,
  };
}

/** The first answer of Ann in Barrow about D05, at nine. */
export function anUpdate(of: Partial<Update> = {}): Update {
  return {
    dutyId: 'D05',
    groupId: 'barrow',
    roundId: '2026-12-10',
    revision: 1,
    said: { kind: 'progress', progress: aProgress() },
    sayer: { tenantId: TENANT, objectId: ANN, name: 'Ann Example', organisationId: 'council' },
    saidAt: NINE,
    source: { by: 'card', conversationId: CHANNEL },
    ...of,
  };
}

/** "About half of it is done.", said by Ann at nine about D05 in Barrow. */
export function aCandidate(of: Partial<Candidate> = {}): Candidate {
  const slot = { dutyId: 'D05', groupId: 'barrow', roundId: '2026-12-10' };
  return {
    id: 'candidate-1',
    version: 1,
    person: { tenantId: TENANT, objectId: ANN },
    conversationId: `${CHANNEL};messageid=1`,
    messageId: '2',
    lines: [{ noted: aNoted(), among: [{ slot, basedOn: 0 }] }],
    doubts: [],
    state: 'waiting',
    card: null,
    untilAt: '2026-12-07T09:00:00.000Z',
    ...of,
  };
}

/** Half done, without a colour. */
/** What Ann has begun to write about D05 in Barrow, at nine. */
export function aDraft(of: Partial<Draft> = {}): Draft {
  return {
    dutyId: 'D05',
    groupId: 'barrow',
    roundId: '2026-12-10',
    person: { tenantId: TENANT, objectId: ANN },
    inputs: {
      standing: 'at risk',
      percent: '40',
      changed: 'Two more patrols on Friday',
      obstacle: '',
      unblocker: '',
      forecastOn: '',
      evidenceUrl: '',
    },
    basedOn: 0,
    savedAt: NINE,
    untilAt: '2026-12-18T00:00:00.000Z',
    ...of,
  };
}

export function aNoted(of: Partial<Noted> = {}): Noted {
  return {
    status: 'in_progress',
    percent: 50,
    rag: null,
    obstacle: null,
    unblocker: null,
    requestedDate: null,
    changed: 'About half of it is done.',
    evidenceUrl: null,
    wantsMoreTime: false,
    suggestedRag: null,
    ...of,
  };
}

/** A report about one duty that is at risk. */
export function aReport(of: Partial<Report> = {}): Report {
  return {
    title: 'Progress report',
    partnershipName: 'Test Community Safety Partnership',
    scope: { kind: 'partnership' },
    scopeName: 'The partnership',
    period: { name: 'Quarter 3, 2026 to 2027', fromOn: '2026-10-01', toOn: '2026-12-31', kind: 'quarter' },
    comparedWith: { name: 'Quarter 2, 2026 to 2027', fromOn: '2026-07-01', toOn: '2026-09-30', kind: 'quarter' },
    marking: 'OFFICIAL',
    headline: '1 duty is at risk.',
    counts: {
      'off track': 0,
      'at risk': 1,
      'on track': 0,
      complete: 0,
      'not started': 0,
      'in progress': 0,
      'not for us': 0,
      'no update': 0,
    },
    exceptions: [],
    lines: [
      {
        dutyId: 'D05',
        title: 'Anti-social behaviour case review',
        hook: 'Anti-social Behaviour, Crime and Policing Act 2014 s.104',
        standing: 'at risk',
        before: 'no update',
        lastYear: null,
        travel: null,
        leadNames: ['Council'],
        isRestricted: false,
        answers: [],
      },
    ],
    moved: [],
    missing: [],
    decisions: [],
    decided: [],
    questions: [],
    measures: [],
    actions: [],
    risks: [],
    responses: [],
    asked: 2,
    answered: 1,
    answeredOnTime: 1,
    ...of,
  };
}

export function aReportVersion(of: Partial<StoredReport> = {}): StoredReport {
  return {
    id: 'report-1',
    key: 'partnership/2026-10-01/2026-12-31',
    version: 1,
    report: aReport(),
    compiledAt: NINE,
    compiledBy: { tenantId: TENANT, objectId: ANN, name: 'Ann Example' },
    ...of,
  };
}

/** Ann issues the version that `aReportVersion` makes. */
export function aReportMark(of: Partial<ReportMark> = {}): ReportMark {
  return {
    reportId: 'report-1',
    key: 'partnership/2026-10-01/2026-12-31',
    version: 1,
    revision: 1,
    said: { mark: 'issued' },
    by: { tenantId: TENANT, objectId: ANN, name: 'Ann Example' },
    at: NINE,
    ...of,
  };
}

/** Ann wants her digest on Mondays. */
export function aDigestChoice(of: Partial<DigestChoice> = {}): DigestChoice {
  return {
    number: 1,
    person: { tenantId: TENANT, objectId: ANN },
    timing: { kind: 'weekly', weekday: 1, time: '09:00' },
    at: NINE,
    ...of,
  };
}

export function aFeed(of: Partial<Feed> = {}): Feed {
  return { owner: { kind: 'person', tenantId: TENANT, objectId: ANN }, secret: fresh('secret'), madeAt: NINE, ...of };
}

/** Ann's reminder of Monday, due at nine in her own chat. */
export function aDelivery(of: Partial<Delivery> = {}): Delivery {
  return {
    id: `reminder:2026-11-23:${TENANT}:${ANN}`,
    content: { kind: 'reminder', person: { tenantId: TENANT, objectId: ANN }, on: '2026-11-23' },
    route: { conversationId: 'a:ann', tenantId: TENANT, threadId: null, isMention: false },
    state: 'waiting',
    reason: null,
    dueAt: NINE,
    attempts: 0,
    lastCode: null,
    mayBeDouble: false,
    writer: null,
    leaseUntilAt: null,
    messageId: null,
    createdAt: NINE,
    changedAt: NINE,
    ...of,
  };
}

/** The start of clock 7, a DARDR of 20 November 2026. */
export function aClockEvent(of: Partial<ClockEvent> = {}): ClockEvent {
  return {
    number: 7,
    revision: 1,
    deed: { kind: 'started', template: 'dardr', on: '2026-11-20' },
    by: { tenantId: TENANT, objectId: ANN },
    at: NINE,
    ...of,
  };
}

/** The first change: another ladder for D03. */
export function aChange(of: Partial<Change> = {}): Change {
  return {
    number: 1,
    changed: { kind: 'ladder', dutyId: 'D03', ladder: [{ offset: 60, unit: 'days', to: 'lead' }] },
    by: { tenantId: TENANT, objectId: ANN },
    at: NINE,
    ...of,
  };
}

/** Ann is away from 30 November to 4 December, and nobody stands in. */
export function anArrangement(of: Partial<Arrangement> = {}): Arrangement {
  const ann = { tenantId: TENANT, objectId: ANN };
  return {
    number: 1,
    arranged: { kind: 'leave', person: ann, fromOn: '2026-11-30', untilOn: '2026-12-04', standIn: null },
    by: ann,
    at: NINE,
    ...of,
  };
}

/** Barrow is given time until 14 December for D07. */
export function aDecision(of: Partial<RequestDecision> = {}): RequestDecision {
  return {
    number: 1,
    requestId: '2026-12-10:barrow:D07:1',
    roundId: '2026-12-10',
    groupId: 'barrow',
    dutyId: 'D07',
    asked: 'more time',
    verdict: { kind: 'agreed', until: '2026-12-14' },
    by: { tenantId: TENANT, objectId: ANN, name: 'Ann Example' },
    at: NINE,
    ...of,
  };
}

/** Ann asks Barrow about the order. */
export function aQuestionEvent(of: Partial<QuestionEvent> = {}): QuestionEvent {
  return {
    number: 1,
    revision: 1,
    deed: {
      kind: 'asked',
      of: { kind: 'group', groupId: 'barrow' },
      text: 'What changed on the order?',
      dueOn: '2026-11-30',
      dutyId: null,
      askedIn: 'a:ann',
    },
    by: { tenantId: TENANT, objectId: ANN, name: 'Ann Example', organisationId: 'council' },
    at: NINE,
    ...of,
  };
}

/** Ann says that the figures of D03 are published. */
export function aDeadlineAnswer(of: Partial<DeadlineAnswer> = {}): DeadlineAnswer {
  return {
    deadlineId: 'D03:yearly:2027-04-30',
    revision: 1,
    said: 'done',
    by: { tenantId: TENANT, objectId: ANN, name: 'Ann Example' },
    at: NINE,
    ...of,
  };
}

export function anAuditEntry(of: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: 'audit-1',
    at: NINE,
    by: { tenantId: TENANT, objectId: ANN },
    act: 'place people',
    subject: 'person',
    detail: { organisation: 'council', roles: 2, isNew: true, before: null },
    ...of,
  };
}

export function aMeasureValue(of: Partial<MeasureValue> = {}): MeasureValue {
  return {
    dutyId: 'D07',
    measureId: 'incidents',
    quarterEndOn: '2026-09-30',
    value: 210,
    revision: 1,
    entry: 'entry-1',
    by: { tenantId: TENANT, objectId: ANN, name: 'Ann Example' },
    at: NINE,
    ...of,
  };
}

export function anAction(of: Partial<ActionRevision> = {}): ActionRevision {
  return {
    number: 1,
    revision: 1,
    what: 'Renew the public spaces protection order',
    owner: { kind: 'organisation', id: 'council' },
    dutyId: 'D07',
    dueOn: '2027-03-12',
    agreedOn: '2026-11-23',
    state: 'open',
    by: { tenantId: TENANT, objectId: ANN },
    at: NINE,
    ...of,
  };
}

export function aRiskRevision(of: Partial<RiskRevision> = {}): RiskRevision {
  return {
    number: 1,
    revision: 1,
    title: 'Analyst post stays vacant',
    dutyId: 'D05',
    ownerId: 'council',
    likelihood: 4,
    impact: 3,
    response: 'Cover asked of the constabulary',
    isClosed: false,
    by: { tenantId: TENANT, objectId: ANN, name: 'Ann Example' },
    at: NINE,
    ...of,
  };
}

/** The last call of Ann's round, waiting. */
export function aReminder(of: Partial<Reminder> = {}): Reminder {
  return {
    id: `round:2026-12-10:2026-11-24#1 working days#lead#${TENANT}:${ANN}`,
    person: { tenantId: TENANT, objectId: ANN },
    deadlineId: 'round:2026-12-10:2026-11-24',
    dutyId: null,
    deadlineOn: '2026-11-24',
    what: 'Updates for the board on 10 December 2026',
    rung: { offset: 1, unit: 'working days', to: 'lead' },
    on: '2026-11-23',
    standsInFor: null,
    state: 'waiting',
    reason: null,
    settledAt: null,
    ...of,
  };
}
