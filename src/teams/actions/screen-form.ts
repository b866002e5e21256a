import type { Declaration, PersonalDataType } from '../../domain/personal-data.ts';
import type { FormFault } from '../../domain/progress-form.ts';
import { screenWords } from '../../usecases/screen-words.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { NOTHING_WITHHELD, withheldData } from '../views/withheld.ts';
import { type DeclarationInputs, readDeclaration } from './shapes.ts';

interface ScreenedForm {
  declaration: Declaration | null;
  /** What the form shows when it comes back, for this or for any other fault. */
  withheld: Withheld;
  /** The answer where the words may not even come back to the screen that they came from. */
  elsewhere: Reply | undefined;
  isHeldBack: boolean;
}

/** Looks for personal data in a form before its words go anywhere, back into the form included. */
export async function screenForm(
  tools: BotTools,
  turn: Turn,
  form: DeclarationInputs,
  words: readonly string[],
): Promise<ScreenedForm> {
  const declaration = readDeclaration(form);
  const screened = await screenWords(tools, { words, declaration, door: 'card' });
  if (screened.outcome === 'personal data') return { declaration: null, ...heldBack(turn, screened.types) };
  const withheld = declaration ? withheldData(declaration.types, declaration.reason) : NOTHING_WITHHELD;
  return { declaration, withheld, elsewhere: undefined, isHeldBack: false };
}

/**
 * The sender alone sees a dialog and the answer of Action.Execute. An older client's Action.Submit redraws the message
 * for everybody in the channel, so there the words do not come back and nothing is said of why.
 */
function heldBack(turn: Turn, types: readonly PersonalDataType[]): Omit<ScreenedForm, 'declaration'> {
  const isShared = turn.button?.carrier === 'submit' && turn.where.kind !== 'personal';
  const elsewhere: Reply | undefined = isShared ? { kind: 'text', text: phrases.heldBackElsewhere } : undefined;
  return { withheld: withheldData(types), elsewhere, isHeldBack: true };
}

/** All that is wrong, each thing once. */
export function sayFaults(faults: readonly FormFault[]): string {
  return [...new Set(faults.map(({ says }) => says))].join(' ');
}
