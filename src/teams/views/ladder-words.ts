import { AUDIENCES, sayLadder, writeList } from '../../domain/ladder-words.ts';
import type { Rung } from '../../domain/partnership.ts';
import type { LadderFormData } from '../change-card-data.ts';

const LABELS: Record<Rung['to'], string> = {
  lead: 'the lead',
  'lead and deputy': 'the lead and deputy',
  manager: 'the CSP manager',
  chair: 'the chair’s list',
};

/** "**Lead:** 60, 30 and 14 days, 1 working day before; 1 working day overdue" */
export function describeLadder(ladder: readonly Rung[]): string[] {
  return sayLadder(ladder).map(({ who, when }) => `**${who}:** ${when}`);
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
