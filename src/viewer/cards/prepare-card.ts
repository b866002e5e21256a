import { isJson, type Json } from '../json.ts';
import { MENTION } from './markdown.ts';

/** Where children of an element stand. `data`, `msteams` and the like are never looked into. */
const CHILDREN = ['body', 'items', 'columns', 'rows', 'cells', 'images', 'inlines', 'pages'] as const;
const ONE_ACTION = ['selectAction', 'inlineAction'] as const;

/**
 * Makes a card ready for the drawing library, as Teams' client does:
 * - an element or action of a type that cannot be drawn here is replaced by its `fallback`, or dropped;
 * - `<at>` becomes a mention where the card's `msteams.entities` really names it, otherwise plain text;
 * - a ChoiceSet with `choices.data` becomes a people picker;
 * - automatic refresh is left out (who shows the card gives what this person should see).
 * Actions stay the very objects of the source, so that a press sends exactly what stands in the card.
 */
export function prepareCard(card: unknown, isKnown: (type: string) => boolean): Json {
  if (!isJson(card)) return { type: 'AdaptiveCard', version: '1.5', body: [] };
  const mentions = mentionsOf(card);

  function prepare(element: Json): Json | undefined {
    if (typeof element['type'] === 'string' && !isKnown(element['type'])) return fallbackOf(element, prepare);
    const ready: Json = { ...element };
    if (typeof ready['text'] === 'string' && ready['type'] === 'TextBlock') ready['text'] = mark(ready['text']);
    if (Array.isArray(ready['facts'])) ready['facts'] = ready['facts'].map(markFact);
    if (ready['type'] === 'Input.ChoiceSet' && isJson(ready['choices.data'])) ready['type'] = PEOPLE_PICKER;
    for (const key of CHILDREN) {
      const children = ready[key];
      if (Array.isArray(children))
        ready[key] = children.flatMap((child) => (isJson(child) ? (prepare(child) ?? []) : child));
    }
    if (Array.isArray(ready['actions'])) {
      ready['actions'] = ready['actions'].flatMap((action) => (isJson(action) ? (prepareAction(action) ?? []) : []));
    }
    for (const key of ONE_ACTION) {
      const action = ready[key];
      if (isJson(action)) ready[key] = prepareAction(action);
    }
    return ready;
  }

  function prepareAction(action: Json): Json | undefined {
    if (!isKnown(String(action['type']))) return fallbackOf(action, prepareAction);
    const inner = action['type'] === 'Action.ShowCard' ? action['card'] : undefined;
    return isJson(inner) ? { ...action, card: prepare({ type: 'AdaptiveCard', ...inner }) } : action;
  }

  function mark(text: string): string {
    return text.replaceAll(/<at>(.*?)<\/at>/g, (whole, name: string) =>
      mentions.has(whole) ? MENTION.open + name + MENTION.close : name,
    );
  }

  function markFact(fact: unknown): unknown {
    return isJson(fact) && typeof fact['value'] === 'string' ? { ...fact, value: mark(fact['value']) } : fact;
  }

  const { refresh: _refresh, authentication: _authentication, ...rest } = card;
  return prepare({ ...rest, type: 'AdaptiveCard' }) ?? {};
}

/** The type name under which a type-ahead ChoiceSet is drawn. */
export const PEOPLE_PICKER = 'Viewer.PeoplePicker';

/** `msteams.width: Full`; `msTeams` is an accepted alias. */
export function isFullWidth(card: unknown): boolean {
  const teams = isJson(card) ? (card['msteams'] ?? card['msTeams']) : undefined;
  return isJson(teams) && String(teams['width']).toLowerCase() === 'full';
}

function fallbackOf(source: Json, prepare: (other: Json) => Json | undefined): Json | undefined {
  return isJson(source['fallback']) ? prepare(source['fallback']) : undefined;
}

function mentionsOf(card: Json): Set<string> {
  const teams = card['msteams'] ?? card['msTeams'];
  const entities = isJson(teams) && Array.isArray(teams['entities']) ? teams['entities'] : [];
  return new Set(entities.filter(isJson).map(({ text }) => String(text)));
}
