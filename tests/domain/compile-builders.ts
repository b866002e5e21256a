import type { Facts } from '../../src/domain/compile.ts';
import type { Duty, Group, Organisation, Partnership } from '../../src/domain/partnership.ts';
import type { Period } from '../../src/domain/period.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import { type Heard, hear, hearNothing } from '../../src/domain/speakers.ts';
import type { Progress, Said, Update } from '../../src/domain/update.ts';

export const QUARTER_1: Period = {
  name: 'Quarter 1, 2026 to 2027',
  fromOn: '2026-04-01',
  toOn: '2026-06-30',
  kind: 'quarter',
};
export const QUARTER_2: Period = {
  name: 'Quarter 2, 2026 to 2027',
  fromOn: '2026-07-01',
  toOn: '2026-09-30',
  kind: 'quarter',
};

export function duty(id: string, of: Partial<Duty> = {}): Duty {
  return {
    id,
    title: `Title of ${id}`,
    shortName: id,
    aliases: [],
    hook: `Hook of ${id}`,
    why: '',
    cadences: [],
    leadRole: null,
    leads: ['council'],
    support: [],
    groups: ['barrow'],
    deliverable: '',
    questions: [],
    measures: [],
    evidence: [],
    ladder: [],
    restricted: false,
    ...of,
  };
}

function organisation(id: string, shortName: string): Organisation {
  return { id, shortName, name: `The ${shortName}`, aliases: [], standing: 'responsible authority' };
}

function hub(id: string, shortName: string): Group {
  return { id, shortName, name: `${shortName} Local Focus Hub`, aliases: [], kind: 'local focus hub', absent: [] };
}

/** Boards on 10 September and 10 December 2026; updates for them are due on 24 August and 24 November. */
export function partnership(duties: Duty[]): Partnership {
  return {
    id: 'test',
    name: 'Test Community Safety Partnership',
    shortName: 'Test CSP',
    marking: 'OFFICIAL',
    organisations: [organisation('council', 'Council'), organisation('police', 'Constabulary')],
    groups: [hub('barrow', 'Barrow'), hub('eden', 'Eden')],
    duties,
    themes: [],
    clocks: [],
    roundOpening: 'automatic',
    retention: RETENTION,
    boards: [
      { id: '2026-09-10', on: '2026-09-10', covers: 'Q1' },
      { id: '2026-12-10', on: '2026-12-10', covers: 'Q2' },
    ],
    reverseSchedule: {
      promptsOut: -20,
      nudge: -15,
      lastCall: -13,
      updatesDue: -12,
      overdueNudge: -11,
      draftToManager: -10,
      previewToChair: -8,
      chairComments: -6,
      papersOut: -5,
      actionsOut: 2,
      minutesOut: 5,
    },
    holidays: [{ on: '2026-08-31', name: 'Summer bank holiday' }],
    switchboards: [],
    closureDays: [],
    holidaysElsewhere: [],
  };
}

export function progress(of: Partial<Progress> = {}): Progress {
  return {
    status: 'in_progress',
    percent: null,
    rag: null,
    changed: null,
    obstacle: null,
    unblocker: null,
    forecastOn: null,
    evidenceUrl: null,
    ...of,
  };
}

export function green(of: Partial<Progress> = {}): Said {
  return { kind: 'progress', progress: progress({ rag: 'green', ...of }) };
}
export function amber(of: Partial<Progress> = {}): Said {
  return { kind: 'progress', progress: progress({ rag: 'amber', ...of }) };
}
export function red(of: Partial<Progress> = {}): Said {
  return { kind: 'progress', progress: progress({ rag: 'red', ...of }) };
}

/** By default the first answer of the council, in Barrow, for the board of 10 September, on 10 August. */
export function update(dutyId: string, said: Said, of: Partial<Update> = {}): Update {
  return {
    dutyId,
    groupId: 'barrow',
    roundId: '2026-09-10',
    revision: 1,
    said,
    sayer: { tenantId: 't', objectId: 'o', name: 'Person Name', organisationId: 'council' },
    saidAt: '2026-08-10T09:00:00.000Z',
    source: { by: 'card', conversationId: 'c' },
    ...of,
  };
}

/** What was said, heard in this order. */
export function heard(updates: readonly Update[]): Heard {
  return updates.reduce(hear, hearNothing());
}

type Of = Omit<Partial<Facts>, 'heard' | 'before' | 'lastYear'> & { before?: Update[]; lastYear?: Update[] };

export function facts(duties: Duty[], updates: Update[], { before = [], lastYear = [], ...of }: Of = {}): Facts {
  return {
    partnership: partnership(duties),
    scope: { kind: 'partnership' },
    period: QUARTER_2,
    comparedWith: QUARTER_1,
    heard: heard(updates),
    before: heard(before),
    lastYear: heard(lastYear),
    measures: [],
    actions: [],
    risks: [],
    decisions: [],
    questions: [],
    now: '2026-10-05T09:00:00.000Z',
    ...of,
  };
}
