import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Engine from 'adaptivecards-templating';
import type { CardData } from './card-data.ts';
import type { FilledCard } from './turn.ts';

/** Raised when a card changes so that its older buttons can no longer be understood; older cards answer with the current one. */
export const CARD_VERSION = 1;

type Node = Record<string, unknown>;

/** The engine takes a fifth of a second and 15 MB to load, so it comes with the first card and not at start. */
const require = createRequire(import.meta.url);

/** Fills templates of the `cards/` folder. Each template is parsed once. */
export class Cards {
  readonly #folder: string;
  readonly #templates = new Map<string, Engine.Template>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file name is the key, so a wrong name or a wrong field does not compile. */
  fill<Name extends keyof CardData>(name: Name, data: CardData[Name]): FilledCard {
    const template = this.#templates.get(name) ?? this.#read(name);
    const expanded: unknown = template.expand({ $root: data });
    const content = isNode(expanded) ? finishNode(expanded) : {};
    return { name, content, summary: textOf(content['fallbackText']) };
  }

  #read(name: string): Engine.Template {
    const engine: typeof Engine = require('adaptivecards-templating');
    const template = new engine.Template(JSON.parse(readFileSync(join(this.#folder, `${name}.json`), 'utf8')));
    this.#templates.set(name, template);
    return template;
  }
}

/**
 * What every button needs and no template should repeat: the card version in its data and, for Action.Execute,
 * the Action.Submit that older clients fall back to.
 */
function finish(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(finish);
  return isNode(node) ? finishNode(node) : node;
}

function finishNode(node: Node): Node {
  const done: Node = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, finish(value)]));
  if (done['type'] !== 'Action.Submit' && done['type'] !== 'Action.Execute') return done;
  const button = { ...done, data: { ...dataOf(done), v: CARD_VERSION } };
  return done['type'] === 'Action.Submit' ? button : { ...button, fallback: submitOf(button) };
}

/** In a dialog every button is an Action.Submit: Teams answers those with `task/submit`. */
export function forDialog(card: FilledCard): FilledCard {
  return { ...card, content: submitsIn(card.content) };
}

/** The card to be looked at where no bot answers its buttons. */
export function withoutActions({ content }: FilledCard): Node {
  const { actions: _actions, refresh: _refresh, body, ...shown } = content;
  const isButtons = (element: unknown) => isNode(element) && element['type'] === 'ActionSet';
  return { ...shown, body: Array.isArray(body) ? body.filter((element) => !isButtons(element)) : [] };
}

function submitsIn(node: Node): Node {
  if (node['type'] === 'Action.Execute') return submitOf(node);
  // A dialog can open no other: the answer to the button takes its place.
  if (node['type'] === 'Action.Submit') return { ...node, data: withoutTask(dataOf(node)) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, submitsWithin(value)]));
}

function submitsWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(submitsWithin);
  return isNode(value) ? submitsIn(value) : value;
}

function withoutTask({ msteams: _task, ...data }: Node): Node {
  return data;
}

function submitOf(execute: Node): Node {
  const { verb, fallback: _fallback, data: _data, ...rest } = execute;
  return { ...rest, type: 'Action.Submit', data: { ...dataOf(execute), verb } };
}

function dataOf(button: Node): Node {
  return isNode(button['data']) ? button['data'] : {};
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
