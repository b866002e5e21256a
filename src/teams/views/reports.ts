import type { Comparison } from '../../domain/comparison.ts';
import { may, type Person } from '../../domain/person.ts';
import type { ReportVersion } from '../../domain/report.ts';
import type { ReportState } from '../../domain/report-state.ts';
import { changesTitle, formatVersion, NOTHING_CHANGED } from '../../domain/report-words.ts';
import { TEXT_LIMIT } from '../../domain/update.ts';
import type { ListedVersion } from '../../usecases/list-versions.ts';
import type { CardData } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { reportPhrases } from '../report-phrases.ts';
import { decidingOf, markOfState } from './report-state.ts';

/** More than this nobody reads on a card, and with their buttons they would not fit. */
const MOST_ROWS = 8;
const MOST_LINES = 8;
const SHORT = 200;

interface Shown {
  scopeName: string;
  marking: string;
  publicUrl: string;
  reader: Person;
  /** Nobody reads along: comments may be shown to those whom they are for. */
  isAlone: boolean;
  notice: string;
}

/** The versions of reports, newest first. */
export function reportsData(versions: readonly ListedVersion[], shown: Shown): CardData['reports'] {
  const { scopeName, reader } = shown;
  const hidden = versions.length - MOST_ROWS;
  const isFor = shown.isAlone && may(reader, 'see the digest');
  const none = scopeName === '' ? reportPhrases.noneYet : reportPhrases.noneOf(scopeName);
  const lastReturned = versions.find(({ state }) => state.state === 'returned')?.stored.id;
  return {
    title: versions.length === 0 ? none : scopeName === '' ? 'Reports' : `Reports: ${scopeName}`,
    subtitle: versions.length === 0 ? reportPhrases.howToCompile : 'The newest first.',
    notice: shown.notice,
    rows: versions.slice(0, MOST_ROWS).map(({ stored, state, since, isNewest, isLinkAlive }) => {
      const deciding = decidingOf({ id: stored.id, state, changes: { since } }, reader);
      const { scopeName: name, period } = stored.report;
      return {
        ...deciding,
        mayIssue: deciding.mayIssue && isNewest,
        state: markOfState(state),
        name: plain(`${name}, ${period.name}`),
        detail: plain(formatVersion({ ...stored, state })),
        comments: isFor ? commentsOf(state, stored.id === lastReturned ? TEXT_LIMIT : SHORT) : '',
        url: isLinkAlive ? `${shown.publicUrl}/reports/${stored.id}` : '',
      };
    }),
    more: hidden > 0 ? `And ${hidden} older ones. Type reports and a group, duty or organisation to see its own.` : '',
    marking: shown.marking,
  };
}

/** The newest comments are shown whole, so that all fit one card. */
function commentsOf(state: ReportState, length: number): string {
  return state.state === 'returned' ? `${plain(state.by.name)}: ${plain(shorten(state.comments, length))}` : '';
}

/** What one version says otherwise than the one before it. */
export function comparisonData(version: ReportVersion, changes: Comparison, url: string): CardData['comparison'] {
  const { report } = version;
  return {
    title: changesTitle(changes),
    subtitle: plain(`${report.scopeName}, ${report.period.name}. ${formatVersion(version)}`),
    nothing: changes.sections.length === 0 ? NOTHING_CHANGED : '',
    sections: changes.sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.slice(0, MOST_LINES).map(plain),
      more: lines.length > MOST_LINES ? `And ${lines.length - MOST_LINES} more in the full report.` : '',
    })),
    url,
    marking: report.marking,
  };
}
