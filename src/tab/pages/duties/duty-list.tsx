import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DutiesView, DutyRow } from '../../../usecases/list-duties.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { Table } from '../../parts/table.tsx';
import { useApi } from '../../state/session.tsx';
import { DutyFilters } from './duty-filters.tsx';
import { type Filter, isWanted, NO_FILTER } from './filter.ts';
import { NextDeadline } from './next-deadline.tsx';

const useStyles = makeStyles({
  hook: { display: 'block', color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  nothing: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

/** The duties that the filter leaves. */
export function DutyList({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const query = useApi<DutiesView>('/duties');
  return <Loaded query={query}>{(view) => <Narrowed view={view} filter={filter} onFilter={onFilter} />}</Loaded>;
}

function Narrowed(props: { view: DutiesView; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { view, filter, onFilter } = props;
  const styles = useStyles();
  const shown = view.duties.filter((duty) => isWanted(duty, filter));
  return (
    <>
      <DutyFilters view={view} filter={filter} onFilter={onFilter} />
      <p role="status">
        {shown.length === view.duties.length
          ? `${view.duties.length} duties.`
          : `${shown.length} of ${view.duties.length} duties.`}{' '}
        {view.round && `${view.round}.`} Legal basis: check with your legal team.
      </p>
      {shown.length > 0 ? (
        <Table
          caption="Duties"
          hidesCaption
          columns={['Duty', 'Led by', 'Standing', 'Next deadline']}
          rows={shown.map((duty) => ({
            key: duty.id,
            cells: [
              <DutyName key="name" duty={duty} />,
              duty.leads.join(', '),
              <StandingMark key="standing" standing={duty.standing} />,
              <NextDeadline key="next" duty={duty} />,
            ],
          }))}
        />
      ) : (
        <div className={styles.nothing}>
          <p>No duty fits all of these.</p>
          <Button onClick={() => onFilter(NO_FILTER)}>Show all duties</Button>
        </div>
      )}
    </>
  );
}

function DutyName({ duty: { id, title, hook } }: { duty: DutyRow }) {
  const styles = useStyles();
  return (
    <>
      <Link href={`#/duties/${id}`} className={styles.name}>
        {id} {title}
      </Link>
      <Text size={200} className={styles.hook}>
        {hook}
      </Text>
    </>
  );
}
