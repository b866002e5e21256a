import { z } from 'zod';
import { undoChanges } from '../../usecases/change-register.ts';
import { changePhrases } from '../change-phrases.ts';
import { explainUndo } from '../commands/ladder.ts';
import { saveMove as keepMove, proposeMove } from '../commands/move-board.ts';
import { setOpening as keepOpening, showRounds as showAll } from '../commands/rounds.ts';
import { defineAction } from './action.ts';
import { numberShape, numbersShape } from './register.ts';

const moveShape = z.object({ boardId: z.iso.date(), to: z.iso.date() });

export const showRounds = defineAction({
  verb: 'show-rounds',
  data: z.object({}),
  needs: 'look',
  opens: false,
  run: (tools, turn) => showAll(tools, turn, { notice: changePhrases.kept }),
});

export const setOpening = defineAction({
  verb: 'round-opening',
  data: z.object({ opening: z.enum(['automatic', 'manual']) }),
  needs: 'change the register',
  opens: false,
  run: (tools, turn, { opening }) => keepOpening(tools, turn, opening),
});

export const previewMove = defineAction({
  verb: 'preview-move',
  data: moveShape,
  needs: 'change the register',
  opens: false,
  run: (tools, turn, ask) => proposeMove(tools, turn, ask),
});

export const saveMove = defineAction({
  verb: 'save-move',
  data: moveShape.extend({ basedOn: numberShape }),
  needs: 'change the register',
  opens: false,
  run: (tools, turn, ask) => keepMove(tools, turn, ask),
});

/** Takes back, for an hour, what was just saved. */
export const undoRounds = defineAction({
  verb: 'undo-rounds',
  data: z.object({ numbers: numbersShape }),
  needs: 'change the register',
  opens: false,
  async run(tools, turn, { numbers }) {
    const refusal = explainUndo(await undoChanges(tools, { numbers, who: turn.who }));
    return refusal ? { kind: 'notice', text: refusal } : showAll(tools, turn, { notice: changePhrases.undone });
  },
});
