import { type Action, ExecuteAction, GlobalSettings, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type BuiltCard, buildCard, readInputs } from './build-card.ts';
import type { Choice } from './choice.ts';
import { NamedIcon } from './elements/icon.tsx';
import type { Drawing } from './live-card.ts';
import { type Overflow, OverflowMenu } from './overflow-menu.tsx';
import { isFullWidth } from './prepare-card.ts';
import { cardWidth } from './target-width.ts';

GlobalSettings.setTabIndexAtCardRoot = false;

export interface CardViewProps {
  /** Adaptive Card JSON. The same JSON in another object draws nothing again, so typed values stay. */
  card: unknown;
  /** Settles when the answer has been dealt with; until then the button shows that it waits. */
  onPress: (action: Record<string, unknown>, inputs: Record<string, string>) => Promise<void>;
  /** Answers the type-ahead of a people picker, and of any choices that the bot looks up. */
  onQuery: (dataset: string, text: string) => Promise<Choice[]>;
  /** Offered the address of every link in text and of buttons that open one; false lets it open in a new tab. */
  onLink?: ((href: string) => boolean) | undefined;
}

/** One adaptive card, drawn and alive. */
export function CardView({ card, onPress, onQuery, onLink }: CardViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const [drawings, setDrawings] = useState<readonly Drawing[]>([]);
  const [overflow, setOverflow] = useState<Overflow>();
  const json = JSON.stringify(card);
  const now = useRef({ onPress, onQuery, onLink });
  now.current = { onPress, onQuery, onLink };

  useLayoutEffect(() => {
    const place = host.current;
    if (!place) return undefined;
    const built = buildCard(JSON.parse(json));
    const hadFocus = place.contains(document.activeElement);
    let isWaiting = false;
    built.card.onDrawing = setDrawings;
    built.card.query = (dataset, text) => now.current.onQuery(dataset, text);
    built.card.onInlineCardExpanded = () => drawIcons(built);
    // The library afterwards says aria-expanded on what it shows and hides, where that means nothing.
    built.card.onElementVisibilityChanged = (shown) =>
      queueMicrotask(() => shown.renderedElement?.removeAttribute('aria-expanded'));
    built.card.onDisplayOverflowActionMenu = (actions, target) => {
      if (target) setOverflow({ actions, target });
      return true;
    };
    built.card.onExecuteAction = (action) => {
      if (action instanceof OpenUrlAction) return openAddress(action.url, now.current.onLink);
      // What only folds or shows is done by the library; nothing of it goes to the bot.
      if (isWaiting || !(action instanceof SubmitAction || action instanceof ExecuteAction)) return;
      isWaiting = true;
      const done = showWaiting(action, place);
      void now.current.onPress(built.sourceOf(action), readInputs(action)).finally(() => {
        isWaiting = false;
        done();
      });
    };
    const element = built.card.render();
    if (element) {
      element.setAttribute('role', 'group');
      if (!element.ariaLabel) element.ariaLabel = 'Card';
      place.replaceChildren(element);
    }
    drawIcons(built);
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) built.fitTo(cardWidth(entry.contentRect.width));
    });
    observer.observe(place);
    // The button that was pressed is gone; the reader stays at the card.
    if (hadFocus) place.focus();
    return () => {
      observer.disconnect();
      setDrawings([]);
      built.card.releaseDOMResources();
    };
  }, [json]);

  return (
    <>
      <div
        ref={host}
        tabIndex={-1}
        className={isFullWidth(card) ? 'card card-full' : 'card'}
        // Only redirects real links, which bring their own keyboard behaviour.
        onClick={(event) => followTextLink(event, onLink)}
      />
      {drawings.map(({ host: place, node }, index) => createPortal(node, place, String(index)))}
      {overflow && <OverflowMenu overflow={overflow} onClose={() => setOverflow(undefined)} />}
    </>
  );
}

function followTextLink(event: MouseEvent, onLink: CardViewProps['onLink']): void {
  if (event.defaultPrevented) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link && onLink?.(link.href)) event.preventDefault();
}

function openAddress(url: string | undefined, onLink: CardViewProps['onLink']): void {
  if (url && !onLink?.(url) && /^(https?|mailto|tel):/i.test(url)) open(url, '_blank', 'noopener');
}

/** The pressed button waits; the others take no presses either. Returns the way back. */
function showWaiting(action: Action, place: HTMLElement): () => void {
  const button = action.renderedElement;
  place.setAttribute('aria-busy', 'true');
  button?.classList.add('is-waiting');
  button?.setAttribute('aria-disabled', 'true');
  return () => {
    place.removeAttribute('aria-busy');
    button?.classList.remove('is-waiting');
    button?.removeAttribute('aria-disabled');
  };
}

/** Puts Fluent icons on the buttons that want one; those of folded cards come when they are opened. */
function drawIcons({ card, icons }: BuiltCard): void {
  for (const [action, name] of icons) {
    const button = action.renderedElement;
    if (!button || button.querySelector('.card-button-icon')) continue;
    const span = document.createElement('span');
    span.className = 'card-button-icon';
    button.prepend(span);
    card.draw(<NamedIcon name={name} />, span);
  }
}
