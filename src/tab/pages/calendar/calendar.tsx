import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarView } from '../../../usecases/view-calendar.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useNarrow } from '../../parts/narrow.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi } from '../../state/session.tsx';
import { Agenda } from './agenda.tsx';
import { CalendarFilters, type Chosen } from './calendar-filters.tsx';
import { DownloadButton } from './download-button.tsx';
import { Feeds } from './feeds.tsx';
import { MonthGrid } from './month-grid.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '& .fui-Field, & .fui-Select': { minWidth: 0, maxWidth: '100%' },
    '& select': { width: '100%', maxWidth: '24rem' },
  },
});

/** Everything that has a date: as a list by month, on wide screens also as a month. */
export function Calendar() {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Chosen>({ whose: 'mine', days: '90' });
  const [look, setLook] = useState('list');
  const isNarrow = useNarrow();
  const asked = `whose=${encodeURIComponent(chosen.whose)}&days=${chosen.days}`;
  const query = useApi<CalendarView>(`/calendar?${asked}`);
  return (
    <PageFrame
      title="Calendar"
      lead="What is due when, the dates of the rounds and boards, and the days on which nobody works."
      actions={<DownloadButton path={`/calendar/file?${asked}`} />}
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <div className={styles.bar}>
              <CalendarFilters scopes={view.scopes} chosen={chosen} onChoose={setChosen} />
              {!isNarrow && (
                <RadioGroup
                  layout="horizontal"
                  aria-label="How it is shown"
                  value={look}
                  onChange={(_event, { value }) => setLook(value)}
                >
                  <Radio value="list" label="List" />
                  <Radio value="month" label="Month" />
                </RadioGroup>
              )}
            </div>
            {look === 'month' && !isNarrow ? <MonthGrid view={view} /> : <Agenda view={view} />}
          </>
        )}
      </Loaded>
      <Feeds />
    </PageFrame>
  );
}
