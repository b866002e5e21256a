import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ActionRow, ActionsView } from '../../../usecases/view-actions.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Mark, type MarkProps } from '../../parts/mark.tsx';
import { Outcome, type OutcomeOf } from '../../parts/outcome.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Table } from '../../parts/table.tsx';
import { useApi, useMay } from '../../state/session.tsx';
import { ActionButtons } from './action-buttons.tsx';
import { MoveDialog } from './move-dialog.tsx';

const STATES: Record<ActionRow['state'], MarkProps> = {
  open: { word: 'Open', shape: '○', tone: 'plain' },
  overdue: { word: 'Overdue', shape: '■', tone: 'bad' },
  done: { word: 'Done', shape: '✓', tone: 'good' },
};

/** What the board agreed, who owes it and by when. */
export function BoardActions() {
  const query = useApi<ActionsView>('/actions');
  const mayAdd = useMay('keep actions');
  const [outcome, setOutcome] = useState<OutcomeOf>();
  const [moving, setMoving] = useState<ActionRow>();
  return (
    <PageFrame
      title="Actions of the board"
      lead="What the board agreed, who owes it and by when. Whoever owes one is reminded of it."
      {...(mayAdd && {
        actions: (
          <Button as="a" href="#/reports/actions/new" appearance="primary" icon={<AddRegular />}>
            Add an action
          </Button>
        ),
      })}
    >
      <Outcome outcome={outcome} />
      {moving && (
        <MoveDialog
          key={moving.number}
          action={moving}
          onClose={() => setMoving(undefined)}
          onDone={(done) => {
            setMoving(undefined);
            setOutcome(done);
          }}
        />
      )}
      <Loaded query={query}>
        {({ actions }) =>
          actions.length === 0 ? (
            <p>Nothing that the board agreed is written down yet.</p>
          ) : (
            <Table
              caption="Actions of the board: open ones by day, then those that are done"
              hidesCaption
              columns={['Action', 'State', 'Owner', 'Due', 'Agreed', 'What you can do']}
              rows={actions.map((action) => ({
                key: String(action.number),
                cells: [
                  `${action.number}. ${action.what}${action.duty === null ? '' : ` (${action.duty})`}`,
                  <Mark key="state" {...STATES[action.state]} />,
                  action.owner,
                  action.due,
                  action.agreed,
                  <ActionButtons
                    key={action.revision}
                    action={action}
                    onMove={() => setMoving(action)}
                    onDone={setOutcome}
                  />,
                ],
              }))}
            />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
