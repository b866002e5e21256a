import { showPlaceForm } from '../actions/place.ts';
import type { Command } from './command.ts';
import { showPeople } from './people.ts';

export const role: Command = {
  name: 'role',
  aliases: ['roles', 'place'],
  summary: 'Gives a person their organisation, groups and roles',
  example: 'role @name',
  needs: 'place people',
  menus: [],
  async run(tools, turn, words) {
    const everybody = await tools.store.people.list();
    const mentioned = everybody.filter((one) => turn.mentioned.some(({ teamsId }) => teamsId === one.teamsId));
    const named = words === '' ? [] : everybody.filter((one) => one.name.toLowerCase().includes(words.toLowerCase()));
    const [only, ...others] = mentioned.length > 0 ? mentioned : named;
    if (only && others.length === 0) return showPlaceForm(tools, only);
    return showPeople(tools, words);
  },
};
