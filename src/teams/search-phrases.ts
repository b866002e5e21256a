import type { Instant } from '../domain/day.ts';
import { formatInstant } from '../domain/words.ts';
import type { ListPage } from './tab-links.ts';

/** Sentences of the message extension. Teams shows its messages without formatting. */
export const searchPhrases = {
  notPlaced:
    'CSP Progress does not know your organisation yet, so there is nothing it can show you. Ask the CSP manager to give you a role.',
  notAllowed: 'You do not have a role that lets you search this. The CSP manager can give you one.',
  unknownSearch: 'CSP Progress does not know that search. Your Teams app may be of another version.',
  asAt: (now: Instant) => `As at ${formatInstant(now)}`,
  aboutTab: (partnership: string) => `The duties, deadlines and reports of ${partnership}.`,
} as const;

/** What the pages of the tab are called. */
export const PAGE_NAMES = {
  '/overview': 'Overview',
  '/my-updates': 'My updates',
  '/duties': 'Duties',
  '/reports': 'Reports',
} as const satisfies Record<ListPage, string>;
