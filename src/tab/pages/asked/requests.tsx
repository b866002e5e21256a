import { useState } from 'react';
import type { RequestsView, WaitingRow } from '../../../usecases/view-requests.ts';
import { Section } from '../../parts/section.tsx';
import { DecideDialog, type DecideForm } from './decide-dialog.tsx';
import type { OutcomeOf } from './outcome.tsx';
import { WaitingRequest } from './waiting-request.tsx';

/** Requests that wait: for whoever decides all of them, for everybody else their own. */
export function Requests({ view, onDone }: { view: RequestsView; onDone: (outcome: OutcomeOf) => void }) {
  const { waiting, decides } = view;
  // Kept here and not in the row: a row is gone as soon as somebody else decides it, what was typed is not.
  const [open, setOpen] = useState<{ request: WaitingRow; form: DecideForm }>();
  return (
    <>
      <Section title={decides ? 'Requests that wait' : 'My requests that wait'}>
        {waiting.length === 0 ? (
          <p>{decides ? 'No request waits for a decision.' : 'You have asked for nothing that still waits.'}</p>
        ) : (
          waiting.map((request) => (
            <WaitingRequest
              key={request.id}
              request={request}
              onForm={(form) => setOpen({ request, form })}
              onDone={onDone}
            />
          ))
        )}
      </Section>
      {open && (
        <DecideDialog
          key={`${open.request.id} ${open.form}`}
          {...open}
          onClose={() => setOpen(undefined)}
          onDone={(outcome) => {
            setOpen(undefined);
            onDone(outcome);
          }}
        />
      )}
    </>
  );
}
