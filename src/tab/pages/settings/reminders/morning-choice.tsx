import { Switch } from '@fluentui/react-components';
import { useSend } from '../../../state/session.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';
import { StepHeading } from '../flow/step-heading.tsx';

/** Whether the morning card comes. A switch is changed back by the same switch. */
export function MorningChoice({ isOn }: { isOn: boolean }) {
  const save = useSend<{ isOn: boolean }, { isOn: boolean }>('PUT', '/settings/reminders/mine/morning');
  return (
    <>
      <StepHeading takesFocus={false}>Morning card</StepHeading>
      {save.error && <FaultSummary error={save.error} />}
      <Switch
        checked={save.isPending ? save.variables.isOn : isOn}
        label="Each working morning at 8:30am: what is due, who has not answered and what waits"
        onChange={(_event, { checked }) => save.mutate({ isOn: checked })}
      />
      <p role="status">
        {save.data && (save.data.isOn ? 'Saved: the morning card comes.' : 'Saved: it no longer comes.')}
      </p>
    </>
  );
}
