import { undoUpdate } from '../../usecases/undo-update.ts';
import { phrases } from '../phrases.ts';
import { defineAction } from './action.ts';
import { describeBriefly, showNext } from './after.ts';
import { slotShape } from './shapes.ts';

/** Takes an answer back, for an hour. */
export const undo = defineAction({
  verb: 'undo',
  data: slotShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, slot) {
    const undone = await undoUpdate(tools, {
      who: turn.who,
      slot,
      revision: slot.basedOn,
      source: { by: 'card', conversationId: turn.where.threadId },
    });
    switch (undone.outcome) {
      case 'undone':
        return showNext(tools, turn, undone.update, 'receipt');
      case 'overtaken':
        return { kind: 'notice', text: phrases.overtakenNotice(...describeBriefly(tools, undone.newest)) };
      case 'too late':
        return { kind: 'notice', text: phrases.tooLateToUndo };
      case 'not yours':
        return { kind: 'notice', text: phrases.notYours };
      case 'nothing to undo':
        return { kind: 'notice', text: phrases.nothingToUndo };
    }
  },
});
