import { concerns } from '../domain/agenda.ts';
import { type Duty, findGroup, findOrganisation, type Partnership } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { findByWords } from '../domain/word-match.ts';

/** The duties that words name, best first; without words all of them, those that concern the person before the others. */
export function searchDuties(
  { partnership }: { partnership: Partnership },
  { words, who }: { words: string; who: Person },
): Duty[] {
  const { duties } = partnership;
  if (words.trim() === '') {
    return [...duties.filter((duty) => concerns(duty, who)), ...duties.filter((duty) => !concerns(duty, who))];
  }
  return findByWords(duties, words, (duty) => ({
    names: [duty.id, `${duty.id} ${duty.shortName}`, duty.shortName, duty.title, ...duty.aliases],
    besides: [duty.hook, ...namesAround(partnership, duty)],
  }));
}

/** Its groups, those who lead it and the themes that it serves. */
function namesAround(partnership: Partnership, duty: Duty): string[] {
  const around = [
    ...duty.groups.map((id) => findGroup(partnership, id)),
    ...duty.leads.map((id) => findOrganisation(partnership, id)),
    ...partnership.themes.filter(({ duties }) => duties.includes(duty.id)),
  ];
  return around.flatMap((one) => (one ? [one.name, one.shortName, ...one.aliases] : []));
}
