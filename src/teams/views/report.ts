import { goodNewsOf } from '../../domain/good-news.ts';
import type { MeasureLine } from '../../domain/measure.ts';
import { formatColour, formatMeasureTravel, formatQuarterEnd, formatValue } from '../../domain/measure-words.ts';
import type { Person } from '../../domain/person.ts';
import type { Report, ReportException, ReportVersion } from '../../domain/report.ts';
import { DIRECTIONS, formatVersion } from '../../domain/report-words.ts';
import type { RiskLine } from '../../domain/risk.ts';
import { formatRiskMovement, formatScore } from '../../domain/risk-words.ts';
import { STANDINGS, type Standing, WORST_FIRST } from '../../domain/standing.ts';
import { count, formatDay } from '../../domain/words.ts';
import type { ExportFormat } from '../../usecases/ports.ts';
import type { CardData } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { reportPage, type TabPlace, tabLink } from '../tab-links.ts';
import { markOf } from './marks.ts';
import { askingOf, decidingOf } from './report-state.ts';

export const CHART_COLORS: Record<Standing, string> = {
  'off track': 'attention',
  'at risk': 'warning',
  'not started': 'categoricalLavender',
  'in progress': 'categoricalBlue',
  'on track': 'good',
  complete: 'categoricalTeal',
  'not for us': 'neutral',
  'no update': 'neutral',
};

/** Five buttons in a row are the most, and one opens the page. */
const FILES = 4;

/** The glance: at most this many of each; the full report has all. */
const MOST = 3;

/** The chair's glance at a report: headline, counts, exceptions, decisions, what moved, who is missing. */
export function reportData(
  version: ReportVersion,
  { formats, ...place }: TabPlace & { formats: readonly ExportFormat[] },
  reader: Person,
  notice = '',
): CardData['report'] {
  const { report } = version;
  const shown = WORST_FIRST.filter((standing) => report.counts[standing] > 0);
  const url = `${place.publicUrl}/reports/${version.id}`;
  return {
    title: report.title,
    subtitle: `${report.period.name}. ${plain(formatVersion(version))}`,
    ...decidingOf(version, reader),
    ...askingOf(version, reader),
    notice,
    headline: report.headline,
    slices: shown.map((standing) => ({
      legend: STANDINGS[standing].word,
      value: report.counts[standing],
      color: CHART_COLORS[standing],
    })),
    counts: shown.map((standing) => ({
      title: `${STANDINGS[standing].shape} ${STANDINGS[standing].word}`,
      value: count(report.counts[standing], 'duty', 'duties'),
    })),
    exceptions: report.exceptions.slice(0, MOST).map(exceptionRow),
    moreExceptions: more(report.exceptions.length, 'more in the full report'),
    decisions: report.decisions
      .slice(0, MOST)
      .map(({ wanted }, index) => ({ position: index + 1, text: plain(wanted) })),
    moreDecisions: more(report.decisions.length, 'more in the full report'),
    comparedWith: report.comparedWith.name.replace(/^Round/u, 'the round'),
    // A first answer is news of the prompt, not a movement.
    moved: report.moved
      .filter(({ direction }) => direction !== 'new')
      .slice(0, MOST)
      .map(describeMove),
    missing: report.missing.map(
      ({ organisationName, lines }) => `${organisationName}: ${count(lines.length, 'update', 'updates')}`,
    ),
    url,
    tabUrl: tabLink(place, reportPage(version.id), report.title),
    files: formats.slice(0, FILES).map(({ name, ending }, index) => ({
      title: `Get it as ${name}`,
      url: `${url}.${ending}`,
      mode: index === 0 ? 'primary' : 'secondary',
    })),
    goodNews: goodNewsOf(report).slice(0, MOST).map(describeGood),
    measures: report.measures.filter(isTelling).slice(0, MOST).map(describeMeasure),
    risks: report.risks.slice(0, MOST).map(describeRisk),
    footer: `${report.answered} of ${report.asked} updates received, ${report.answeredOnTime} on time.`,
    marking: report.marking,
  };
}

export function exceptionRow(exception: ReportException): CardData['report']['exceptions'][number] {
  const { shape, color } = markOf(exception.standing);
  const recovery = exception.recoveryOn ? `Recovery by ${formatDay(exception.recoveryOn)}.` : 'No recovery date given.';
  const cause = exception.cause ? `${plain(shorten(exception.cause, 140)).replace(/[.…]$/u, '')}. ` : '';
  return {
    shape,
    color,
    title: `${exception.dutyId} ${exception.title}`,
    group: exception.groupName,
    text: `${cause}Owner: ${exception.owner}. ${recovery}`,
  };
}

export function describeMove(move: Report['moved'][number]): string {
  const from = STANDINGS[move.from].word.toLowerCase();
  const to = STANDINGS[move.to].word.toLowerCase();
  return `${DIRECTIONS[move.direction].arrow} ${move.dutyId} ${move.title}: ${from} to ${to} (${move.direction})`;
}

function describeGood({ dutyId, title, to }: Report['moved'][number]): string {
  return `${STANDINGS[to].shape} ${dutyId} ${title}: ${STANDINGS[to].word.toLowerCase()}`;
}

/** What a board would ask about: a missed target, or worse than a year before. */
function isTelling({ rag, movement }: MeasureLine): boolean {
  return rag === 'red' || rag === 'amber' || movement === 'worse';
}

function describeMeasure(line: MeasureLine): string {
  return `${formatColour(line)}: ${line.dutyId} ${plain(line.name)}, ${formatValue(line)} (${formatQuarterEnd(line.quarterEndOn)}). ${formatMeasureTravel(line)}`;
}

function describeRisk(risk: RiskLine): string {
  return `${formatScore(risk)}: ${plain(shorten(risk.title, 100))}. ${formatRiskMovement(risk)}`;
}

function more(total: number, words: string): string {
  return total > MOST ? `${total - MOST} ${words}` : '';
}
