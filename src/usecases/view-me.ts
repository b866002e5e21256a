import { ACTS, type Act, may, type Person, type Role } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** Who somebody is to the tab, and what its pages may offer. */
export interface Me {
  name: string;
  organisationName: string | null;
  groups: { id: string; name: string }[];
  roles: Role[];
  /** What the roles allow; the server checks each again. */
  acts: Act[];
  partnershipName: string;
  marking: string;
  /** The day in London. */
  today: string;
}

export function viewMe({ partnership, now }: Pick<Tools, 'partnership' | 'now'>, who: Person): Me {
  return {
    name: who.name,
    organisationName: who.organisationId && organisationName(partnership, who.organisationId),
    groups: partnership.groups.filter(({ id }) => who.groupIds.includes(id)).map(({ id, name }) => ({ id, name })),
    roles: [...who.roles],
    acts: ACTS.filter((act) => may(who, act)),
    partnershipName: partnership.name,
    marking: partnership.marking,
    today: dayOf(now()),
  };
}
