import type { Report, ReportException, ReportVersion } from '../../domain/report.ts';
import { DIRECTIONS } from '../../domain/report-words.ts';
import { STANDINGS, type Standing, WORST_FIRST } from '../../domain/standing.ts';
import { count, formatDay, formatInstant } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { markOf } from './marks.ts';

const CHART_COLORS: Record<Standing, string> = {
  'off track': 'attention',
  'at risk': 'warning',
  'not started': 'categoricalLavender',
  'in progress': 'categoricalBlue',
  'on track': 'good',
  complete: 'categoricalTeal',
  'not for us': 'neutral',
  'no update': 'neutral',
};

/** The glance: at most this many of each; the full report has all. */
const MOST = 3;

/** The chair's glance at a report: headline, counts, exceptions, decisions, what moved, who is missing. */
export function reportData(
  version: ReportVersion,
  { publicUrl, mayAsk }: { publicUrl: string; mayAsk: boolean },
): CardData['report'] {
  const { report } = version;
  const shown = WORST_FIRST.filter((standing) => report.counts[standing] > 0);
  const url = `${publicUrl}/reports/${version.id}`;
  return {
    title: report.title,
    subtitle: `${report.period.name}. Version ${version.version}, compiled ${formatInstant(version.compiledAt)}.`,
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
    markdownUrl: `${url}.md`,
    mayAsk,
    about: version.id,
    groupId: report.scope.kind === 'group' ? report.scope.id : '',
    dutyId: report.scope.kind === 'duty' ? report.scope.id : '',
    footer: `${report.answered} of ${report.asked} updates received, ${report.answeredOnTime} on time.`,
    marking: report.marking,
  };
}

function exceptionRow(exception: ReportException): CardData['report']['exceptions'][number] {
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

function describeMove(move: Report['moved'][number]): string {
  const from = STANDINGS[move.from].word.toLowerCase();
  const to = STANDINGS[move.to].word.toLowerCase();
  return `${DIRECTIONS[move.direction].arrow} ${move.dutyId} ${move.title}: ${from} to ${to} (${move.direction})`;
}

function more(total: number, words: string): string {
  return total > MOST ? `${total - MOST} ${words}` : '';
}
