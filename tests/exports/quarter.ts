import { actionDeadlinesOf } from '../../src/domain/action-deadlines.ts';
import { agendaIn } from '../../src/domain/agenda.ts';
import { type ActionRevision, standingActions } from '../../src/domain/board-action.ts';
import { compareReports } from '../../src/domain/compare-reports.ts';
import { compileReport } from '../../src/domain/compile.ts';
import type { MeasureValue } from '../../src/domain/measure.ts';
import type { Measure, Partnership } from '../../src/domain/partnership.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Question } from '../../src/domain/question.ts';
import type { ReportVersion } from '../../src/domain/report.ts';
import type { RequestDecision } from '../../src/domain/request.ts';
import type { RiskRevision } from '../../src/domain/risk.ts';
import type { Said, Update } from '../../src/domain/update.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { amber, green, heard, progress, red, update } from '../domain/compile-builders.ts';

const NOW = '2026-11-27T09:05:00.000Z';
const PERIOD: Period = { name: 'Q2, early Q3', fromOn: '2026-09-11', toOn: '2026-12-10', kind: 'round' };
const BEFORE: Period = { name: 'Q1', fromOn: '2026-06-12', toOn: '2026-09-10', kind: 'round' };

/** Duty, group, who speaks, the day in November, and what they say: a quarter as a partnership of three hubs brings it. */
const NOVEMBER: [dutyId: string, groupId: string, organisationId: string, day: number, said: Said][] = [
  [
    'D01',
    'board',
    'council',
    17,
    {
      kind: 'more time',
      until: '2027-03-12',
      reason: 'Full Council meets on 11 March',
      progress: progress({
        rag: 'amber',
        percent: 70,
        changed: 'Consultation closed with 412 answers. Feedback is being written into the plan.',
        obstacle: 'The plan cannot be adopted before Full Council meets',
        forecastOn: '2027-03-12',
      }),
    },
  ],
  ['D02', 'board', 'council', 18, green({ percent: 50, changed: 'This line must never leave the board' })],
  ['D03', 'asb', 'council', 19, green({ percent: 80, changed: 'Procedure reviewed. The web page names one contact.' })],
  ['D04', 'board', 'council', 16, green({ percent: 60, changed: 'Scored matrix agreed at the October workshop.' })],
  [
    'D05',
    'data',
    'council',
    20,
    red({
      percent: 20,
      changed: 'Agency cover is being sought. The December profile will be late.',
      obstacle: 'The analyst post has been vacant since September',
      unblocker: 'Director of Resources: release the post from the recruitment freeze',
      forecastOn: '2027-01-15',
    }),
  ],
  [
    'D05',
    'barrow',
    'council',
    20,
    amber({ percent: 40, changed: 'Hub data sent two weeks late.', obstacle: 'No analyst to check it' }),
  ],
  ['D05', 'eden', 'council', 18, green({ percent: 75, changed: 'All four datasets sent.' })],
  [
    'D06',
    'crime',
    'constabulary',
    23,
    green({ percent: 65, changed: 'Recorded crime fell against the same quarter last year.' }),
  ],
  ['D06', 'barrow', 'constabulary', 23, green({ percent: 75, changed: 'Two burglary hotspots cleared.' })],
  [
    'D06',
    'eden',
    'constabulary',
    26,
    {
      kind: 'no change',
      progress: progress({ rag: 'green', percent: 60, changed: 'Farm watch runs in three parishes.' }),
      firstSaidOn: '2026-08-12',
    },
  ],
  [
    'D07',
    'asb',
    'council',
    19,
    green({
      percent: 75,
      changed:
        'Public spaces protection order renewed for three years.\n\nYouth outreach now runs on two evenings a week.',
      evidenceUrl: 'https://www.westmorlandandfurness.gov.uk/your-environment/your-community/community-safety',
    }),
  ],
  [
    'D07',
    'barrow',
    'council',
    20,
    green({ percent: 70, changed: 'One of two hotspots cleared. Repeat callers have a named officer.' }),
  ],
  ['D07', 'eden', 'council', 20, { kind: 'not for us', reason: 'The delivery group holds this for Eden' }],
  [
    'D07',
    'south-lakeland',
    'council',
    24,
    amber({
      percent: 45,
      changed: 'Lakeside patrols planned.',
      obstacle: 'Seasonal wardens leave in October',
      forecastOn: '2027-04-01',
    }),
  ],
  [
    'D08',
    'drugs',
    'council',
    23,
    amber({
      percent: 55,
      changed: 'Outreach worker in post.',
      obstacle: 'Treatment data comes a quarter late',
      forecastOn: '2027-02-26',
    }),
  ],
  [
    'D08',
    'barrow',
    'nhs-south',
    23,
    red({
      percent: 30,
      changed: 'Waits have grown.',
      obstacle: 'Two prescriber posts are vacant',
      unblocker: 'NHS commissioner',
      forecastOn: '2027-02-01',
    }),
  ],
  [
    'D09',
    'reoffending',
    'probation',
    17,
    green({ percent: 50, changed: 'Settled homes on release rose. Eleven payback projects offered by hubs.' }),
  ],
  [
    'D10',
    'board',
    'commissioner',
    13,
    {
      kind: 'progress',
      progress: progress({
        status: 'complete',
        percent: 100,
        changed: 'Every plan objective is mapped to a priority.',
      }),
    },
  ],
  [
    'D12',
    'data',
    'council',
    20,
    amber({
      percent: 60,
      changed: 'Agreement redrafted.',
      obstacle: 'One signature is missing',
      unblocker: 'Probation, head of service',
      forecastOn: '2026-12-18',
    }),
  ],
  [
    'D13',
    'voice',
    'voluntary',
    16,
    {
      kind: 'progress',
      progress: progress({
        status: 'complete',
        percent: 100,
        changed: 'Survey closed. Summary published in plain English.',
      }),
    },
  ],
  ['D13', 'barrow', 'council', 16, green({ percent: 90, changed: 'Locality board met in public; 34 people came.' })],
  [
    'D13',
    'eden',
    'council',
    27,
    green({ percent: 70, changed: 'Market-day stall reached people who never answer surveys.' }),
  ],
  [
    'D14',
    'board',
    'council',
    20,
    {
      kind: 'more time',
      until: '2026-12-08',
      reason: 'Scrutiny papers are due first',
      progress: progress({ rag: 'green', percent: 80, changed: 'Scrutiny date agreed.' }),
    },
  ],
];

const SUMMER: [dutyId: string, groupId: string, said: Said][] = [
  ['D01', 'board', amber({ percent: 40 })],
  ['D03', 'asb', amber({ percent: 50 })],
  ['D05', 'data', amber({ percent: 40 })],
  ['D06', 'crime', amber({ percent: 50 })],
  ['D06', 'barrow', green({ percent: 60 })],
  ['D07', 'asb', amber({ percent: 60 })],
  ['D09', 'reoffending', green({ percent: 40 })],
  ['D10', 'board', green({ percent: 70 })],
  ['D13', 'voice', green({ percent: 80 })],
  ['D14', 'board', green({ percent: 60 })],
];

const YEAR_AGO: [dutyId: string, groupId: string, said: Said][] = [
  ['D01', 'board', green()],
  ['D05', 'data', amber()],
  ['D06', 'crime', red()],
  ['D07', 'asb', amber()],
  ['D08', 'drugs', amber()],
  ['D13', 'voice', amber()],
  ['D14', 'board', green()],
];

const FIGURES: { of: Partial<Measure>; dutyId: string; id: string; values: number[] }[] = [
  { dutyId: 'D06', id: 'vehicle-offences', of: { target: 60 }, values: [84, 79, 77, 81, 70, 66, 64, 58] },
  { dutyId: 'D06', id: 'hate-crime-reports', of: {}, values: [22, 25, 31, 24, 27, 29, 33, 30] },
  { dutyId: 'D06', id: 'outcome-rate', of: { target: 18 }, values: [14, 14.5, 15, 16, 16.5, 17, 16.8, 17.4] },
  { dutyId: 'D07', id: 'police-asb-incidents', of: { target: 200 }, values: [260, 214, 231, 298, 241, 205, 222, 251] },
  { dutyId: 'D07', id: 'breaches-of-public-spaces-protection-ord', of: {}, values: [6, 2, 9, 11, 7, 3, 8, 4] },
  { dutyId: 'D08', id: 'waits-over-3-weeks', of: { target: 5 }, values: [4, 4, 5, 6, 6, 7, 9, 11] },
  {
    dutyId: 'D09',
    id: 'settled-home-on-release',
    of: { target: 80, lag: 'about 3 months' },
    values: [70, 71, 74, 73, 76, 78, 79, 81],
  },
  { dutyId: 'D13', id: 'respondents-under-25', of: { target: 15 }, values: [9, 14] },
];
const QUARTER_ENDS = [
  '2024-12-31',
  '2025-03-31',
  '2025-06-30',
  '2025-09-30',
  '2025-12-31',
  '2026-03-31',
  '2026-06-30',
  '2026-09-30',
];

const RISKS: [
  number: number,
  revision: number,
  dutyId: string | null,
  likelihood: 1 | 2 | 3 | 4 | 5,
  impact: 1 | 2 | 3 | 4 | 5,
  at: string,
  title: string,
  response: string,
][] = [
  [
    1,
    1,
    'D05',
    3,
    4,
    '2026-07-02',
    'Nobody can produce the strategic assessment',
    'Agency cover; a trainee from the constabulary',
  ],
  [
    1,
    2,
    'D05',
    4,
    4,
    '2026-11-05',
    'Nobody can produce the strategic assessment',
    'Agency cover sought since October; a trainee from the constabulary',
  ],
  [
    2,
    1,
    null,
    3,
    3,
    '2026-07-02',
    'Grant for the community safety fund ends in March',
    'Bid written with the commissioner’s office',
  ],
  [2, 2, null, 2, 3, '2026-10-20', 'Grant for the community safety fund ends in March', 'Bid accepted in principle'],
  [
    3,
    1,
    'D12',
    2,
    5,
    '2026-10-06',
    'Data is shared without a signed agreement',
    'No new dataset until the last signature',
  ],
  [4, 1, 'D08', 2, 2, '2026-06-20', 'Outreach van is off the road', 'Van replaced'],
];

/** The shipped register: its 14 duties and 11 groups, with targets for the measures that have figures here. */
async function quarterPartnership(): Promise<Partnership> {
  const partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
  const measured = (dutyId: string, measure: Measure): Measure => {
    const figures = FIGURES.find((one) => one.dutyId === dutyId && one.id === measure.id);
    return { ...measure, ...figures?.of };
  };
  const duties = partnership.duties.map((duty) => ({
    ...duty,
    measures: duty.measures.map((measure) => measured(duty.id, measure)),
  }));
  return { ...partnership, duties };
}

function saidIn(
  roundId: string,
  at: string,
  dutyId: string,
  groupId: string,
  said: Said,
  organisationId = 'council',
): Update {
  const sayer = { tenantId: 't', objectId: 'o', name: 'Officer Name', organisationId };
  return update(dutyId, said, { groupId, roundId, sayer, saidAt: at });
}

const DECISIONS: RequestDecision[] = [
  {
    number: 1,
    requestId: '2026-12-10:board:D01:1',
    roundId: '2026-12-10',
    groupId: 'board',
    dutyId: 'D01',
    asked: 'more time',
    verdict: { kind: 'agreed', until: '2027-03-12' },
    by: { tenantId: 't', objectId: 'm', name: 'CSP manager' },
    at: '2026-11-20T10:00:00.000Z',
  },
];

const ASKED = {
  revision: 1,
  askedIn: 'a:chair',
  by: { tenantId: 't', objectId: 'c', name: 'The chair', organisationId: 'council' },
  isWithdrawn: false,
};

/** Answered, open, and about a restricted duty. */
const QUESTIONS: Question[] = [
  {
    ...ASKED,
    number: 1,
    of: { kind: 'group', groupId: 'asb' },
    dutyId: 'D03',
    text: 'Which page names the contact?',
    dueOn: '2026-11-26',
    at: '2026-11-19T10:00:00.000Z',
    answer: {
      text: 'The page on anti-social behaviour, from 18 November.',
      by: { tenantId: 't', objectId: 'o', name: 'Officer Name', organisationId: 'council' },
      at: '2026-11-24T10:00:00.000Z',
      isRevised: false,
    },
  },
  {
    ...ASKED,
    number: 2,
    of: { kind: 'person', tenantId: 't', objectId: 'o', name: 'Officer Name' },
    dutyId: null,
    text: 'Who speaks for housing at the board?',
    dueOn: '2026-12-02',
    at: '2026-11-25T10:00:00.000Z',
    answer: null,
  },
  {
    ...ASKED,
    number: 3,
    of: { kind: 'group', groupId: 'board' },
    dutyId: 'D02',
    text: 'This question must never leave the board',
    dueOn: '2026-12-02',
    at: '2026-11-25T11:00:00.000Z',
    answer: null,
  },
];

const KEPT = { revision: 1, state: 'open', by: { tenantId: 't', objectId: 'm' }, at: NOW } as const;

/** What boards agreed: one of a predecessor that is overdue, and two of the last meeting. */
const ACTIONS: ActionRevision[] = [
  {
    ...KEPT,
    number: 1,
    what: 'Publish the referral form for young carers',
    owner: { kind: 'organisation', id: 'council' },
    dutyId: null,
    dueOn: '2026-10-30',
    agreedOn: '2022-06-14',
  },
  {
    ...KEPT,
    number: 2,
    what: 'Renew the public spaces protection order for the town centre',
    owner: { kind: 'group', id: 'barrow' },
    dutyId: 'D07',
    dueOn: '2027-01-29',
    agreedOn: '2026-09-10',
  },
  {
    ...KEPT,
    number: 3,
    what: 'Agree with both health boards who supplies assault data by outward postcode, and from which month',
    owner: { kind: 'organisation', id: 'nhs-north' },
    dutyId: 'D05',
    dueOn: '2026-12-04',
    agreedOn: '2026-09-10',
  },
];

/** A whole quarter of the shipped register: 40 updates over three stretches of time, figures of two years, risks. */
export async function quarterVersion(): Promise<ReportVersion> {
  const partnership = await quarterPartnership();
  const by = { tenantId: 't', objectId: 'o', name: 'Analyst Name' };
  const measures = FIGURES.flatMap(({ dutyId, id, values }): MeasureValue[] =>
    values.map((value, index) => ({
      dutyId,
      measureId: id,
      quarterEndOn: QUARTER_ENDS[QUARTER_ENDS.length - values.length + index] ?? '',
      value,
      revision: 1,
      entry: 'entry-1',
      by,
      at: NOW,
    })),
  );
  const risks = RISKS.map(
    ([number, revision, dutyId, likelihood, impact, on, title, response]): RiskRevision => ({
      number,
      revision,
      dutyId,
      likelihood,
      impact,
      title,
      response,
      ownerId: 'council',
      isClosed: false,
      by,
      at: `${on}T10:00:00.000Z`,
    }),
  );
  const scope = { kind: 'partnership' } as const;
  const horizon = { fromOn: '2026-11-27', toOn: '2027-02-25' };
  const compileOf = (november: typeof NOVEMBER, actions: readonly ActionRevision[]) =>
    compileReport({
      partnership,
      scope,
      period: PERIOD,
      comparedWith: BEFORE,
      heard: heard(
        november.map(([dutyId, groupId, organisationId, day, said]) =>
          saidIn('2026-12-10', `2026-11-${day}T10:30:00.000Z`, dutyId, groupId, said, organisationId),
        ),
      ),
      before: heard(
        SUMMER.map(([dutyId, groupId, said]) =>
          saidIn('2026-09-10', '2026-08-10T09:00:00.000Z', dutyId, groupId, said),
        ),
      ),
      lastYear: heard(
        YEAR_AGO.map(([dutyId, groupId, said]) =>
          saidIn('2025-12-11', '2025-11-20T09:00:00.000Z', dutyId, groupId, said),
        ),
      ),
      measures,
      risks,
      actions,
      deadlines: agendaIn(partnership, scope, horizon, actionDeadlinesOf(standingActions(actions))),
      decisions: DECISIONS,
      questions: QUESTIONS,
      now: NOW,
    });
  const report = compileOf(NOVEMBER, ACTIONS);
  // The first version was issued on the 20th, before the last answers came.
  const first = compileOf(
    NOVEMBER.filter(([, , , day]) => day <= 20),
    ACTIONS.slice(0, 1),
  );
  return {
    id: 'v',
    key: 'partnership:round',
    version: 2,
    state: { state: 'draft' },
    changes: compareReports(1, first, report),
    report,
    compiledAt: NOW,
    compiledBy: { tenantId: 't', objectId: 'm', name: 'CSP manager' },
  };
}
