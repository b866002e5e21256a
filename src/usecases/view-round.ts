import type { Group } from '../domain/partnership.ts';
import { type PromptView, viewPrompt } from '../domain/prompt.ts';
import { currentRound, type Round } from '../domain/round.ts';
import { dayOf } from '../domain/working-days.ts';
import { hearRound } from './hear-round.ts';
import type { Tools } from './ports.ts';

/** Where one group stands in one round: the facts of its prompt card. */
export async function viewGroup(
  tools: Pick<Tools, 'store' | 'partnership'>,
  group: Group,
  round: Round,
): Promise<PromptView> {
  const [{ said, decisions }, earlier] = await Promise.all([
    hearRound(tools.store, round.id, group.id),
    tools.store.updates.beforeRound(round.id, group.id),
  ]);
  return viewPrompt(tools.partnership, group, round, said, earlier, decisions);
}

/** One group's state in the running round; `isPrompted` tells whether its card was posted. */
export interface GroupStatus {
  view: PromptView;
  isPrompted: boolean;
  isLinked: boolean;
}

/** Where groups stand in the running round; undefined when the register has no later board. */
export async function viewRound(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  isWanted: (group: Group) => boolean = () => true,
): Promise<{ round: Round; groups: GroupStatus[] } | undefined> {
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  if (!round) return undefined;
  const wanted = tools.partnership.groups.filter(isWanted);
  const [prompts, links] = await Promise.all([tools.store.prompts.ofRound(round.id), tools.store.links.list()]);
  const groups = await Promise.all(
    wanted.map(async (group) => ({
      view: await viewGroup(tools, group, round),
      isPrompted: prompts.some((prompt) => prompt.groupId === group.id && prompt.state === 'sent'),
      isLinked: links.some((link) => link.groupId === group.id),
    })),
  );
  return { round, groups };
}
