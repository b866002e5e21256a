import type { DigestView } from '../../domain/digest-view.ts';
import { goodNewsOf } from '../../domain/good-news.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { may } from '../../domain/person.ts';
import type { Report } from '../../domain/report.ts';
import { formatVersion } from '../../domain/report-words.ts';
import { STANDINGS, WORST_FIRST } from '../../domain/standing.ts';
import { isSamePerson } from '../../domain/standing-arrangements.ts';
import { count, formatDay, formatDayLong, formatInstant, joinWords } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import { plain } from '../plain.ts';
import { reportPhrases } from '../report-phrases.ts';
import { reportPage, type TabPlace, tabLink } from '../tab-links.ts';
import { CHART_COLORS, describeMove, exceptionRow } from './report.ts';
import { askingOf, decidingOf, markOfState } from './report-state.ts';

/** The chair's one page (DOMAIN.md section 4): at most this many of each, the full report has all. */
const MOST = 3;
const MOST_DEADLINES = 5;

export function digestData(
  partnership: Partnership,
  view: DigestView,
  place: TabPlace,
  notice = '',
): CardData['digest'] {
  const { version, reader, seen } = view;
  const mayDecide = may(reader, 'see the digest');
  const insteadOf = view.insteadOf === null ? '' : reportPhrases.insteadOf(plain(view.insteadOf));
  const { report, state } = version;
  const reds = report.exceptions.filter(({ standing }) => standing === 'off track');
  const moved = report.moved.filter(({ direction }) => direction === 'worse' || direction === 'changed');
  const newer = view.newerDraft === null ? '' : reportPhrases.newerDraft(view.newerDraft);
  return {
    ...decidingOf(version, reader),
    ...askingOf(version, reader),
    title: `${report.scope.kind === 'partnership' ? 'The partnership on one page' : plain(report.scopeName)}: ${report.period.name}`,
    state: markOfState(state),
    version: plain(formatVersion(version)),
    notice: [insteadOf, notice, newer].filter((sentence) => sentence !== '').join(' '),
    comments:
      state.state === 'returned' && view.isAlone && mayDecide
        ? `${plain(state.by.name)}: ${plain(state.comments)}`
        : '',
    headline: report.headline,
    ...countsOf(report),
    decisions: report.decisions
      .slice(0, MOST)
      .map(({ wanted }, index) => ({ position: index + 1, text: plain(wanted) })),
    moreDecisions: more(report.decisions.length - MOST, 'in the full report'),
    reds: reds.slice(0, MOST).map((red) => {
      const { title, group, text } = exceptionRow(red);
      return { title: `${title}, ${group}`, text };
    }),
    moreReds: more(reds.length - MOST, 'in the full report'),
    comparedWith: report.comparedWith.name.replace(/^Round/u, 'the round'),
    moved: moved.slice(0, MOST).map(describeMove),
    deadlines: view.deadlines.slice(0, MOST_DEADLINES).map(({ on, title }) => ({
      on: on.slice(0, 4) === view.today.slice(0, 4) ? formatDayLong(on) : formatDay(on),
      title: plain(title),
    })),
    moreDeadlines: more(view.deadlines.length - MOST_DEADLINES, 'in the next 90 days'),
    notReplied: joinWords(report.missing.map(({ organisationName, lines }) => `${organisationName} (${lines.length})`)),
    goodNews: goodNewsOf(report)
      .slice(0, MOST)
      .map(({ dutyId, title, to }) => `${STANDINGS[to].shape} ${dutyId} ${title}: ${STANDINGS[to].word.toLowerCase()}`),
    seen:
      seen.length === 0
        ? ''
        : `Seen by ${joinWords(seen.map(({ by, at }) => `${plain(by.name)} on ${formatInstant(at)}`))}.`,
    mayAcknowledge: mayDecide && !seen.some(({ by }) => isSamePerson(by, reader)),
    url: view.isLinkAlive ? `${place.publicUrl}/reports/${version.id}` : '',
    tabUrl: tabLink(place, reportPage(version.id), report.title),
    marking: partnership.marking,
  };
}

function countsOf({ counts }: Report): Pick<CardData['digest'], 'slices' | 'counts'> {
  const shown = WORST_FIRST.filter((standing) => counts[standing] > 0);
  return {
    slices: shown.map((standing) => ({
      legend: STANDINGS[standing].word,
      value: counts[standing],
      color: CHART_COLORS[standing],
    })),
    counts: shown.map((standing) => ({
      title: `${STANDINGS[standing].shape} ${STANDINGS[standing].word}`,
      value: count(counts[standing], 'duty', 'duties'),
    })),
  };
}

function more(hidden: number, where: string): string {
  return hidden > 0 ? `And ${hidden} more ${where}.` : '';
}
