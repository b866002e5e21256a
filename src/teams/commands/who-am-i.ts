import { findGroup } from '../../domain/partnership.ts';
import { may, ROLES } from '../../domain/person.ts';
import { organisationName } from '../../domain/prompt.ts';
import { joinWords } from '../../domain/words.ts';
import { plain } from '../plain.ts';
import type { Command } from './command.ts';

/** `all` is read when somebody asks, because this is one of the commands itself. */
export function whoAmI(all: () => readonly Command[]): Command {
  return {
    name: 'who am I',
    aliases: ['whoami', 'me', 'who am i?'],
    summary: 'Shows your organisation, groups and roles as I know them',
    example: '',
    needs: null,
    menus: ['personal'],
    async run(tools, turn) {
      const { who } = turn;
      const groups = who.groupIds.map((id) => findGroup(tools.partnership, id)?.name ?? id);
      const allowed = all()
        .filter(({ needs }) => needs === null || may(who, needs))
        .map(({ name }) => name);
      const roles = ROLES.filter((role) => who.roles.includes(role));
      return {
        kind: 'card',
        card: tools.cards.fill('person', {
          title: plain(who.name),
          facts: [
            { title: 'Organisation', value: organisationName(tools.partnership, who.organisationId) },
            { title: 'Groups', value: groups.length > 0 ? joinWords(groups) : 'None yet' },
            { title: 'Roles', value: roles.length > 0 ? joinWords(roles) : 'None yet' },
            { title: 'You can type', value: joinWords(allowed) },
            { title: 'Entra object id', value: plain(who.objectId) },
            { title: 'Tenant id', value: plain(who.tenantId) },
          ],
          note:
            roles.length > 0
              ? 'Something wrong? The CSP manager can change it.'
              : 'Ask the CSP manager to type role and choose you.',
        }),
      };
    },
  };
}
