import type { Standing } from '../../../domain/standing.ts';
import type { DutyRow } from '../../../usecases/list-duties.ts';

/** What the list is narrowed to; empty for all. */
export interface Filter {
  words: string;
  groupId: string;
  organisationId: string;
  themeId: string;
  standing: Standing | '';
}

export const NO_FILTER: Filter = { words: '', groupId: '', organisationId: '', themeId: '', standing: '' };

/** Each word has to stand somewhere: in the code, the title, another name, the legal basis or a lead. */
export function isWanted(duty: DutyRow, filter: Filter): boolean {
  const text = plain([duty.id, duty.title, duty.shortName, ...duty.aliases, duty.hook, ...duty.leads].join(' '));
  return (
    plain(filter.words)
      .split(' ')
      .every((word) => text.includes(word)) &&
    (filter.groupId === '' || duty.groups.some(({ id }) => id === filter.groupId)) &&
    (filter.organisationId === '' || duty.organisationIds.includes(filter.organisationId)) &&
    (filter.themeId === '' || duty.themeIds.includes(filter.themeId)) &&
    (filter.standing === '' || duty.standing === filter.standing)
  );
}

function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, ' ');
}
