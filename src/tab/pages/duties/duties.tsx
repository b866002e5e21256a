import { useState } from 'react';
import { PageFrame } from '../../parts/page-frame.tsx';
import { DutyList } from './duty-list.tsx';
import { DutyPage } from './duty-page.tsx';
import { type Filter, NO_FILTER } from './filter.ts';

/** `/duties/of/barrow` begins narrowed to a group: the page that a group's channel opens at. */
const OF_GROUP = 'of';

/** The list of duties, and below it the page of each. What the list was narrowed to stays while a duty is open. */
export function Duties({ below }: { below: string }) {
  const [dutyId = '', section = ''] = below.split('/');
  const isOfGroup = dutyId === OF_GROUP;
  const [filter, setFilter] = useState<Filter>({ ...NO_FILTER, groupId: isOfGroup ? section : '' });
  if (dutyId !== '' && !isOfGroup) return <DutyPage dutyId={dutyId} section={section} />;
  return (
    <PageFrame title="Duties" lead="What the law asks of the partnership, who leads it and where it stands now.">
      <DutyList filter={filter} onFilter={setFilter} />
    </PageFrame>
  );
}
