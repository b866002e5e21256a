import type { Rung } from '../../domain/partnership.ts';
import { count } from '../../domain/words.ts';
import type { LadderFormData } from '../change-card-data.ts';
import { AUDIENCES, writeList } from '../read-ladder-words.ts';

/** Who hears, as the card says it. */
export const WHO: Record<Rung['to'], string> = {
  lead: 'Lead',
  'lead and deputy': 'Lead and deputy',
  manager: 'CSP manager',
  chair: 'Listed to the chair',
};

const LABELS: Record<Rung['to'], string> = {
  lead: 'the lead',
  'lead and deputy': 'the lead and deputy',
  manager: 'the CSP manager',
  chair: 'the chair’s list',
};

/** "**Lead:** 60, 30 and 14 days, 1 working day before; 1 working day overdue" */
export function describeLadder(ladder: readonly Rung[]): string[] {
  return AUDIENCES.flatMap((to) => {
    const before = writeList(ladder, 'before', to);
    const overdue = writeList(ladder, 'overdue', to);
    const said = [before && `${before} before`, overdue && `${overdue} overdue`].filter((part) => part !== '');
    return said.length === 0 ? [] : [`**${WHO[to]}:** ${said.join('; ')}`];
  });
}

/** "14 days before", "on the day", "1 working day overdue" */
export function describePlace({ offset, unit }: Rung): string {
  if (offset === 0) return 'on the day';
  const length = Math.abs(offset);
  const one = unit === 'days' ? 'day' : 'working day';
  return `${count(length, one, `${one}s`)} ${offset > 0 ? 'before' : 'overdue'}`;
}

/** The fields of the form: one for each audience that hears, before the deadline and after it. */
export function ladderFields(ladder: readonly Rung[]): LadderFormData['fields'] {
  const fields = (['before', 'overdue'] as const).flatMap((side) =>
    AUDIENCES.map((to) => ({
      side,
      to,
      id: fieldId(side, to),
      label: side === 'before' ? `Before the deadline: ${LABELS[to]}` : `Overdue: ${LABELS[to]}`,
      value: writeList(ladder, side, to),
    })),
  );
  return fields
    .filter(({ side, to, value }) => side === 'overdue' || to === 'lead' || to === 'manager' || value !== '')
    .map(({ id, label, value }) => ({ id, label, value }));
}

/** "before-lead-and-deputy" */
export function fieldId(side: 'before' | 'overdue', to: Rung['to']): string {
  return `${side}-${to.replaceAll(' ', '-')}`;
}
