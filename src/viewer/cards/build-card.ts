import { type Action, AdaptiveCard, type CardElement, SerializationContext, Strings, Versions } from 'adaptivecards';
import { TEAMS_HOST_CONFIG } from './host-config.ts';
import { LiveCard } from './live-card.ts';
import { markdownToHtml } from './markdown.ts';
import { prepareCard } from './prepare-card.ts';
import { ACTIONS, ELEMENTS, isKnownType } from './registry.ts';
import { type CardWidth, fitsWidth } from './target-width.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};
Strings.defaults.overflowButtonText = () => 'More';

/** A card ready to be rendered, and what the library forgets about it. */
export interface BuiltCard {
  card: LiveCard;
  /** The button's JSON as it stands in the card. */
  sourceOf(action: Action): Record<string, unknown>;
  /** Fluent icons of buttons (`iconUrl: "icon:Name"`), by button. */
  icons: ReadonlyMap<Action, string>;
  /** Shows and hides what is meant for certain widths only. */
  fitTo(width: CardWidth): void;
}

export function buildCard(source: unknown): BuiltCard {
  const card = new LiveCard();
  card.hostConfig = TEAMS_HOST_CONFIG;
  const sources = new WeakMap<Action, Record<string, unknown>>();
  const icons = new Map<Action, string>();
  const fitted: { element: CardElement; targetWidth: string }[] = [];

  // Teams does not gate elements by the card's version, so everything the library knows is parsed.
  const context = new SerializationContext(Versions.v1_6);
  context.setElementRegistry(ELEMENTS);
  context.setActionRegistry(ACTIONS);
  context.onParseAction = (action, json) => {
    sources.set(action, json);
    if (!action.iconUrl?.startsWith('icon:')) return;
    icons.set(action, action.iconUrl.slice('icon:'.length));
    // The library would fetch it as a picture.
    action.iconUrl = '';
  };
  context.onParseElement = (element, json) => {
    if (typeof json?.targetWidth === 'string') fitted.push({ element, targetWidth: json.targetWidth });
  };
  card.parse({ ...prepareCard(source, isKnownType), version: '1.6' }, context);

  return {
    card,
    icons,
    sourceOf: (action) => sources.get(action) ?? {},
    fitTo(width) {
      for (const { element, targetWidth } of fitted) {
        const isVisible = fitsWidth(targetWidth, width);
        if (element.isVisible !== isVisible) element.isVisible = isVisible;
      }
    },
  };
}

/** Input values as Teams sends them: strings only, the empty ones left out. */
export function readInputs(action: Action): Record<string, string> {
  const inputs = Object.values(action.getReferencedInputs() ?? {});
  return Object.fromEntries(
    inputs.flatMap((input) => (input.id && input.isSet() ? [[input.id, String(input.value)]] : [])),
  );
}
