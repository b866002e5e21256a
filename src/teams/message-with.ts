import { ActivityTypes, CardFactory } from 'botbuilder';
import type { FilledCard } from './turn.ts';

/** A message with one card; its summary is what a notification shows and a screen reader says first. */
export function messageWith(card: FilledCard): {
  type: string;
  summary: string;
  attachments: ReturnType<typeof CardFactory.adaptiveCard>[];
} {
  return { type: ActivityTypes.Message, summary: card.summary, attachments: [CardFactory.adaptiveCard(card.content)] };
}
