import { type FileChild, HeadingLevel } from 'docx';
import { goodNewsOf } from '../../domain/good-news.ts';
import type { Report, ReportException, ReportVersion } from '../../domain/report.ts';
import {
  DECISIONS_FIRST,
  DIRECTIONS,
  formatPeriod,
  formatResponses,
  formatStanding,
  formatVersion,
  NOT_GIVEN,
  READ_FIRST,
} from '../../domain/report-words.ts';
import { STANDINGS } from '../../domain/standing.ts';
import { count, formatDay, joinWords, shorten } from '../../domain/words.ts';
import { drawTable } from './table.ts';
import { bullets, heading, numbered, paragraph, quiet } from './text.ts';

/** What keeps it one page; what does not fit is counted here and told further on. */
const MOST = 3;
const LONGEST = 230;

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

/** The chair's one page (DOMAIN.md section 4). */
export function chairPage(version: ReportVersion, start: { startsOnNewPage?: boolean } = {}): FileChild[] {
  const { report } = version;
  const { decisions, exceptions, moved, missing } = report;
  const reds = exceptions.filter(({ standing }) => standing === 'off track');
  const wanted = decisions.slice(0, DECISIONS_FIRST).map((decision) => shorten(decision.wanted, LONGEST));
  const news = goodNewsOf(report).map(({ dutyId, title, to }) => `${dutyId} ${title}: ${formatStanding(to)}`);
  const silent = missing.map(({ organisationName, lines }) => `${organisationName} (${lines.length})`);
  return [
    ...titleOf(version, start),
    heading(1, 'Decisions wanted'),
    ...(wanted.length === 0 ? [paragraph('Nobody has asked for a decision.')] : numbered(wanted, 1)),
    ...more(decisions.length - DECISIONS_FIRST, 'more, under All decisions wanted'),
    heading(1, 'At a glance'),
    ...countsTable(report),
    paragraph(formatResponses(report)),
    heading(1, 'Off track'),
    ...some(reds.map(describeRed), 'No answer is off track.'),
    heading(1, 'What moved'),
    // A first answer is news of the prompt, not a movement.
    ...some(
      moved.filter(({ direction }) => direction !== 'new').map(describeMove),
      `Nothing has moved since ${report.comparedWith.name}.`,
    ),
    heading(1, 'No update received'),
    paragraph(silent.length === 0 ? 'Every update asked for was received.' : `From ${joinWords(silent)}.`),
    ...(news.length === 0 ? [] : [heading(1, 'Good news'), ...some(news, '')]),
  ];
}

function describeRed({ dutyId, title, groupName, owner, recoveryOn }: ReportException): string {
  const recovery = recoveryOn ? formatDay(recoveryOn) : NOT_GIVEN.toLowerCase();
  return `${dutyId} ${title}, ${groupName}. Owner: ${owner}. Recovery date: ${recovery}.`;
}

function describeMove({ dutyId, title, from, to, direction }: Report['moved'][number]): string {
  const { arrow, word } = DIRECTIONS[direction];
  return `${arrow} ${word}: ${dutyId} ${title}, from ${STANDINGS[from].word.toLowerCase()} to ${STANDINGS[to].word.toLowerCase()}`;
}

function some(lines: readonly string[], none: string): FileChild[] {
  if (lines.length === 0) return [paragraph(none)];
  return [...bullets(lines.slice(0, MOST)), ...more(lines.length - MOST, 'more in the full report')];
}

function more(many: number, words: string): FileChild[] {
  return many > 0 ? [quiet(`${count(many, words, words)}.`)] : [];
}
