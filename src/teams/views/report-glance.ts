import type { Instant } from '../../domain/day.ts';
import { STATES } from '../../domain/report-state.ts';
import { formatStanding, formatVersion } from '../../domain/report-words.ts';
import { WORST_FIRST } from '../../domain/standing.ts';
import { count } from '../../domain/words.ts';
import type { ListedVersion } from '../../usecases/list-versions.ts';
import type { CardData } from '../card-data.ts';
import { plain } from '../plain.ts';
import { searchPhrases } from '../search-phrases.ts';
import type { Found } from '../searches/search.ts';
import { reportPage, tabLink } from '../tab-links.ts';
import type { BotTools } from '../tools.ts';
import { markOfState } from './report-state.ts';

type Tools = Pick<BotTools, 'cards' | 'publicUrl' | 'teamsAppId'>;
type Version = Pick<ListedVersion, 'stored' | 'state' | 'isLinkAlive'>;

export function foundReport(tools: Tools, version: Version, now: Instant): Found {
  const { stored, state } = version;
  const { scopeName, period, headline } = stored.report;
  const { shape, word } = STATES[state.state];
  return {
    card: tools.cards.fill('report-glance', reportData(tools, version, now)),
    preview: {
      title: `${scopeName}, ${period.name}`,
      text: `${shape} ${word}, version ${stored.version}. ${headline}`,
    },
  };
}

function reportData(place: Tools, { stored, state, isLinkAlive }: Version, now: Instant): CardData['report-glance'] {
  const { report, version, compiledAt } = stored;
  return {
    ...markOfState(state),
    title: plain(`${report.scopeName}, ${report.period.name}`),
    version: plain(formatVersion({ version, state, compiledAt })),
    headline: report.headline,
    counts: WORST_FIRST.filter((standing) => report.counts[standing] > 0).map((standing) => ({
      title: formatStanding(standing),
      value: count(report.counts[standing], 'duty', 'duties'),
    })),
    url: isLinkAlive ? `${place.publicUrl}/reports/${stored.id}` : '',
    asAt: searchPhrases.asAt(now),
    tabUrl: tabLink(place, reportPage(stored.id), report.title),
    marking: report.marking,
  };
}
