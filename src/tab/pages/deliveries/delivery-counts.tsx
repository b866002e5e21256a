import type { DeliveriesView } from '../../../usecases/view-deliveries.ts';
import { StateMark } from '../../parts/state-mark.tsx';
import { Table } from '../../parts/table.tsx';

/** How many messages are in each state. */
export function DeliveryCounts({ counts, days }: Pick<DeliveriesView, 'counts' | 'days'>) {
  return (
    <Table
      caption={`Messages that were due in the last ${days} days, by state`}
      hidesCaption
      columns={['State', 'Messages']}
      rows={counts.map(({ state, mark, number }) => ({
        key: state,
        cells: [<StateMark key="state" mark={mark} />, number],
      }))}
    />
  );
}
