import type { Standing } from '../../../domain/standing.ts';
import type { DutyOverview } from '../../../usecases/view-overview.ts';

/** Which duties are shown; an empty text is all. */
export interface Filter {
  standing: Standing | '';
  organisationId: string;
  themeId: string;
}

export const EVERYTHING: Filter = { standing: '', organisationId: '', themeId: '' };

/** By the standing that the counts count: the worst of a duty's groups. */
export function filterDuties(duties: readonly DutyOverview[], filter: Filter): DutyOverview[] {
  return duties.filter(
    ({ standing, leadIds, themeIds }) =>
      (filter.standing === '' || standing === filter.standing) &&
      (filter.organisationId === '' || leadIds.includes(filter.organisationId)) &&
      (filter.themeId === '' || themeIds.includes(filter.themeId)),
  );
}
