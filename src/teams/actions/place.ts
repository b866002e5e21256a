import { z } from 'zod';
import { type Person, ROLES } from '../../domain/person.ts';
import { placePerson } from '../../usecases/place-person.ts';
import { describePerson } from '../commands/people.ts';
import { phrases } from '../phrases.ts';
import { plain } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { defineAction } from './action.ts';

const keyShape = z.object({ tenantId: z.string().min(1).max(100), objectId: z.string().min(1).max(100) });
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((part) => part !== ''));
const placeShape = keyShape.extend({ organisationId: z.string().default(''), groupIds: list, roles: list });
const rolesShape = z.array(z.enum(ROLES));

export const place = defineAction({
  verb: 'place',
  data: keyShape,
  needs: 'place people',
  opens: true,
  async run(tools, _turn, key) {
    const person = await tools.store.people.get(key);
    return person ? showPlaceForm(tools, person) : { kind: 'notice', text: phrases.noSuchPerson };
  },
});

export const savePlace = defineAction({
  verb: 'save-place',
  data: placeShape,
  needs: 'place people',
  opens: false,
  async run(tools, turn, form) {
    const roles = rolesShape.safeParse(form.roles);
    if (!roles.success) return showAgain(tools, form, phrases.badPlace);
    const placement = { organisationId: form.organisationId || null, groupIds: form.groupIds, roles: roles.data };
    const placed = await placePerson(tools, { who: form, placement, by: turn.who });
    switch (placed.outcome) {
      case 'placed':
        return showPlaced(tools, placed.person);
      case 'no such person':
        return { kind: 'notice', text: phrases.noSuchPerson };
      case 'unknown organisation or group':
        return showAgain(tools, form, phrases.badPlace);
      case 'needs the manager':
        return showAgain(tools, form, phrases.needsManager);
      case 'last manager':
        return showAgain(tools, form, phrases.lastManager);
    }
  },
});

/** The form with what was chosen and what is wrong. */
async function showAgain(tools: BotTools, form: z.infer<typeof placeShape>, error: string): Promise<Reply> {
  const person = await tools.store.people.get(form);
  return person ? showPlaceForm(tools, person, { ...form, error }) : { kind: 'notice', text: phrases.noSuchPerson };
}

function showPlaced(tools: BotTools, person: Person): Reply {
  const facts = [{ title: 'Now', value: describePerson(tools.partnership, person) }];
  const card = tools.cards.fill('person', {
    title: plain(person.name),
    facts,
    note: phrases.placed(plain(person.name)),
  });
  return { kind: 'card', card };
}

/** Filled with what is known of the person, or with what was chosen when a fault comes back. */
export function showPlaceForm(
  tools: BotTools,
  person: Person,
  chosen: {
    organisationId: string | null;
    groupIds: readonly string[];
    roles: readonly string[];
    error?: string;
  } = person,
): Reply {
  const { organisations, groups } = tools.partnership;
  const card = tools.cards.fill('place-form', {
    title: plain(person.name),
    error: chosen.error ?? '',
    organisationId: chosen.organisationId ?? '',
    groupIds: chosen.groupIds.join(','),
    roleNames: chosen.roles.join(','),
    organisations: organisations.map(({ id, name }) => ({ title: name, value: id })),
    groups: groups.map(({ id, name }) => ({ title: name, value: id })),
    roles: ROLES.map((role) => ({ title: role.charAt(0).toUpperCase() + role.slice(1), value: role })),
    tenantId: person.tenantId,
    objectId: person.objectId,
  });
  return { kind: 'card', card, title: 'Organisation, groups and roles' };
}
