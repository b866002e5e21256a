import { compileReport } from '../../src/domain/compile.ts';
import type { Duty, Partnership } from '../../src/domain/partnership.ts';
import type { Period } from '../../src/domain/period.ts';
import type { ReportVersion, Scope } from '../../src/domain/report.ts';
import type { Said, Update } from '../../src/domain/update.ts';
import { amber, duty, facts, green, partnership, progress, red, update } from '../domain/compile-builders.ts';

const AUTUMN: Period = { name: 'Q2, early Q3', fromOn: '2026-09-11', toOn: '2026-12-10', kind: 'round' };
const SUMMER: Period = { name: 'Q1', fromOn: '2026-06-12', toOn: '2026-09-10', kind: 'round' };

const DUTIES: Duty[] = [
  duty('D01', {
    title: 'Approve the three-year Strategic Threat Assessment and Partnership Plan',
    hook: 'Crime and Disorder Act 1998 s.6; SI 2007/1830 regs 3, 10, 11 and 13A',
    leadRole: 'chair',
    leads: [],
    groups: ['board'],
  }),
  duty('D02', {
    title: 'Commission and co-ordinate domestic abuse related death reviews, DARDR (formerly DHR)',
    hook: 'Domestic Violence, Crime and Victims Act 2004 s.9',
    leadRole: 'chair',
    leads: [],
    groups: ['board'],
    restricted: true,
  }),
  duty('D05', { title: 'Analyse a wide range of data', hook: 'SI 2007/1830 regs 5 to 7', groups: ['barrow', 'eden'] }),
  duty('D06', {
    title: 'Reduce crime and disorder',
    hook: 'Crime and Disorder Act 1998 s.6(1)(a)',
    leads: ['constabulary'],
    groups: ['barrow', 'eden'],
  }),
  duty('D07', {
    title: 'Reduce anti-social behaviour',
    hook: 'Crime and Disorder Act 1998 s.6(1)(a); Anti-social Behaviour, Crime and Policing Act 2014',
    groups: ['barrow', 'eden'],
  }),
  duty('D08', {
    title: 'Reduce substance misuse',
    hook: 'Crime and Disorder Act 1998 s.6(1)(b)',
    leads: ['council', 'nhs'],
    groups: ['barrow', 'eden'],
  }),
  duty('D13', {
    title: 'Engage and consult the community and use their voice',
    hook: 'SI 2007/1830 reg 12 (good practice, check)',
    groups: ['barrow'],
  }),
];

function samplePartnership(): Partnership {
  const base = partnership(DUTIES);
  const authority = 'responsible authority';
  return {
    ...base,
    name: 'Westmorland and Furness Community Safety Partnership',
    organisations: [
      {
        id: 'council',
        name: 'Westmorland and Furness Council',
        shortName: 'Council',
        aliases: [],
        standing: authority,
      },
      { id: 'constabulary', name: 'Cumbria Constabulary', shortName: 'Constabulary', aliases: [], standing: authority },
      { id: 'nhs', name: 'NHS Integrated Care Board', shortName: 'NHS', aliases: [], standing: authority },
    ],
    groups: [
      { id: 'board', name: 'Strategic Board', shortName: 'Board', aliases: [], kind: 'board', absent: [] },
      ...base.groups,
    ],
  };
}

function autumn(dutyId: string, groupId: string, organisationId: string, on: string, said: Said): Update {
  const sayer = { tenantId: 't', objectId: 'o', name: 'Person Name', organisationId };
  return update(dutyId, said, { groupId, roundId: '2026-12-10', sayer, saidAt: `${on}T10:30:00.000Z` });
}

function summer(dutyId: string, groupId: string, said: Said): Update {
  return update(dutyId, said, { groupId });
}

const SAID: Update[] = [
  autumn('D01', 'board', 'council', '2026-11-17', {
    kind: 'more time',
    until: '2027-03-12',
    reason: 'Full Council meets on 11 March',
    progress: progress({ rag: 'amber', percent: 70, changed: 'Consultation closed, feedback is being written in.' }),
  }),
  autumn('D02', 'board', 'council', '2026-11-18', green({ percent: 50, changed: 'Kept out of the report' })),
  autumn(
    'D05',
    'barrow',
    'council',
    '2026-11-20',
    red({
      percent: 20,
      obstacle: 'Analyst post vacant since September',
      unblocker: 'Director of Resources',
      changed: 'Agency cover is being sought; the December profile will be late.',
      forecastOn: '2027-01-15',
    }),
  ),
  autumn(
    'D06',
    'barrow',
    'constabulary',
    '2026-11-23',
    green({ percent: 75, changed: 'Two burglary hotspots cleared.' }),
  ),
  autumn('D06', 'eden', 'constabulary', '2026-11-26', {
    kind: 'no change',
    progress: progress({ rag: 'green', percent: 60, changed: 'Farm watch runs in three parishes.' }),
    firstSaidOn: '2026-08-12',
  }),
  autumn(
    'D07',
    'barrow',
    'council',
    '2026-11-19',
    green({
      percent: 75,
      changed: 'Public spaces protection order renewed.\n\nYouth outreach started on two evenings a week.',
      evidenceUrl: 'https://www.westmorlandandfurness.gov.uk/your-environment/your-community/community-safety',
    }),
  ),
  autumn('D07', 'eden', 'council', '2026-11-20', {
    kind: 'not for us',
    reason: 'The delivery group holds this for Eden',
  }),
  autumn(
    'D08',
    'barrow',
    'nhs',
    '2026-11-23',
    amber({ obstacle: 'Waiting for treatment data', changed: 'Outreach worker in post', forecastOn: '2027-02-26' }),
  ),
  autumn('D13', 'barrow', 'council', '2026-11-16', {
    kind: 'progress',
    progress: progress({
      status: 'complete',
      percent: 100,
      changed: 'Survey closed with 412 answers; summary published.',
    }),
  }),
];

const BEFORE: Update[] = [
  summer('D01', 'board', amber({ percent: 40 })),
  summer('D05', 'barrow', amber()),
  summer('D06', 'barrow', green()),
  summer('D06', 'eden', green({ percent: 60 })),
  summer('D07', 'barrow', amber()),
  summer('D13', 'barrow', green()),
];

/** A report as a quarter brings it, compiled from what people might have said. */
export function sampleVersion(of: { scope?: Scope; updates?: Update[] } = {}): ReportVersion {
  const report = compileReport(
    facts(DUTIES, of.updates ?? SAID, {
      partnership: samplePartnership(),
      scope: of.scope ?? { kind: 'partnership' },
      period: AUTUMN,
      comparedWith: SUMMER,
      before: BEFORE,
      now: '2026-11-27T09:05:00.000Z',
    }),
  );
  return {
    id: 'v',
    key: 'partnership:round',
    version: 2,
    state: { state: 'draft' },
    changes: null,
    report,
    compiledAt: '2026-11-27T09:05:00.000Z',
    compiledBy: { tenantId: 't', objectId: 'm', name: 'CSP manager' },
  };
}

/** The same once it was signed off, with what has changed since the version before. */
export function signedVersion(line = 'D05 Analyse a wide range of data: from at risk to off track'): ReportVersion {
  const by = { tenantId: 't', objectId: 'c', name: 'Chair' };
  return {
    ...sampleVersion(),
    state: { state: 'signed off', by, at: '2026-12-01T09:00:00.000Z' },
    changes: { since: 1, sections: [{ heading: 'Where duties stand', lines: [line] }] },
  };
}

/** One answer in which every free text is `text`, and its evidence `evidenceUrl`. */
export function versionSaying(text: string, evidenceUrl: string | null = null): ReportVersion {
  const said = red({ changed: text, obstacle: text, unblocker: text, evidenceUrl });
  return sampleVersion({
    updates: [
      autumn('D07', 'barrow', 'council', '2026-11-19', said),
      autumn('D07', 'eden', 'council', '2026-11-19', { kind: 'not for us', reason: text }),
    ],
  });
}
