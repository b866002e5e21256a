import { type AgendaItem, agendaIn } from '../domain/agenda.ts';
import { type Duty, findGroup } from '../domain/partnership.ts';
import type { PromptLine } from '../domain/prompt.ts';
import { type Standing, standingOf, worstOf } from '../domain/standing.ts';
import { progressOf } from '../domain/update.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { viewRound } from './view-round.ts';

/** What comes once a year is found from every day of it. */
const DAYS_AHEAD = 400;

/**
 * A duty at a glance: standing, percent and dates, and no word that anybody wrote. That is all that a report shows of a
 * restricted duty, so it may be shown wherever duties may.
 */
export interface DutyGlance {
  duty: Duty;
  /** The worst of the groups', never an average. */
  standing: Standing;
  groups: { name: string; standing: Standing; percent: number | null }[];
  /** What is due next and not done: of its own, or the round that asks about it. */
  next: AgendaItem | undefined;
}

/** Where duties stand in the running round. Clocks and actions are left out: not everybody may see those. */
export async function viewDuties(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  duties: readonly Duty[],
): Promise<DutyGlance[]> {
  const { partnership } = tools;
  const asked = new Set(duties.flatMap(({ groups }) => groups));
  const round = await viewRound(tools, ({ id }) => asked.has(id));
  const lineOf = (duty: Duty, groupId: string): PromptLine | undefined =>
    round?.groups.find(({ view }) => view.group.id === groupId)?.view.lines.find((line) => line.duty.id === duty.id);
  const open = await listOpen(tools);
  return duties.map((duty) => {
    const lines = duty.groups.map((id) => ({ id, line: lineOf(duty, id) }));
    const isAnswered = lines.every(({ line }) => line?.isAnswered ?? true);
    return {
      duty,
      standing: worstOf(lines.map(({ line }) => standingOf(line?.now))),
      groups: lines.map(({ id, line }) => ({
        name: findGroup(partnership, id)?.shortName ?? id,
        standing: standingOf(line?.now),
        percent: progressOf(line?.now)?.percent ?? null,
      })),
      // A round is asked about every duty, and done with those that all have answered.
      next: open.find(({ duty: own, on }) => own === duty || (!own && !(isAnswered && on === round?.round.dueOn))),
    };
  });
}

/** What is due and not done, by day: of every duty, and the rounds. */
async function listOpen({
  store,
  partnership,
  now,
}: Pick<Tools, 'store' | 'partnership' | 'now'>): Promise<AgendaItem[]> {
  const today = dayOf(now());
  const items = agendaIn(partnership, { kind: 'partnership' }, { fromOn: today, toOn: addDays(today, DAYS_AHEAD) });
  const answers = await store.deadlineAnswers.newestOf(items.map(({ id }) => id));
  const done = new Set(answers.flatMap(({ deadlineId, said }) => (said === 'done' ? [deadlineId] : [])));
  return items.filter(({ id }) => !done.has(id));
}
