import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ApiFault } from '../../state/api.ts';

/** What became of a press: a sentence, or why nothing was done. */
export type OutcomeOf = { said: string } | { error: Error };

/** The button that was pressed may be gone with its row, so the focus comes here. */
export function Outcome({ outcome }: { outcome: OutcomeOf | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) place.current?.focus();
  }, [outcome]);
  return (
    <div ref={place} role="status" tabIndex={-1} style={{ outline: 'none' }}>
      {outcome && ('said' in outcome ? <Done said={outcome.said} /> : <NotDone error={outcome.error} />)}
    </div>
  );
}

function Done({ said }: { said: string }) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{said}</MessageBarBody>
    </MessageBar>
  );
}

function NotDone({ error }: { error: Error }) {
  const { title, detail } =
    error instanceof ApiFault ? error.fault : { title: 'That did not work', detail: error.message };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {detail}
      </MessageBarBody>
    </MessageBar>
  );
}
