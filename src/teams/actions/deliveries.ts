import { z } from 'zod';
import { retry } from '../commands/deliveries.ts';
import { defineAction } from './action.ts';

/** One line of the list of stuck messages. */
export const retryOne = defineAction({
  verb: 'retry-delivery',
  data: z.object({ id: z.string().min(1).max(300) }),
  needs: 'see deliveries',
  opens: false,
  run: (tools, turn, { id }) => retry(tools, turn, [id]),
});

export const retryAll = defineAction({
  verb: 'retry-all',
  data: z.object({}),
  needs: 'see deliveries',
  opens: false,
  run: (tools, turn) => retry(tools, turn),
});
