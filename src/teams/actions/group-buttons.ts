import { z } from 'zod';
import { linkHere } from '../commands/link.ts';
import { promptOne } from '../commands/prompt.ts';
import { runWords } from '../run-words.ts';
import { defineAction } from './action.ts';

const groupShape = z.object({ groupId: z.string().min(1).max(100) });
const wordsShape = z.object({ words: z.string().min(1).max(200) });

/** From the picker card: ties this channel to the chosen group. */
export const link = defineAction({
  verb: 'link',
  data: groupShape,
  needs: 'link',
  opens: false,
  run: (tools, turn, { groupId }) => linkHere(tools, turn, groupId),
});

/** From the status card: posts the prompt of one group. */
export const prompt = defineAction({
  verb: 'prompt',
  data: groupShape,
  needs: 'prompt',
  opens: true,
  run: (tools, turn, { groupId }) => promptOne(tools, turn, groupId),
});

/** A command as a button. */
export const run = defineAction({
  verb: 'run',
  data: wordsShape,
  needs: null,
  opens: false,
  run: (tools, turn, { words }) => runWords(tools, turn, words),
});
