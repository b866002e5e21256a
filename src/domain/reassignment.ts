import type { Change, Changed } from './change.ts';
import { type Duty, findDuty, findGroup, findOrganisation, type Partnership } from './partnership.ts';

/** Who leads a duty, and which groups are asked about it. */
export type Reassigned = Extract<Changed, { kind: 'group not asked' | 'group asked again' | 'lead' }>;

/** Why it can not be changed so. */
export type ReassignFault =
  | { fault: 'no such duty'; dutyId: string }
  /** Nobody would be asked about the duty any more. */
  | { fault: 'only group'; dutyId: string }
  | { fault: 'no such organisation' }
  | { fault: 'no change' };

/** What an old change says of something that the register no longer has is passed over. */
export function reassign(register: Partnership, standing: Partnership, changed: Reassigned): Partnership {
  const own = findDuty(register, changed.dutyId);
  const before = findDuty(standing, changed.dutyId);
  if (!own || !before) return standing;
  switch (changed.kind) {
    case 'group not asked': {
      const groups = before.groups.filter((id) => id !== changed.groupId);
      return groups.length === 0 ? standing : withDuty(register, standing, { ...before, groups });
    }
    case 'group asked again': {
      const isAsked = (id: string) => id === changed.groupId || before.groups.includes(id);
      return withDuty(register, standing, { ...before, groups: own.groups.filter(isAsked) });
    }
    case 'lead':
      return withDuty(register, standing, { ...before, ...leadingOf(register, own, changed.organisationId) });
  }
}

/** The new lead is accountable; who led before supports, and a role that led leads no more. */
function leadingOf(
  register: Partnership,
  own: Duty,
  organisationId: string | null,
): Pick<Duty, 'leadRole' | 'leads' | 'support'> {
  const { leadRole, leads, support } = own;
  if (organisationId === null || !findOrganisation(register, organisationId)) return { leadRole, leads, support };
  const isOther = (id: string) => id !== organisationId;
  const [accountable, ...others] = leads;
  const before = accountable === undefined ? [] : [accountable];
  return {
    leadRole: null,
    leads: [organisationId, ...others.filter(isOther)],
    support: [...new Set([...before, ...support])].filter(isOther),
  };
}

/** The partnership with this duty; the register's own entry where nothing of it is different. */
export function withDuty(register: Partnership, standing: Partnership, duty: Duty): Partnership {
  const own = findDuty(register, duty.id);
  const before = findDuty(standing, duty.id);
  const chosen = own && isSame(own, duty) ? own : duty;
  if (before && isSame(before, chosen)) return standing;
  return { ...standing, duties: standing.duties.map((one) => (one.id === duty.id ? chosen : one)) };
}

function isSame(one: Duty, other: Duty): boolean {
  const isSameList = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  return (
    one.ladder === other.ladder &&
    one.cadences === other.cadences &&
    one.leadRole === other.leadRole &&
    isSameList(one.leads, other.leads) &&
    isSameList(one.support, other.support) &&
    isSameList(one.groups, other.groups)
  );
}

/** The organisation that was put in the lead; null while the register's stands. */
export function leadInstead(changes: readonly Change[], dutyId: string): string | null {
  const last = changes.findLast(({ changed }) => changed.kind === 'lead' && changed.dutyId === dutyId);
  return last?.changed.kind === 'lead' ? last.changed.organisationId : null;
}

/** What is wrong with it as things stand; empty when it may be made. */
export function faultsInReassignment(partnership: Partnership, changed: Reassigned): ReassignFault[] {
  const duty = findDuty(partnership, changed.dutyId);
  if (!duty) return [{ fault: 'no such duty', dutyId: changed.dutyId }];
  switch (changed.kind) {
    case 'group not asked':
      if (!duty.groups.includes(changed.groupId)) return [{ fault: 'no change' }];
      return duty.groups.length === 1 ? [{ fault: 'only group', dutyId: duty.id }] : [];
    case 'group asked again':
      return duty.groups.includes(changed.groupId) || !findGroup(partnership, changed.groupId)
        ? [{ fault: 'no change' }]
        : [];
    case 'lead': {
      const { organisationId } = changed;
      if (organisationId === null) return [];
      if (!findOrganisation(partnership, organisationId)) return [{ fault: 'no such organisation' }];
      return duty.leadRole === null && duty.leads[0] === organisationId ? [{ fault: 'no change' }] : [];
    }
  }
}
