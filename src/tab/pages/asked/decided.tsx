import { Button } from '@fluentui/react-components';
import type { DecidedRow } from '../../../usecases/view-requests.ts';
import { Mark } from '../../parts/mark.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import type { OutcomeOf } from './outcome.tsx';
import { useAct } from './use-act.ts';

interface DecidedProps {
  decided: readonly DecidedRow[];
  decides: boolean;
  onDone: (outcome: OutcomeOf) => void;
}

/** What was decided, the newest first; for an hour a decision can be taken back. */
export function Decided({ decided, decides, onDone }: DecidedProps) {
  const { act, isPending } = useAct<{ number: number }>('/requests/take-back', onDone);
  const rest = decides ? ['Take back'] : [];
  return (
    <Section title={decides ? 'Decided' : 'My requests that were decided'}>
      {decided.length === 0 ? (
        <p>{decides ? 'Nothing was decided yet.' : 'Nothing that you asked for was decided yet.'}</p>
      ) : (
        <Table
          caption="Requests that were decided, the newest first"
          hidesCaption
          columns={['Request', 'Decision', 'By whom and when', ...rest]}
          rows={decided.map((row) => ({
            key: String(row.number),
            cells: [
              row.title,
              <Verdict key="verdict" row={row} />,
              `${row.by}, ${row.at}`,
              ...(decides
                ? [
                    row.undo === null ? (
                      'Stands'
                    ) : (
                      <Button
                        key="undo"
                        size="small"
                        disabledFocusable={isPending}
                        onClick={() => act({ number: row.number })}
                      >
                        {row.undo}
                      </Button>
                    ),
                  ]
                : []),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Verdict({ row: { isAgreed, verdict, reason } }: { row: DecidedRow }) {
  return (
    <>
      <Mark word={isAgreed ? 'Agreed' : 'Refused'} shape={isAgreed ? '✓' : '■'} tone={isAgreed ? 'good' : 'bad'} />{' '}
      {verdict} {reason}
    </>
  );
}
