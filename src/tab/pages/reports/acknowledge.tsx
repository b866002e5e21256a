import { Button } from '@fluentui/react-components';
import { FaultBar } from '../../parts/loaded.tsx';
import { useSend } from '../../state/session.tsx';

/** Notes that the reader has seen the version, once. */
export function Acknowledge(props: { id: string; mayAcknowledge: boolean; onDone: () => void }) {
  const { id, mayAcknowledge, onDone } = props;
  const { mutate, isPending, isSuccess, error } = useSend<object>('POST', `/reports/${id}/acknowledge`);
  return (
    <>
      {mayAcknowledge && (
        <Button disabledFocusable={isPending} onClick={() => mutate({}, { onSuccess: onDone })}>
          Acknowledge
        </Button>
      )}
      <span role="status">{isSuccess && 'Noted that you have seen it.'}</span>
      {error && <FaultBar error={error} />}
    </>
  );
}
