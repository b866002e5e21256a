import { z } from 'zod';
import { promptGroup } from '../../../usecases/prompt-group.ts';
import { viewGroups } from '../../../usecases/view-groups.ts';
import { answerPrompt } from '../prompt-answers.ts';
import { answer, nothing, route, type TabRoute } from '../route.ts';

/** The groups with their channels, and the prompt of each. */
export const settingsGroups: readonly TabRoute[] = [
  route('get', '/settings/groups', {
    needs: 'link',
    asks: nothing,
    run: async (tools) => answer(await viewGroups(tools)),
  }),
  route('post', '/settings/groups/:groupId/prompt', {
    needs: 'prompt',
    asks: z.object({ params: z.object({ groupId: z.string().max(100) }) }),
    run: async (tools, who, { params }) => answerPrompt(await promptGroup(tools, { groupId: params.groupId, by: who })),
  }),
];
