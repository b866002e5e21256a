import type { Partnership } from '../../domain/partnership.ts';
import { findGroup } from '../../domain/partnership.ts';
import { type Person, ROLES } from '../../domain/person.ts';
import { organisationName } from '../../domain/prompt.ts';
import { count, joinWords } from '../../domain/words.ts';
import { plain, quote } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import type { Command } from './command.ts';
import { groupNames, organisationNames } from './naming.ts';

const MOST_ROWS = 15;

export const people: Command = {
  name: 'people',
  aliases: ['members', 'who'],
  summary: 'Lists people with their organisation, groups and roles',
  example: 'people barrow',
  needs: 'place people',
  menus: ['groupChat'],
  async run(tools, _turn, words) {
    return showPeople(tools, words);
  },
};

export async function showPeople(tools: BotTools, words: string): Promise<Reply> {
  const everybody = await tools.store.people.list();
  const chosen = choose(tools, words, everybody);
  const sorted = [...chosen.filter((one) => !isPlaced(one)), ...chosen.filter(isPlaced)];
  const hidden = sorted.length - MOST_ROWS;
  const waiting = everybody.filter((one) => !isPlaced(one)).length;
  return {
    kind: 'card',
    card: tools.cards.fill('people', {
      title: words === '' ? 'People' : `People: ${quote(words)}`,
      subtitle: `${count(chosen.length, 'person', 'people')}. ${
        waiting > 0 ? `${count(waiting, 'person is', 'people are')} not placed yet.` : 'Everybody is placed.'
      }`,
      people: sorted.slice(0, MOST_ROWS).map((one) => ({
        name: plain(one.name),
        detail: describePerson(tools.partnership, one),
        button: isPlaced(one) ? 'Change' : 'Place',
        tenantId: one.tenantId,
        objectId: one.objectId,
        mayPlace: true,
      })),
      more: hidden > 0 ? `And ${hidden} more. Type people and a group, an organisation or a name.` : '',
    }),
  };
}

function choose(tools: BotTools, words: string, everybody: Person[]): Person[] {
  if (words === '') return everybody;
  const group = tools.language.find(words, groupNames(tools.partnership));
  if (group.outcome === 'found') return everybody.filter((one) => one.groupIds.includes(group.id));
  const organisation = tools.language.find(words, organisationNames(tools.partnership));
  if (organisation.outcome === 'found') return everybody.filter((one) => one.organisationId === organisation.id);
  if (/^(not|un) ?placed/iu.test(words)) return everybody.filter((one) => !isPlaced(one));
  return everybody.filter((one) => one.name.toLowerCase().includes(words.toLowerCase()));
}

function isPlaced(person: Person): boolean {
  return person.roles.length > 0;
}

export function describePerson(partnership: Partnership, person: Person): string {
  if (!isPlaced(person)) return 'Not placed yet';
  const roles = ROLES.filter((role) => person.roles.includes(role));
  const groups = person.groupIds.map((id) => findGroup(partnership, id)?.shortName ?? id);
  const where = groups.length > 0 ? ` in ${joinWords(groups)}` : '';
  return `${organisationName(partnership, person.organisationId)}: ${joinWords(roles)}${where}`;
}
