import { may } from '../domain/person.ts';
import type { Action } from './actions/action.ts';
import { showPrompt } from './actions/after.ts';
import { actions } from './actions/index.ts';
import { CARD_VERSION } from './cards.ts';
import { phrases } from './phrases.ts';
import type { BotTools } from './tools.ts';
import type { Button, Reply, Turn } from './turn.ts';

export function findAction(button: Button): Action | undefined {
  return actions.find(({ verb }) => verb === button.verb);
}

/** Does what a button says, after asking again whether this person may. */
export async function press(tools: BotTools, turn: Turn, button: Button): Promise<Reply> {
  if (button.data['v'] !== CARD_VERSION) return showCurrent(tools, turn, button);
  const action = findAction(button);
  if (!action) return { kind: 'notice', text: phrases.unknownButton };
  if (action.needs !== null && !may(turn.who, action.needs)) return { kind: 'notice', text: phrases.notAllowed };
  const reply = await action.press(tools, turn, button.data);
  return reply === 'unreadable' ? { kind: 'notice', text: phrases.unreadableButton } : reply;
}

/** A card of another version: its buttons may mean something else now, so it is answered with the current card. */
async function showCurrent(tools: BotTools, turn: Turn, button: Button): Promise<Reply> {
  const { groupId, roundId } = button.data;
  if (!may(turn.who, 'look')) return { kind: 'notice', text: phrases.notAllowed };
  if (typeof groupId !== 'string' || typeof roundId !== 'string') return { kind: 'notice', text: phrases.outdatedCard };
  return showPrompt(tools, groupId, roundId);
}
