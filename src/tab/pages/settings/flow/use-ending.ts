import { useState } from 'react';
import type { ArrangementRow } from '../../../../usecases/view-arrangements.ts';
import { useSend } from '../../../state/session.tsx';

/** Ends what was arranged, and remembers what it was for the words that follow. */
export function useEnding() {
  const [ended, setEnded] = useState<ArrangementRow>();
  const send = useSend<{ numbers: number[] }>('POST', '/settings/reminders/end');
  return {
    ended: send.isSuccess ? ended : undefined,
    error: send.error,
    isBusy: send.isPending,
    end: (row: ArrangementRow) => {
      setEnded(row);
      send.mutate({ numbers: [row.number] });
    },
  };
}
