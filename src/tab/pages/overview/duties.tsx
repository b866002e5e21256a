import { useState } from 'react';
import type { Overview, RoundOverview } from '../../../usecases/view-overview.ts';
import { useNarrow } from '../../parts/narrow.ts';
import { Section } from '../../parts/section.tsx';
import { DutyList } from './duty-list.tsx';
import { DutyMatrix } from './duty-matrix.tsx';
import { EVERYTHING, filterDuties } from './filter.ts';
import { FilterForm } from './filter-form.tsx';
import { Legend } from './legend.tsx';

/** Every duty and group: a table, and on a phone a list. */
export function Duties({ view, round }: { view: Overview; round: RoundOverview }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const isNarrow = useNarrow();
  const shown = filterDuties(round.duties, filter);
  const Shown = isNarrow ? DutyList : DutyMatrix;
  return (
    <Section title="Duties and groups">
      <FilterForm view={view} round={round} filter={filter} onChange={setFilter} />
      <p role="status">
        {shown.length === 0
          ? 'No duty fits. Choose All in one of the boxes.'
          : shown.length === round.duties.length
            ? `All ${shown.length} duties are shown.`
            : `${shown.length} of ${round.duties.length} duties are shown.`}
      </p>
      {shown.length > 0 && <Shown duties={shown} groups={view.groups} />}
      {!isNarrow && <Legend duties={shown} />}
    </Section>
  );
}
