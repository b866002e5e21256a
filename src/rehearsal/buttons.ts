import { isObject, type JsonObject, textOf } from './json.ts';

/** Finds the buttons and inputs of an Adaptive Card, as a person would who looks at it. */

type Element = JsonObject;

/** A button and the inputs that go with it: those of its own card and of the cards around it. */
export interface Button {
  action: Element;
  inputs: Element[];
}

export interface LookOptions {
  /** Types that the client does not know: their `fallback` stands in, or nothing does. */
  unsupported?: string[];
}

/** Every button, top to bottom: also inside action sets, shown cards, menus and selectable elements. */
export function findButtons(card: unknown, { unsupported = [] }: LookOptions = {}): Button[] {
  const found: Button[] = [];
  visitCard(card, []);
  return found;

  function visitCard(shown: unknown, around: Element[]): void {
    const here: Element[] = [...around];
    const actions: Element[] = [];
    visit(shown, here, actions);
    for (const action of actions) {
      if (action['type'] === 'Action.ShowCard') visitCard(action['card'], here);
      else found.push({ action, inputs: here });
    }
  }

  function visit(value: unknown, inputs: Element[], actions: Element[]): void {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, inputs, actions);
      return;
    }
    const element = resolve(value);
    if (element === undefined) return;
    const type = textOf(element['type']);
    if (type.startsWith('Input.')) inputs.push(element);
    if (type.startsWith('Action.')) actions.push(element);
    for (const [name, inside] of Object.entries(element)) {
      if (isContent(name, type)) visit(inside, inputs, actions);
    }
  }

  function resolve(value: unknown): Element | undefined {
    if (!isObject(value)) return undefined;
    return unsupported.includes(textOf(value['type'])) ? resolve(value['fallback']) : value;
  }
}

/** Properties that hold further elements; the rest is data, or stands in for what cannot be shown. */
function isContent(name: string, type: string): boolean {
  if (['fallback', 'data', 'msteams', 'msTeams', 'refresh', 'authentication', 'metadata', 'choices'].includes(name))
    return false;
  return !(type === 'Action.ShowCard' && name === 'card');
}

/** What a press sends: each input's own value, overlaid with what the person typed. Throws what a client would show. */
export function fillIn({ action, inputs }: Button, typed: Record<string, string>): Record<string, string> {
  if (action['associatedInputs'] === 'none') return {};
  const ids = inputs.map(({ id }) => String(id));
  const unknown = Object.keys(typed).filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new Error(
      `The card has no input ${unknown.join(', ')} for this button. It has: ${ids.join(', ') || 'none'}.`,
    );
  }
  const values = inputs.map((input): [string, string] => {
    const id = String(input['id']);
    return [id, typed[id] ?? defaultOf(input)];
  });
  const filled = Object.fromEntries(values.filter(([, value]) => value !== ''));
  const missing = inputs.filter(({ id, isRequired }) => isRequired === true && filled[String(id)] === undefined);
  if (missing.length === 0) return filled;
  throw new Error(
    `The card does not send: ${missing.map((input) => String(input['errorMessage'] ?? input['id'])).join('; ')}`,
  );
}

function defaultOf(input: Element): string {
  if (input['type'] !== 'Input.Toggle') return textOf(input['value']);
  return textOf(input['value'] ?? input['valueOff'] ?? 'false');
}
