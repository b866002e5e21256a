import { isActionIn } from '../../domain/action-deadlines.ts';
import { type ActionRevision, readOwner, standingActions } from '../../domain/board-action.ts';
import { may } from '../../domain/person.ts';
import { dayOf } from '../../domain/working-days.ts';
import { type ActionOutcome, addAction, type NewAction } from '../../usecases/keep-action.ts';
import { actionPhrases, explainAction } from '../action-phrases.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import { type ActionInputs, readActionWords } from '../read-action-words.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { actionFormData, actionsData } from '../views/board-actions.ts';
import { NOTHING_WITHHELD } from '../views/withheld.ts';
import type { Command } from './command.ts';
import { findScope, nearestNames } from './report.ts';

const NOTHING: ActionInputs = { what: '', owner: '', dutyId: '', dueOn: '', agreedOn: '' };

/** `actions` lists what the board agreed, `action …` keeps another one. */
export const actions: Command = {
  name: 'actions',
  aliases: ['action', 'add action'],
  summary: 'Lists what the board agreed, and keeps more',
  example: 'action d07 Renew the order by 12 March 2027, council',
  needs: 'look',
  menus: [],
  async run(tools, turn, words) {
    const isAdding = !/^actions\b/iu.test(turn.words);
    if (isAdding) return addFromWords(tools, turn, words);
    if (words === '') return showActions(tools, turn);
    const scope = findScope(tools, words);
    if (!scope) {
      const what = `a group, duty or organisation called “${quote(words)}”`;
      return { kind: 'text', text: phrases.unknownNear(what, nearestNames(tools, words)) };
    }
    return showActions(tools, turn, { isShown: (action) => isActionIn(tools.partnership, scope, action) });
  },
};

/** `changed` may be taken back where it stands. */
export async function showActions(
  tools: BotTools,
  turn: Turn,
  shown: { notice?: string; changed?: ActionRevision; isShown?: (action: ActionRevision) => boolean } = {},
): Promise<Reply> {
  const { notice = '', changed, isShown = () => true } = shown;
  const all = standingActions(await tools.store.actions.all()).filter(isShown);
  const looking = { who: turn.who, today: dayOf(turn.now), notice, ...(changed ? { changed } : {}) };
  const data = actionsData(tools.partnership, all, looking);
  return { kind: 'card', card: tools.cards.fill('actions', data), title: data.title };
}

export function showActionForm(
  tools: BotTools,
  inputs: Partial<ActionInputs>,
  ask: { error?: string; withheld?: Withheld; moving?: ActionRevision } = {},
): Reply {
  const { error = '', withheld = NOTHING_WITHHELD, moving } = ask;
  const data = actionFormData(tools.partnership, { ...NOTHING, ...inputs }, { error, ...(moving ? { moving } : {}) });
  return { kind: 'card', card: tools.cards.fill('action-form', { ...data, ...withheld }), title: data.title };
}

/** The list after something was kept; a sentence, or the list as it stands, where nothing was. */
export async function afterAction(
  tools: BotTools,
  turn: Turn,
  outcome: ActionOutcome,
  say: (action: ActionRevision) => string,
): Promise<Reply> {
  switch (outcome.outcome) {
    case 'kept':
      return showActions(tools, turn, { notice: say(outcome.action), changed: outcome.action });
    case 'overtaken':
      return showActions(tools, turn, { notice: actionPhrases.overtaken });
    case 'refused':
      return { kind: 'notice', text: explainAction(outcome.fault) };
    case 'no such action':
      return { kind: 'notice', text: actionPhrases.noSuchAction };
    case 'nothing to undo':
      return { kind: 'notice', text: actionPhrases.nothingToUndo };
    case 'too late':
      return { kind: 'notice', text: actionPhrases.tooLate };
    case 'not yours':
      return { kind: 'notice', text: actionPhrases.notYours };
  }
}

/** The new action that a form or a line says, or the sentence that says what is missing. */
export function readInputs(inputs: ActionInputs, today: string): NewAction | string {
  const owner = readOwner(inputs.owner);
  if (inputs.what === '') return explainAction({ fault: 'no words' });
  if (!owner) return explainAction({ fault: 'no such owner' });
  if (inputs.dueOn === '') return 'Choose the day by which it is due.';
  const { what, dueOn } = inputs;
  return { what, owner, dutyId: inputs.dutyId || null, dueOn, agreedOn: inputs.agreedOn || today };
}

async function addFromWords(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  if (!may(turn.who, 'keep actions')) return { kind: 'text', text: phrases.notAllowed };
  if (words === '') return showActionForm(tools, {});
  const { language, partnership } = tools;
  const today = dayOf(turn.now);
  const inputs = readActionWords(words, { language, partnership, today });
  const action = readInputs(inputs, today);
  // What is not whole goes back on a form that everybody in the conversation sees, so its words are left out of it.
  if (typeof action === 'string') return showActionForm(tools, { ...inputs, what: '' }, { error: action });
  const kept = await addAction(tools, { action, who: turn.who, declaration: null, door: 'command' });
  if (kept.outcome === 'personal data') {
    const isAlone = turn.where.kind === 'personal';
    return { kind: 'text', text: isAlone ? phrases.personalWords(kept.types) : actionPhrases.notKept };
  }
  if (kept.outcome === 'refused')
    return showActionForm(tools, { ...inputs, what: '' }, { error: explainAction(kept.fault) });
  return afterAction(tools, turn, kept, ({ number }) => actionPhrases.added(number));
}
