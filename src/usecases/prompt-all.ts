import type { Group } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { type PromptOutcome, promptGroup } from './prompt-group.ts';

/** Prompts every group, in register order, one after the other: Teams wants one writer a conversation. */
export async function promptAll(
  tools: Parameters<typeof promptGroup>[0],
  by: Person | null,
): Promise<{ group: Group; prompted: PromptOutcome }[]> {
  const all = [];
  for (const group of tools.partnership.groups) {
    all.push({ group, prompted: await promptGroup(tools, { groupId: group.id, by }) });
  }
  return all;
}
