import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FiguresReceipt } from '../../../usecases/record-figures.ts';
import { FaultBar } from '../../parts/loaded.tsx';
import { useSend } from '../../state/session.tsx';

/** What was just recorded, or taken back. */
export type Recorded = { kind: 'recorded'; receipt: FiguresReceipt } | { kind: 'undone'; undone: number; kept: number };

/** Rows that are read at a glance; the rest is counted. */
const MOST_ROWS = 20;

/** Says what was recorded and takes it back for an hour. It is there from the start, so that it is read out. */
export function Receipt(props: { recorded: Recorded | undefined; onUndone: (undone: Recorded) => void }) {
  const { recorded, onUndone } = props;
  const place = useRef<HTMLDivElement>(null);
  // The form that stood here is gone, and the focus with it.
  useEffect(() => {
    if (recorded) place.current?.focus();
  }, [recorded]);
  const undo = useSend<{ entry: string }, { undone: number; kept: number }>('POST', '/measures/undo');
  function takeBack(entry: string): void {
    undo.mutate({ entry }, { onSuccess: (done) => onUndone({ kind: 'undone', ...done }) });
  }
  return (
    <div ref={place} role="status" tabIndex={-1} style={{ outline: 'none', scrollMarginTop: '5rem' }}>
      {undo.error && <FaultBar error={undo.error} />}
      {recorded?.kind === 'undone' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            Taken back: {figures(recorded.undone)}.{' '}
            {recorded.kept > 0 && `${figures(recorded.kept)} had been corrected since, and stayed as corrected.`}
          </MessageBarBody>
        </MessageBar>
      )}
      {recorded?.kind === 'recorded' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Recorded {figures(recorded.receipt.changes.length)}, thank you</MessageBarTitle>
            <ul>
              {recorded.receipt.changes.slice(0, MOST_ROWS).map(({ title, value }) => (
                <li key={title}>
                  {title}: {value}
                </li>
              ))}
            </ul>
            {recorded.receipt.changes.length > MOST_ROWS &&
              `And ${figures(recorded.receipt.changes.length - MOST_ROWS)} more.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={undo.isPending} onClick={() => takeBack(recorded.receipt.entry)}>
              Undo
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function figures(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'figure' : 'figures'}`;
}
