import { agendaIn } from '../domain/agenda.ts';
import type { Duty, Partnership } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { leadNames } from '../domain/prompt.ts';
import { type Standing, standingOf, worstOf } from '../domain/standing.ts';
import { formatDay } from '../domain/words.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import { answerAgenda, chasedFrom, type DeadlineLine } from './answer-agenda.ts';
import type { Tools } from './ports.ts';
import { readBesides } from './read-besides.ts';
import { viewRound } from './view-round.ts';

/** Far enough ahead for what comes once a year. */
const DAYS_AHEAD = 400;

/** One duty in the list, with what it can be found by. */
export interface DutyRow {
  id: string;
  title: string;
  shortName: string;
  aliases: string[];
  hook: string;
  /** Who leads it by role or organisation; the ids of organisations that lead or support it are for finding. */
  leads: string[];
  organisationIds: string[];
  groups: Choice[];
  themeIds: string[];
  isRestricted: boolean;
  /** In the running round: the worst of its groups. */
  standing: Standing;
  /** What comes next, and how much is late. */
  next: DeadlineLine | null;
  late: number;
}

/** Something of the register that a list can be narrowed to. */
export interface Choice {
  id: string;
  name: string;
}

export interface DutiesView {
  duties: DutyRow[];
  groups: Choice[];
  organisations: Choice[];
  themes: Choice[];
  /** "Standing in the round of the board on 10 December 2026"; null when the register has no later board. */
  round: string | null;
}

/** The register's duties: where each stands in the running round, and what it owes next. */
export async function listDuties(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
): Promise<DutiesView> {
  const { partnership } = tools;
  const [round, due] = await Promise.all([viewRound(tools), readDue(tools, who)]);
  const lines = round?.groups.flatMap(({ view }) => view.lines) ?? [];
  return {
    duties: partnership.duties.map((duty) => {
      const said = lines.filter((line) => line.duty.id === duty.id).map((line) => standingOf(line.now));
      return { ...describeDuty(partnership, duty), standing: worstOf(said), ...due(duty) };
    }),
    groups: partnership.groups.map(({ id, shortName }) => ({ id, name: shortName })),
    organisations: partnership.organisations.map(({ id, shortName }) => ({ id, name: shortName })),
    themes: partnership.themes.map(({ id, name }) => ({ id, name })),
    round: round ? `Standing in the round of the board on ${formatDay(round.round.boardOn)}` : null,
  };
}

function describeDuty(partnership: Partnership, duty: Duty): Omit<DutyRow, 'standing' | 'next' | 'late'> {
  const { id, title, shortName, aliases, hook, leads, support, restricted } = duty;
  return {
    id,
    title,
    shortName,
    aliases: [...aliases],
    hook,
    leads: leadNames(partnership, duty),
    organisationIds: [...leads, ...support],
    groups: partnership.groups
      .filter((group) => duty.groups.includes(group.id))
      .map((group) => ({ id: group.id, name: group.shortName })),
    themeIds: partnership.themes.filter(({ duties }) => duties.includes(id)).map((theme) => theme.id),
    isRestricted: restricted,
  };
}

/** Of each duty the next deadline that nobody has said is done, and how many are late. */
async function readDue(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
): Promise<(duty: Duty) => Pick<DutyRow, 'next' | 'late'>> {
  const today = dayOf(tools.now());
  const horizon = { fromOn: await chasedFrom(tools), toOn: addDays(today, DAYS_AHEAD) };
  const items = agendaIn(tools.partnership, { kind: 'partnership' }, horizon, await readBesides(tools, who));
  const lines = await answerAgenda(tools, items);
  return ({ id }) => ({
    next: lines.find((one) => one.state === 'ahead' && (one.dutyId === id || one.kind === 'round')) ?? null,
    late: lines.filter((one) => one.state === 'late' && one.dutyId === id).length,
  });
}
