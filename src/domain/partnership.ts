import type { ClockTemplate } from './clock-template.ts';
import type { Day } from './day.ts';
import type { Retention } from './retention.ts';

/** A partner agency. `duty` says why it sits at the table: Crime and Disorder Act 1998 s.5(1), s.5(2), s.5(3) or 2011 Act s.10. */
export interface Organisation {
  id: string;
  name: string;
  /** What people call it on a card: "Constabulary". */
  shortName: string;
  aliases: readonly string[];
  standing: 'responsible authority' | 'co-operating body' | 'invitee' | 'local policing body';
}

/** A board, a delivery group, a local focus hub or a virtual group. It answers prompts in one Teams channel. */
export interface Group {
  id: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
  kind: 'board' | 'delivery group' | 'local focus hub' | 'virtual group';
  /** Organisations whose area does not reach here (Eden has another NHS board than Barrow): never waited for. */
  absent: readonly string[];
}

/**
 * What each kind of cadence needs to know (DOMAIN.md section 2). Months are 1 to 12; `workingDaysBefore` counts back from
 * the board; an event-driven one follows one step of each clock of a kind, or without `step` all of them. Each kind has a
 * file in `kinds/`.
 */
interface Timings {
  'three-yearly': { endsOn: Day; refreshMonth: number; refreshDay: number };
  yearly: { month: number; day: number };
  quarterly: { workingDaysAfterQuarterEnd: number };
  monthly: { day: number };
  board: { workingDaysBefore: number };
  continuous: object;
  'event-driven': { clock: string; step?: string | undefined };
}

export type CadenceKind = keyof Timings;

/**
 * One thing that a duty owes again and again. `what` says which, where a duty owes several. `ladder` stands in for the
 * duty's own; of a three-yearly cadence it leads to the plan's end, while the yearly refresh keeps the duty's.
 */
export type Cadence<Kind extends CadenceKind = CadenceKind> = {
  [Each in Kind]: { kind: Each; what?: string | undefined; ladder?: readonly Rung[] | undefined } & Timings[Each];
}[Kind];

/** One place on a ladder: how long before (positive) or after (negative) the deadline, and who hears. */
export interface Rung {
  offset: number;
  unit: 'days' | 'working days';
  to: 'lead' | 'lead and deputy' | 'manager' | 'chair';
}

/** A number that shows whether a duty's work has an effect. Without a direction it is never coloured (DOMAIN.md 0.8). */
export interface Measure {
  /** Lasts when the name changes, because values are kept under it. Without one in the register it is made of the name. */
  id: string;
  name: string;
  unit: string;
  goodDirection: 'up' | 'down' | null;
  target: number | null;
  /** How far, in percent of the target, a miss is amber and not yet red. */
  bandPercent: number;
  /** How late the figures come: "about 18 months". */
  lag: string | null;
}

/** A priority of the partnership's plan that several duties serve. */
export interface Theme {
  id: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
  /** Duty ids. */
  duties: readonly string[];
}

/** An entry of the duty register. */
export interface Duty {
  /** D01 to D14 in the shipped register. */
  id: string;
  title: string;
  /** What people call it: "ASB". */
  shortName: string;
  aliases: readonly string[];
  /** Law or guidance. Always shown under "Legal basis (check with your legal team)". */
  hook: string;
  /** One sentence on the prompt card: why this matters now. */
  why: string;
  cadences: readonly Cadence[];
  /** Who answers for it by name of role, e.g. "Chair"; absent when the lead organisation's lead officer does. */
  leadRole: 'chair' | 'manager' | null;
  /** Organisation ids, first one accountable. */
  leads: readonly string[];
  support: readonly string[];
  /** Group ids that are prompted about it, home group first. */
  groups: readonly string[];
  deliverable: string;
  questions: readonly string[];
  measures: readonly Measure[];
  evidence: readonly string[];
  ladder: readonly Rung[];
  /** Stages and counts only: no free detail may be asked or shown (deaths, victims). */
  restricted: boolean;
}

export interface Board {
  /** The day on which the data file has it. It stays when the board is moved: rounds and updates are named after it. */
  id: Day;
  on: Day;
  /** "Q2, early Q3" */
  covers: string;
}

export type RoundOpening = 'automatic' | 'manual';

/** Working days before (negative) and after (positive) the board meeting (DOMAIN.md section 4, product default). */
export interface ReverseSchedule {
  promptsOut: number;
  nudge: number;
  lastCall: number;
  updatesDue: number;
  overdueNudge: number;
  draftToManager: number;
  previewToChair: number;
  chairComments: number;
  papersOut: number;
  actionsOut: number;
  minutesOut: number;
}

/** Everything the partnership's data file says. Another partnership is another file, no code. */
export interface Partnership {
  id: string;
  name: string;
  shortName: string;
  /** Marking for the foot of cards and reports, e.g. "OFFICIAL"; empty for none. */
  marking: string;
  organisations: readonly Organisation[];
  groups: readonly Group[];
  duties: readonly Duty[];
  /** Priorities of the plan, for reports across duties. */
  themes: readonly Theme[];
  /** What follows when something happens: reviews, a commissioner's plan or request. */
  clocks: readonly ClockTemplate[];
  /** In the order of their days. */
  boards: readonly Board[];
  /** Whether prompts go out by themselves on their day. */
  roundOpening: RoundOpening;
  reverseSchedule: ReverseSchedule;
  /** How long things are kept that are no part of the record. */
  retention: Retention;
  /** Telephone numbers of organisations and teams, in any way of writing: these may stand in an update. */
  switchboards: readonly { number: string; name: string }[];
  /** Bank holidays of England and Wales. */
  holidays: readonly Holiday[];
  /** Days on which the partnership's own offices are shut. Nobody is reminded then, but the law counts them. */
  closureDays: readonly Holiday[];
  /** Bank holidays of Scotland and Northern Ireland that are none here: freedom of information requests stand still. */
  holidaysElsewhere: readonly Holiday[];
}

/** A day on which no work is expected. */
export interface Holiday {
  on: Day;
  name: string;
}

export function findDuty(partnership: Partnership, id: string): Duty | undefined {
  return partnership.duties.find((duty) => duty.id === id);
}

export function findGroup(partnership: Partnership, id: string): Group | undefined {
  return partnership.groups.find((group) => group.id === id);
}

export function findOrganisation(partnership: Partnership, id: string): Organisation | undefined {
  return partnership.organisations.find((organisation) => organisation.id === id);
}

export function findTheme(partnership: Partnership, id: string): Theme | undefined {
  return partnership.themes.find((theme) => theme.id === id);
}

export function findClockTemplate(partnership: Partnership, id: string): ClockTemplate | undefined {
  return partnership.clocks.find((clock) => clock.id === id);
}

/** The duties that a group is prompted about, in register order. */
export function dutiesOf(partnership: Partnership, groupId: string): Duty[] {
  return partnership.duties.filter((duty) => duty.groups.includes(groupId));
}
