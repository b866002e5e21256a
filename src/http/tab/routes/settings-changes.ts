import { z } from 'zod';
import { undoChanges } from '../../../usecases/change-register.ts';
import { answerChange } from '../change-answers.ts';
import { route, type TabRoute } from '../route.ts';

const MOST_NUMBERS = 100;

/** Takes back what was just saved of the register, for an hour. */
export const settingsChanges: readonly TabRoute[] = [
  route('post', '/settings/changes/undo', {
    needs: 'change the register',
    asks: z.object({ body: z.object({ numbers: z.array(z.int().positive()).min(1).max(MOST_NUMBERS) }) }),
    run: async (tools, who, { body }) => answerChange(await undoChanges(tools, { numbers: body.numbers, who })),
  }),
];
