import { type FileChild, HeadingLevel } from 'docx';
import { goodNewsOf } from '../../domain/good-news.ts';
import type { Report, ReportDeadline, ReportException, ReportVersion } from '../../domain/report.ts';
import {
  DEADLINES,
  DIRECTIONS,
  formatPeriod,
  formatResponses,
  formatStanding,
  formatVersion,
  NOT_GIVEN,
  READ_FIRST,
} from '../../domain/report-words.ts';
import { STANDINGS } from '../../domain/standing.ts';
import { formatDay, joinWords, shorten } from '../../domain/words.ts';
import { drawTable } from './table.ts';
import { bullets, heading, numbered, paragraph, quiet } from './text.ts';

/** What keeps it one page: a board decides on three things well, and the rest is told further on. */
const MOST = 3;
/** Characters that such a line holds. */
const ONE_LINE = 90;
const TWO_LINES = 190;
const LONGEST_NAME = 56;
const LONGEST_GROUP = 42;

type Named = Pick<Report, 'title' | 'scope' | 'scopeName' | 'period' | 'headline'>;

/** Title, period, version and the one sentence that says it all. */
export function titleOf(
  version: { report: Named } & Parameters<typeof formatVersion>[0],
  { startsOnNewPage = false }: { startsOnNewPage?: boolean } = {},
): FileChild[] {
  const { report } = version;
  return [
    paragraph('Progress report', { heading: HeadingLevel.TITLE, pageBreakBefore: startsOnNewPage }),
    ...(report.scope.kind === 'partnership' ? [] : [paragraph(report.scopeName)]),
    paragraph(formatPeriod(report.period)),
    quiet(formatVersion(version)),
    paragraph(report.headline, { style: 'Headline' }),
  ];
}

/** How many duties stand where, in one row. */
export function countsTable({ counts }: Pick<Report, 'counts'>): FileChild[] {
  const present = READ_FIRST.filter((standing) => counts[standing] > 0);
  return drawTable(
    {
      caption: 'Where the duties stand',
      columns: ['Standing', ...present.map(formatStanding)],
      rows: [['Duties', ...present.map((like) => ({ text: String(counts[like]), like }))]],
    },
    ['Standing', ...present].map(() => 1),
  );
}

/** The chair's one page (DOMAIN.md section 4). Every line is shortened, so that it stays one page. */
export function chairPage(version: ReportVersion, start: { startsOnNewPage?: boolean } = {}): FileChild[] {
  const { report } = version;
  const { decisions, exceptions } = report;
  const reds = exceptions.filter(({ standing }) => standing === 'off track');
  const wanted = decisions.map((decision) => wholeSentences(decision.wanted));
  const news = goodNewsOf(report).map(
    ({ dutyId, title, to }) => `${shorten(`${dutyId} ${title}`, 72)}: ${formatStanding(to)}`,
  );
  return [
    ...titleOf(version, start),
    ...part('Decisions wanted', wanted, { none: 'Nobody has asked for a decision.', isNumbered: true }),
    closeHeading('At a glance'),
    ...countsTable(report),
    paragraph(formatResponses(report)),
    ...silent(report),
    ...part('Off track', reds.map(describeRed), { none: 'No answer is off track.' }),
    ...part('What moved', movedIn(report).map(describeMove), { none: sayNothingMoved(report) }),
    ...part(DEADLINES, (report.deadlines ?? []).map(describeDeadline)),
    ...part('Good news', news),
  ];
}

/**
 * A heading with its first lines, and how many there are: "Off track (3 of 5)". The full report has them all. Without a
 * line it says so in a sentence, or there is nothing at all.
 */
function part(
  title: string,
  lines: readonly string[],
  { none = '', isNumbered = false }: { none?: string; isNumbered?: boolean } = {},
): FileChild[] {
  if (lines.length === 0) return none === '' ? [] : [closeHeading(title), paragraph(none)];
  const shown = lines.slice(0, MOST);
  const many = lines.length > MOST ? ` (${MOST} of ${lines.length})` : '';
  return [closeHeading(`${title}${many}`), ...(isNumbered ? numbered(shown, 1) : bullets(shown))];
}

/** As many sentences as fit two lines; the rest stands under all decisions wanted. */
function wholeSentences(text: string): string {
  const end = text.length <= TWO_LINES ? -1 : text.slice(0, TWO_LINES).lastIndexOf('. ');
  return end < TWO_LINES / 3 ? shorten(text, TWO_LINES) : text.slice(0, end + 1);
}

/** By organisation, never by person. */
function silent({ missing }: Report): FileChild[] {
  const names = missing.map(({ organisationName, lines }) => `${organisationName} (${lines.length})`);
  return names.length === 0 ? [] : [paragraph(shorten(`No update received from ${joinWords(names)}.`, TWO_LINES))];
}

/** A first answer is news of the prompt, not a movement; what got better stands under good news. */
function movedIn({ moved }: Report): Report['moved'] {
  return moved.filter(({ direction }) => direction === 'worse' || direction === 'changed');
}

function sayNothingMoved({ moved, comparedWith }: Report): string {
  const isBetter = moved.some(({ direction }) => direction === 'better');
  return isBetter ? 'Nothing has got worse.' : `Nothing has moved since ${comparedWith.name}.`;
}

function describeDeadline({ on, title }: ReportDeadline): string {
  return shorten(`${formatDay(on)}: ${title}`, ONE_LINE);
}

function describeRed({ dutyId, title, groupName, owner, recoveryOn }: ReportException): string {
  const recovery = recoveryOn ? formatDay(recoveryOn) : NOT_GIVEN.toLowerCase();
  return `${nameOf({ dutyId, title })}, ${shorten(groupName, LONGEST_GROUP)}. Owner: ${owner}. Recovery date: ${recovery}.`;
}

function describeMove({ dutyId, title, from, to, direction }: Report['moved'][number]): string {
  const { arrow, word } = DIRECTIONS[direction];
  return `${arrow} ${word}: ${nameOf({ dutyId, title })}, from ${STANDINGS[from].word.toLowerCase()} to ${STANDINGS[to].word.toLowerCase()}`;
}

/** "D10 Have due regard to the Police, Fire and Crime…" */
function nameOf({ dutyId, title }: { dutyId: string; title: string }): string {
  return shorten(`${dutyId} ${title}`, LONGEST_NAME);
}

/** Several headings on one page. */
function closeHeading(text: string): FileChild {
  return heading(1, text, { spacing: { before: 130, after: 40 } });
}
