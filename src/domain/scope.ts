import { Impossible } from './errors.ts';
import {
  type Duty,
  findDuty,
  findGroup,
  findOrganisation,
  findTheme,
  type Group,
  type Partnership,
} from './partnership.ts';
import type { Scope } from './report.ts';

/** The register's duties that the scope is about, in register order. */
export function dutiesIn(partnership: Partnership, scope: Scope): Duty[] {
  return partnership.duties.filter((duty) => {
    switch (scope.kind) {
      case 'partnership':
        return true;
      case 'group':
        return duty.groups.includes(scope.id);
      case 'duty':
        return duty.id === scope.id;
      case 'organisation':
        return duty.leads.includes(scope.id);
      case 'theme':
        return known(findTheme(partnership, scope.id), scope.id).duties.includes(duty.id);
    }
  });
}

/** Which group is asked about which duty. */
export function askedOf(partnership: Partnership, scope: Scope): { duty: Duty; group: Group }[] {
  return dutiesIn(partnership, scope).flatMap((duty) =>
    duty.groups
      .filter((id) => scope.kind !== 'group' || id === scope.id)
      .map((id) => ({ duty, group: known(findGroup(partnership, id), id) })),
  );
}

/** "Westmorland and Furness Community Safety Partnership", "D07 Reduce anti-social behaviour". */
export function scopeNameOf(partnership: Partnership, scope: Scope): string {
  switch (scope.kind) {
    case 'partnership':
      return partnership.name;
    case 'group':
      return known(findGroup(partnership, scope.id), scope.id).name;
    case 'duty':
      return `${scope.id} ${known(findDuty(partnership, scope.id), scope.id).title}`;
    case 'organisation':
      return known(findOrganisation(partnership, scope.id), scope.id).name;
    case 'theme':
      return known(findTheme(partnership, scope.id), scope.id).name;
  }
}

function known<Entry>(entry: Entry | undefined, id: string): Entry {
  if (!entry) throw new Impossible(`The register has no entry ${id}`);
  return entry;
}
