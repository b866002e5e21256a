import { may } from '../domain/person.ts';
import { isLinkAlive } from '../usecases/compile-report.ts';
import { viewDuties } from '../usecases/view-duties.ts';
import { viewReport } from '../usecases/view-report.ts';
import { PAGE_NAMES, searchPhrases } from './search-phrases.ts';
import type { Found } from './searches/search.ts';
import { type ListPage, readLink, tabLink } from './tab-links.ts';
import type { BotTools } from './tools.ts';
import type { Turn } from './turn.ts';
import { foundDuty } from './views/duty.ts';
import { foundReport } from './views/report-glance.ts';

/**
 * The card that a link in somebody's message unfolds to: what that person may see of the duty or report, else no more than
 * that the link opens the tab. Undefined for a link that is none of ours, or says nothing more to this person.
 */
export async function unfurl(tools: BotTools, { who, now }: Turn, url: string): Promise<Found | undefined> {
  const target = readLink(url, tools);
  switch (target?.kind) {
    case undefined:
      return undefined;
    case 'duty': {
      const named = target.dutyId.toLowerCase();
      const duty = tools.partnership.duties.find(({ id }) => id.toLowerCase() === named);
      if (!duty || !may(who, 'look')) return foundPage(tools, '/duties');
      const [glance] = await viewDuties(tools, [duty]);
      return glance && foundDuty(tools, glance, now);
    }
    case 'report': {
      const stored = may(who, 'report') ? await tools.store.reports.get(target.reportId) : undefined;
      if (!stored) return target.isSecret ? undefined : foundPage(tools, '/reports');
      const { state } = await viewReport(tools, stored);
      return foundReport(tools, { stored, state, isLinkAlive: isLinkAlive(stored, now) }, now);
    }
    case 'page':
      return foundPage(tools, target.page);
  }
}

function foundPage(tools: BotTools, page: ListPage): Found {
  const title = `CSP Progress: ${PAGE_NAMES[page]}`;
  const text = searchPhrases.aboutTab(tools.partnership.name);
  const card = tools.cards.fill('tab', { title, text, tabUrl: tabLink(tools, page, PAGE_NAMES[page]) });
  return { card, preview: { title, text } };
}
