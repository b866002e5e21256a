import type { Choice, Mark } from './card-parts.ts';

/**
 * The cards that people put into their own messages. They travel to chats that the bot does not know, as a picture of one
 * moment: no buttons but links, no person's name, nothing that anybody wrote. Teams takes no newer cards than version 1.3
 * when it unfolds a link, so they use nothing newer.
 */
export interface GlanceCards {
  duty: Mark & {
    title: string;
    /** Who leads it. */
    lead: string;
    /** One a group that is asked about it. */
    groups: Choice[];
    next: string;
    hook: string;
    /** When the facts stood so. */
    asAt: string;
    tabUrl: string;
    marking: string;
  };
  'report-glance': Mark & {
    title: string;
    version: string;
    headline: string;
    counts: Choice[];
    /** Empty once the link has ended. */
    url: string;
    asAt: string;
    tabUrl: string;
    marking: string;
  };
  /** For a link of which no more is known, or may be shown, than that it opens the tab. */
  tab: { title: string; text: string; tabUrl: string };
}
