import { Button, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundSettings } from '../../../../usecases/view-round-settings.ts';
import { useMay, useSend } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { Buttons } from '../flow/buttons.tsx';
import { Confirm } from '../flow/confirm.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';

interface Prompted {
  groupName: string;
  isPosted: boolean;
  said: string;
}

/** Posts the prompts of the running round now, without waiting for the day. */
export function OpenNow({ view }: { view: RoundSettings }) {
  const mayPrompt = useMay('prompt');
  const [isAsked, setIsAsked] = useState(false);
  const open = useSend<object, Prompted[]>('POST', '/settings/rounds/open');
  if (!mayPrompt) return null;
  const { unposted, unlinked } = view;
  return (
    <>
      {open.error && <FaultSummary error={open.error} />}
      {open.data && <Applied title={titleOf(open.data)} detail="What became of each group:" />}
      {open.data && (
        <ul>
          {open.data.map(({ groupName, isPosted, said }) => (
            <li key={groupName}>
              <span aria-hidden="true">{isPosted ? '●' : '▲'}</span> {groupName}: {said}
            </li>
          ))}
        </ul>
      )}
      {open.isPending && (
        <p role="status">
          Posting one group after the other: this takes some seconds. {unposted.length} still to be posted.
          <ProgressBar aria-label="Posting the prompts" />
        </p>
      )}
      {isAsked ? (
        <Confirm
          title="Open the round now?"
          doTitle="Open it"
          isBusy={open.isPending}
          onDo={() => {
            setIsAsked(false);
            open.mutate({});
          }}
          onLeave={() => setIsAsked(false)}
        >
          <p>
            Posts the prompt of {unposted.join(', ')} in {unposted.length === 1 ? 'its channel' : 'their channels'},
            where everybody sees it.
          </p>
        </Confirm>
      ) : (
        unposted.length > 0 &&
        !open.isPending && (
          <Buttons>
            <Button
              appearance="primary"
              onClick={() => {
                open.reset();
                setIsAsked(true);
              }}
            >
              Open the round now
            </Button>
          </Buttons>
        )
      )}
      {unposted.length === 0 && !open.data && <p>Every linked group is prompted.</p>}
      {unlinked.length > 0 && (
        <p>
          <span aria-hidden="true">▲</span> No channel yet: {unlinked.join(', ')}. Link them in their channels first.
        </p>
      )}
    </>
  );
}

function titleOf(prompted: readonly Prompted[]): string {
  const posted = prompted.filter(({ isPosted }) => isPosted).length;
  return `${posted} of ${prompted.length} groups are prompted.`;
}
