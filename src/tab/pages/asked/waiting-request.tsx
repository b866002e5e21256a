import { Button } from '@fluentui/react-components';
import type { Choice } from '../../../usecases/decide-request.ts';
import type { RequestKey, WaitingRow } from '../../../usecases/view-requests.ts';
import { Mark } from '../../parts/mark.tsx';
import { Card } from './card.tsx';
import type { DecideForm } from './decide-dialog.tsx';
import type { OutcomeOf } from './outcome.tsx';
import { useAct } from './use-act.ts';

interface WaitingRequestProps {
  request: WaitingRow;
  onForm: (form: DecideForm) => void;
  onDone: (outcome: OutcomeOf) => void;
}

/** One request: who asks what and why, and what may be done about it. */
export function WaitingRequest({ request, onForm, onDone }: WaitingRequestProps) {
  const { slot, revision, title, who, saidAt, wanted, reason, note, choices, mayWithdraw } = request;
  const decide = useAct<RequestKey & { choice: Choice }>('/requests/decide', onDone);
  const withdraw = useAct<RequestKey>('/requests/withdraw', onDone);
  const isPending = decide.isPending || withdraw.isPending;
  return (
    <Card
      title={title}
      mark={<Mark word="Waiting" shape="○" tone="plain" />}
      buttons={
        <>
          {choices?.approvals.map(({ title: name, choice }) => (
            <Button
              key={name}
              appearance="primary"
              disabledFocusable={isPending}
              onClick={() => decide.act({ slot, revision, choice })}
            >
              {name}
            </Button>
          ))}
          {choices?.mayOffer && <Button onClick={() => onForm('offer')}>Offer another date</Button>}
          {choices && choices.owners.length > 0 && <Button onClick={() => onForm('owner')}>Choose the owner</Button>}
          {choices && <Button onClick={() => onForm('refuse')}>Refuse</Button>}
          {mayWithdraw && (
            <Button disabledFocusable={isPending} onClick={() => withdraw.act({ slot, revision })}>
              Take back my request
            </Button>
          )}
        </>
      }
    >
      <p>{wanted}</p>
      <p>Why: {reason}</p>
      {note !== '' && <p>{note}</p>}
      <p>
        {who}, {saidAt}
      </p>
    </Card>
  );
}
