import { describeCadence } from '../domain/cadence-words.ts';
import type { Instant } from '../domain/day.ts';
import { type LadderPreview, previewLadder } from '../domain/ladder-preview.ts';
import { sayLadder } from '../domain/ladder-words.ts';
import { type Duty, findDuty, type Partnership } from '../domain/partnership.ts';
import { mayRecord, type Person } from '../domain/person.ts';
import { leadNames, organisationName, type PromptLine } from '../domain/prompt.ts';
import { type Standing, worstOf } from '../domain/standing.ts';
import { progressOf } from '../domain/update.ts';
import { formatDay } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Choice } from './list-duties.ts';
import type { Tools } from './ports.ts';
import { sayUpdate } from './say-update.ts';
import { type GroupStatus, viewRound } from './view-round.ts';

/** Everything that the register says of a duty, and where each of its groups stands in the running round. */
export interface DutyView {
  id: string;
  title: string;
  shortName: string;
  /** Shown under "Legal basis (check with your legal team)". */
  hook: string;
  why: string;
  deliverable: string;
  cadences: string[];
  leads: string[];
  support: string[];
  themes: Choice[];
  questions: string[];
  /** What counts as evidence. */
  evidence: string[];
  isRestricted: boolean;
  standing: Standing;
  /** "10 December 2026": the board of the running round; null when the register has no later one. */
  boardOn: string | null;
  groups: GroupStanding[];
  reminders: DutyReminders[];
  hasMeasures: boolean;
  mayRecord: boolean;
}

export interface GroupStanding {
  id: string;
  name: string;
  standing: Standing;
  percent: number | null;
  /** Who last said so, by organisation; null where nobody has. */
  saidBy: string | null;
  saidAt: Instant | null;
  /** "Progress", "Asked for more time, until 14 December 2026"; null where nobody has said anything. */
  heading: string | null;
}

/** When people are reminded of one thing that the duty owes. */
export interface DutyReminders {
  what: string;
  due: string;
  /** For each audience, "14 and 7 days before". Empty where the round's own reminders ask for it. */
  ladder: { who: string; when: string }[];
}

/** One duty by its id, however it is written; undefined when the register has none of that id. */
export async function viewDuty(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  dutyId: string,
): Promise<DutyView | undefined> {
  const { partnership } = tools;
  const duty = findDutyIn(partnership, dutyId);
  if (!duty) return undefined;
  const round = await viewRound(tools, ({ id }) => duty.groups.includes(id));
  const groups = (round?.groups ?? []).map((status) => groupStanding(partnership, status, duty));
  const { id, title, shortName, hook, why, deliverable, questions, evidence, restricted } = duty;
  return {
    id,
    title,
    shortName,
    hook,
    why,
    deliverable,
    cadences: duty.cadences.map(describeCadence),
    leads: leadNames(partnership, duty),
    support: duty.support.map((organisationId) => organisationName(partnership, organisationId)),
    themes: partnership.themes
      .filter(({ duties }) => duties.includes(id))
      .map((one) => ({ id: one.id, name: one.name })),
    questions: [...questions],
    evidence: [...evidence],
    isRestricted: restricted,
    standing: worstOf(groups.map(({ standing }) => standing)),
    boardOn: round ? formatDay(round.round.boardOn) : null,
    groups,
    reminders: previewLadder(partnership, duty, dayOf(tools.now())).map(sayReminders),
    hasMeasures: duty.measures.length > 0,
    mayRecord: duty.measures.length > 0 && mayRecord(who, id, partnership),
  };
}

/** Links write ids in lower case. */
export function findDutyIn(partnership: Partnership, dutyId: string): Duty | undefined {
  return findDuty(partnership, dutyId) ?? findDuty(partnership, dutyId.toUpperCase());
}

function groupStanding(partnership: Partnership, { view }: GroupStatus, duty: Duty): GroupStanding {
  const line: PromptLine | undefined = view.lines.find((one) => one.duty.id === duty.id);
  const said = line?.now && line.now.said.kind !== 'withdrawn' ? line.now : undefined;
  return {
    id: view.group.id,
    name: view.group.name,
    standing: line?.standing ?? 'no update',
    percent: progressOf(said)?.percent ?? null,
    saidBy: said ? organisationName(partnership, said.sayer.organisationId) : null,
    saidAt: said?.saidAt ?? null,
    heading: said ? sayUpdate(partnership, said).heading : null,
  };
}

function sayReminders({ what, dueOn, by, ladder }: LadderPreview): DutyReminders {
  const due = dueOn === null ? '' : `Next due ${formatDay(dueOn)}`;
  switch (by) {
    case 'this ladder':
      return { what, due: `${due}.`, ladder: sayLadder(ladder) };
    case 'the round':
      return { what, due: `${due}, with the updates of the round: the round’s own reminders ask for it.`, ladder: [] };
    case 'its clock':
      return {
        what,
        due: 'When it happens: the dates are counted from each step of its clock.',
        ladder: sayLadder(ladder),
      };
    case 'nothing yet':
      return { what, due: 'No date yet: the register has no board ahead.', ladder: sayLadder(ladder) };
  }
}
