import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestsView, WaitingRow } from '../../../usecases/view-requests.ts';
import { Section } from '../../parts/section.tsx';
import { DecideDialog, type DecideForm } from './decide-dialog.tsx';
import { Decided } from './decided.tsx';
import type { OutcomeOf } from './outcome.tsx';
import { WaitingRequest } from './waiting-request.tsx';

const useStyles = makeStyles({ list: { maxWidth: '52rem', '& li': { marginBottom: tokens.spacingVerticalS } } });

/** Requests that wait, what groups can not do without help, and what was decided. */
export function Requests({ view, onDone }: { view: RequestsView; onDone: (outcome: OutcomeOf) => void }) {
  const styles = useStyles();
  const { waiting, decided, help, decides } = view;
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
      {help.length > 0 && (
        <Section title="Help wanted">
          <p>What a group said that it can not do without help, in the running round. The board decides on it.</p>
          <ul className={styles.list}>
            {help.map(({ id, dutyId, wanted }) => (
              <li key={id}>
                {wanted} <Link href={`#/duties/${dutyId}`}>Open {dutyId}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Decided decided={decided} decides={decides} onDone={onDone} />
    </>
  );
}
