import { may, type Person } from '../../domain/person.ts';
import type { ReportVersion } from '../../domain/report.ts';
import { type ReportState, STATES } from '../../domain/report-state.ts';
import type { Asking } from '../asking-cards.ts';
import type { Mark } from '../card-data.ts';
import type { Deciding } from '../report-cards.ts';

const COLORS: Record<ReportState['state'], Mark['color']> = {
  draft: 'default',
  issued: 'accent',
  'signed off': 'good',
  returned: 'warning',
};

export function markOfState({ state }: ReportState): Mark {
  return { ...STATES[state], color: COLORS[state] };
}

/** The buttons of one version for one reader. What they may is asked again when they press. */
export function decidingOf(
  { id, state, changes }: Pick<ReportVersion, 'id' | 'state'> & { changes: { since: number } | null },
  reader: Pick<Person, 'roles'>,
): Deciding {
  const isOpen = state.state === 'draft' || state.state === 'returned';
  return {
    reportId: id,
    mayIssue: isOpen && may(reader, 'issue reports'),
    maySign: state.state === 'issued' && may(reader, 'sign reports'),
    mayReturn: (state.state === 'draft' || state.state === 'issued') && may(reader, 'return reports'),
    since: changes?.since ?? 0,
  };
}

/** The button that asks about a report, for its chair and managers. */
export function askingOf(
  { id, report: { scope } }: Pick<ReportVersion, 'id' | 'report'>,
  reader: Pick<Person, 'roles'>,
): Asking {
  return {
    mayAsk: may(reader, 'ask questions'),
    about: id,
    groupId: scope.kind === 'group' ? scope.id : '',
    dutyId: scope.kind === 'duty' ? scope.id : '',
  };
}
