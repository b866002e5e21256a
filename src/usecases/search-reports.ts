import { findDuty, findGroup, findOrganisation, findTheme, type Partnership } from '../domain/partnership.ts';
import type { Scope } from '../domain/report.ts';
import { STATES } from '../domain/report-state.ts';
import { findByWords } from '../domain/word-match.ts';
import { type ListedVersion, listVersions } from './list-versions.ts';
import type { Tools } from './ports.ts';

/**
 * The versions of reports that words name, best and then newest first. Without words the newest version of each report
 * and those that somebody put their name to: what people send each other.
 */
export async function searchReports(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  words: string,
): Promise<ListedVersion[]> {
  const versions = await listVersions(tools, null);
  if (words.trim() === '') {
    return versions.filter(
      ({ isNewest, state }) => isNewest || state.state === 'issued' || state.state === 'signed off',
    );
  }
  return findByWords(versions, words, ({ stored, state }) => ({
    names: [stored.report.scopeName, stored.report.title, ...namesOf(tools.partnership, stored.report.scope)],
    besides: [
      stored.report.headline,
      stored.report.period.name,
      ...shortPeriods(stored.report.period.name),
      wordsOf(state.state),
      `version ${stored.version}`,
    ],
  }));
}

function wordsOf(state: keyof typeof STATES): string {
  return STATES[state].word;
}

/** "q2", as people say "Quarter 2". */
function shortPeriods(name: string): string[] {
  const quarter = /\bquarter (\d)/iu.exec(name)?.[1];
  return quarter === undefined ? [] : [`q${quarter}`];
}

function namesOf(partnership: Partnership, scope: Scope): string[] {
  switch (scope.kind) {
    case 'partnership':
      return ['partnership', partnership.name, partnership.shortName];
    case 'group':
      return named(findGroup(partnership, scope.id));
    case 'organisation':
      return named(findOrganisation(partnership, scope.id));
    case 'theme':
      return named(findTheme(partnership, scope.id));
    case 'duty': {
      const duty = findDuty(partnership, scope.id);
      return duty ? [duty.id, duty.shortName, duty.title, ...duty.aliases] : [];
    }
  }
}

function named(one: { name: string; shortName: string; aliases: readonly string[] } | undefined): string[] {
  return one ? [one.name, one.shortName, ...one.aliases] : [];
}
