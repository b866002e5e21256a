import { type OwedDuty, owedBy, owes } from '../domain/owed.ts';
import type { Group } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import type { PromptLine } from '../domain/prompt.ts';
import { currentRound, type Round } from '../domain/round.ts';
import { isAnswered } from '../domain/standing.ts';
import { dayOf } from '../domain/working-days.ts';
import { hearRound } from './hear-round.ts';
import type { Tools } from './ports.ts';
import { viewGroup } from './view-round.ts';

export interface OwedLine extends PromptLine {
  group: Group;
}

/** What a person owes in the running round, with what is already answered, so that progress can reach 100 %. */
export interface Owed {
  round: Round;
  lines: OwedLine[];
}

/** What a person owes in the running round (see `owes`); undefined when the register has no later board. */
export async function listOwed(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  person: Person,
): Promise<Owed | undefined> {
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  if (!round) return undefined;
  const groups = new Set(owedBy(tools.partnership, person).map(({ group }) => group));
  const views = await Promise.all([...groups].map((group) => viewGroup(tools, group, round)));
  const lines = views.flatMap(({ group, lines: all }) =>
    all.filter((line) => owes(person, line.duty, group.id)).map((line) => ({ ...line, group })),
  );
  return { round, lines };
}

/** What of it is still open in a round, without what was said: light enough to follow every receipt. */
export async function listOpen(
  tools: Pick<Tools, 'store' | 'partnership'>,
  person: Person,
  roundId: string,
): Promise<OwedDuty[]> {
  const owed = owedBy(tools.partnership, person);
  const groups = [...new Set(owed.map(({ group }) => group.id))];
  const heard = await Promise.all(groups.map((groupId) => hearRound(tools.store, roundId, groupId)));
  const said = heard.flatMap((one) => one.said);
  return owed.filter(
    ({ duty, group }) => !isAnswered(said.find((update) => update.groupId === group.id && update.dutyId === duty.id)),
  );
}
