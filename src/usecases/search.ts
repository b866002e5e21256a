import { markWords, readSearch, type TextPart } from '../domain/find-words.ts';
import { may, type Person } from '../domain/person.ts';
import { STATES } from '../domain/report-state.ts';
import type { Tools } from './ports.ts';
import { searchDuties } from './search-duties.ts';
import { searchReports } from './search-reports.ts';
import { searchUpdates, type UpdateHits } from './search-updates.ts';

/** Of each kind; more is counted. */
const MOST_HITS = 20;

export interface DutyHit {
  id: string;
  title: TextPart[];
  hook: TextPart[];
}

export interface ReportHit {
  id: string;
  title: TextPart[];
  /** "Quarter 2, 2026 to 2027, version 3, issued" */
  about: string;
  headline: TextPart[];
}

/** What was found; nothing of the question is kept. */
export interface SearchView {
  duties: { count: number; hits: DutyHit[] };
  updates: UpdateHits;
  reports: { count: number; hits: ReportHit[] };
}

/** Looks for words in the duties, in what was said, and in the reports. Undefined for what holds no word to look for. */
export async function search(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  query: string,
): Promise<SearchView | undefined> {
  const words = readSearch(query);
  if (!words.some((word) => word.length > 1)) return undefined;
  const wanted = words.join(' ');
  const [updates, reports] = await Promise.all([
    searchUpdates(tools, words, MOST_HITS),
    may(who, 'report') ? findReports(tools, words) : [],
  ]);
  const duties = searchDuties(tools, { words: wanted, who });
  return {
    duties: {
      count: duties.length,
      hits: duties.slice(0, MOST_HITS).map(({ id, title, hook }) => ({
        id,
        title: markWords(`${id} ${title}`, words),
        hook: markWords(hook, words),
      })),
    },
    updates,
    reports: { count: reports.length, hits: reports.slice(0, MOST_HITS) },
  };
}

/** The newest version of each report, and what somebody has put their name to. */
async function findReports(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  words: readonly string[],
): Promise<ReportHit[]> {
  const found = await searchReports(tools, words.join(' '));
  return found
    .filter(({ isNewest, state }) => isNewest || state.state === 'issued' || state.state === 'signed off')
    .map(({ stored: { id, version, report }, state }) => ({
      id,
      title: markWords(report.title, words),
      about: `${report.period.name}, version ${version}, ${STATES[state.state].word.toLowerCase()}`,
      headline: markWords(report.headline, words),
    }));
}
