import { agendaIn } from '../domain/agenda.ts';
import { roundBehind } from '../domain/deadline.ts';
import { addMonths } from '../domain/months.ts';
import type { Duty } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { isAnswered } from '../domain/standing.ts';
import { dayOf } from '../domain/working-days.ts';
import { answerAgenda, type DeadlineLine } from './answer-agenda.ts';
import { hearRound } from './hear-round.ts';
import type { Tools } from './ports.ts';
import { readBesides } from './read-besides.ts';
import { findDutyIn } from './view-duty.ts';

const MONTHS_EACH_WAY = 12;

/** A deadline of a duty. */
export interface DutyDeadline extends DeadlineLine {
  /** Of a round: how many of the duty's groups have answered. */
  answered: { groups: number; of: number } | null;
}

export interface DutyDeadlines {
  /** By day. */
  ahead: DutyDeadline[];
  /** The latest first. */
  past: DutyDeadline[];
}

/** A duty's deadlines of the next twelve months and of the last twelve; undefined when there is no such duty. */
export async function viewDutyDeadlines(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  dutyId: string,
): Promise<DutyDeadlines | undefined> {
  const { partnership } = tools;
  const duty = findDutyIn(partnership, dutyId);
  if (!duty) return undefined;
  const today = dayOf(tools.now());
  const horizon = { fromOn: addMonths(today, -MONTHS_EACH_WAY), toOn: addMonths(today, MONTHS_EACH_WAY) };
  const besides = await readBesides(tools, who);
  const items = agendaIn(partnership, { kind: 'duty', id: duty.id }, horizon, besides);
  const lines = await answerAgenda(tools, items);
  const all = await Promise.all(
    lines.map(async (line) => ({ ...line, answered: await countAnswered(tools, duty, line) })),
  );
  return { ahead: all.filter(({ on }) => on >= today), past: all.filter(({ on }) => on < today).toReversed() };
}

async function countAnswered(
  { store, partnership }: Pick<Tools, 'store' | 'partnership'>,
  duty: Duty,
  { id, kind }: DeadlineLine,
): Promise<DutyDeadline['answered']> {
  const round = kind === 'round' ? roundBehind(partnership, { id }) : undefined;
  if (!round) return null;
  const { said } = await hearRound(store, round.id);
  const groups = said.filter((update) => update.dutyId === duty.id && isAnswered(update));
  return { groups: groups.filter(({ groupId }) => duty.groups.includes(groupId)).length, of: duty.groups.length };
}
