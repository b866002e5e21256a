import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { CardData } from './card-data.ts';
import type { FilledCard } from './turn.ts';

/** Raised when a card changes so that its older buttons can no longer be understood; older cards answer with the current one. */
export const CARD_VERSION = 1;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Fills templates of the `cards/` folder. Each template is parsed once. */
export class Cards {
  readonly #folder: string;
  readonly #templates = new Map<string, Template>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file name is the key, so a wrong name or a wrong field does not compile. */
  fill<Name extends keyof CardData>(name: Name, data: CardData[Name]): FilledCard {
    const template = this.#templates.get(name) ?? this.#read(name);
    const content = finish(template.expand({ $root: data }) as Json) as JsonObject;
    return { name, content, summary: String(content['fallbackText'] ?? '') };
  }

  #read(name: string): Template {
    const template = new Template(JSON.parse(readFileSync(join(this.#folder, `${name}.json`), 'utf8')));
    this.#templates.set(name, template);
    return template;
  }
}

/**
 * What every button needs and no template should repeat: the card version in its data and, for Action.Execute,
 * the Action.Submit that older clients fall back to.
 */
function finish(node: Json): Json {
  if (Array.isArray(node)) return node.map(finish);
  if (node === null || typeof node !== 'object') return node;
  const done = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, finish(value)]));
  if (done['type'] === 'Action.Submit') return { ...done, data: { ...(done['data'] as JsonObject), v: CARD_VERSION } };
  if (done['type'] !== 'Action.Execute') return done;
  const data = { ...(done['data'] as JsonObject | undefined), v: CARD_VERSION };
  return { ...done, data, fallback: submitOf({ ...done, data }) };
}

/** In a dialog every button is an Action.Submit: Teams answers those with `task/submit`. */
export function forDialog(card: FilledCard): FilledCard {
  return { ...card, content: withSubmits(card.content as JsonObject) as Record<string, unknown> };
}

function withSubmits(node: Json): Json {
  if (Array.isArray(node)) return node.map(withSubmits);
  if (node === null || typeof node !== 'object') return node;
  if (node['type'] === 'Action.Execute') return submitOf(node);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withSubmits(value)]));
}

function submitOf(execute: JsonObject): JsonObject {
  const { verb, fallback: _, data, ...rest } = execute;
  return { ...rest, type: 'Action.Submit', data: { ...(data as JsonObject), verb: verb ?? null } };
}
