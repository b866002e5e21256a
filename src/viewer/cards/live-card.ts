import { AdaptiveCard, type CardObject } from 'adaptivecards';
import type { ReactNode } from 'react';
import type { Choice } from './choice.ts';

/** A part of a card that React draws into a place which the card library laid out. */
export interface Drawing {
  host: HTMLElement;
  node: ReactNode;
}

/** An adaptive card whose newer elements are drawn by React, through portals. */
export class LiveCard extends AdaptiveCard {
  private readonly drawn: Drawing[] = [];
  /** Called after each new drawing: folded cards are laid out only when they are opened. */
  onDrawing: (drawings: readonly Drawing[]) => void = () => {};
  /** Answers the type-ahead of a people picker. */
  query: (dataset: string, text: string) => Promise<Choice[]> = () => Promise.resolve([]);

  draw(node: ReactNode, host: HTMLElement = document.createElement('div')): HTMLElement {
    this.drawn.push({ host, node });
    this.onDrawing([...this.drawn]);
    return host;
  }
}

/** The outermost card that an element stands in, folded cards included. */
export function liveCardOf(part: CardObject): LiveCard {
  const root = part.getRootObject();
  if (!(root instanceof LiveCard)) throw new Error('A card element was drawn outside a live card.');
  return root;
}
