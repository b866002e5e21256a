import type { z } from 'zod';
import type { Act } from '../../domain/person.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';

/** What a button does. One file a family of verbs, one line each in index.ts. */
export interface Action {
  verb: string;
  needs: Act | null;
  /** Opens a form: where the answer can not replace the card, it is sent as a new message instead. */
  opens: boolean;
  /** `unreadable` when the button's data does not have the action's shape; nothing was done. */
  press(tools: BotTools, turn: Turn, data: unknown): Promise<Reply | 'unreadable'>;
}

/** Binds an action to the shape that its button and inputs must have. Inputs are strings; empty ones are absent. */
export function defineAction<Data>(definition: {
  verb: string;
  data: z.ZodType<Data>;
  needs: Act | null;
  opens: boolean;
  run(tools: BotTools, turn: Turn, data: Data): Promise<Reply>;
}): Action {
  const { verb, needs, opens } = definition;
  return {
    verb,
    needs,
    opens,
    async press(tools, turn, data) {
      const read = definition.data.safeParse(data);
      return read.success ? definition.run(tools, turn, read.data) : 'unreadable';
    },
  };
}
