import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

/** The package's main entry is a bundle for browsers; this build of it runs without a document. */
const bundle: typeof AdaptiveCards = createRequire(__filename)('adaptivecards/dist/adaptivecards.js');

/** Elements of Teams that are newer than the 1.5 that the library knows; each carries a fallback for clients like it. */
const NEWER = /Badge|ProgressBar|ProgressRing|Chart\.|Icon|CompoundButton|Rating/u;

/** What the Adaptive Cards library of version 1.5 finds wrong with a card. Empty when all is well. */
export function findCardFaults(card: object): string[] {
  const { AdaptiveCard, SerializationContext, Versions } = bundle;
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const events = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...faults, ...events].filter((message) => !isExpected(message));
}

/** Names only what is newer than the library. */
function isExpected(message: string): boolean {
  return NEWER.test(message) || /^Property (choices\.data|targetWidth|mode) /u.test(message);
}
