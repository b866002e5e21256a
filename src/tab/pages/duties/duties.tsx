import { useState } from 'react';
import { PageFrame } from '../../parts/page-frame.tsx';
import { DutyList } from './duty-list.tsx';
import { DutyPage } from './duty-page.tsx';
import { type Filter, NO_FILTER } from './filter.ts';

/** The list of duties, and below it the page of each. What the list was narrowed to stays while a duty is open. */
export function Duties({ below }: { below: string }) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [dutyId = '', section = ''] = below.split('/');
  if (dutyId !== '') return <DutyPage dutyId={dutyId} section={section} />;
  return (
    <PageFrame title="Duties" lead="What the law asks of the partnership, who leads it and where it stands now.">
      <DutyList filter={filter} onFilter={setFilter} />
    </PageFrame>
  );
}
