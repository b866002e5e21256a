import { carryForward } from '../../domain/reading-said.ts';
import { progressOf } from '../../domain/update.ts';
import { storeUpdate } from '../../usecases/record-update.ts';
import { phrases } from '../phrases.ts';
import { defineAction } from './action.ts';
import { describeBriefly, showNext } from './after.ts';
import { slotShape } from './shapes.ts';
import { loadFacts } from './update.ts';

/** Carries the last answer forward with its date: not the same as 0%, nor as not started. */
export const noChange = defineAction({
  verb: 'no-change',
  data: slotShape,
  needs: 'answer',
  opens: false,
  async run(tools, turn, slot) {
    const facts = await loadFacts(tools, slot);
    if (!facts) return { kind: 'notice', text: phrases.noSuchDuty };
    if (!facts.last || !progressOf(facts.last))
      return { kind: 'notice', text: 'There is no earlier answer to carry forward. Use Update.' };
    const recorded = await storeUpdate(tools, {
      who: turn.who,
      slot,
      said: carryForward(facts.last),
      basedOn: slot.basedOn,
      source: { by: 'card', conversationId: turn.where.threadId },
    });
    switch (recorded.outcome) {
      case 'recorded':
        return showNext(tools, turn, recorded.update, slot.next);
      case 'overtaken':
        return { kind: 'notice', text: phrases.overtakenNotice(...describeBriefly(tools, recorded.newest)) };
      case 'not yours':
        return { kind: 'notice', text: phrases.notYours };
      case 'no such duty':
        return { kind: 'notice', text: phrases.noSuchDuty };
    }
  },
});
