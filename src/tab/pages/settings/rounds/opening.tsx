import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundOpening } from '../../../../domain/partnership.ts';
import type { RoundSettings } from '../../../../usecases/view-round-settings.ts';
import { useSend } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { Confirm } from '../flow/confirm.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { REGISTER_UNDO, type SavedChanges } from '../flow/use-steps.ts';

const SAID: Record<RoundOpening, string> = {
  automatic: 'Rounds open by themselves: at 9am on the day on which prompts go out, in every linked channel.',
  manual: 'Rounds do not open by themselves. Somebody opens them here, or types open round.',
};

/** Whether prompts go out by themselves. */
export function Opening({ view }: { view: RoundSettings }) {
  const [isAsked, setIsAsked] = useState(false);
  const save = useSend<{ opening: RoundOpening; basedOn: number }, SavedChanges>('PUT', '/settings/rounds/opening');
  const undo = useSend<unknown>('POST', REGISTER_UNDO.undoPath);
  const wanted: RoundOpening = view.opening === 'automatic' ? 'manual' : 'automatic';
  const title = wanted === 'manual' ? 'Stop opening by itself' : 'Open by itself';
  const error = save.error ?? undo.error;
  const keep = () => {
    undo.reset();
    save.mutate({ opening: wanted, basedOn: view.basedOn }, { onSettled: () => setIsAsked(false) });
  };
  return (
    <>
      <StepHeading takesFocus={false}>How rounds open</StepHeading>
      {error && <FaultSummary error={error} />}
      {undo.isSuccess && <Applied key="undone" title="Taken back." detail={SAID[view.opening]} />}
      {save.data && !undo.isSuccess && !error && (
        <Applied
          key="saved"
          title="Saved."
          detail={SAID[view.opening]}
          undo={{
            title: 'Undo',
            isBusy: undo.isPending,
            onUndo: () => save.data && undo.mutate(REGISTER_UNDO.toUndo(save.data)),
          }}
        />
      )}
      <p>{SAID[view.opening]}</p>
      {isAsked ? (
        <Confirm
          title={`${title}?`}
          doTitle={title}
          isBusy={save.isPending}
          onDo={keep}
          onLeave={() => setIsAsked(false)}
        >
          <p>From now on: {SAID[wanted]} The round that is open stays open.</p>
        </Confirm>
      ) : (
        <Button
          onClick={() => {
            save.reset();
            setIsAsked(true);
          }}
        >
          {title}
        </Button>
      )}
    </>
  );
}
