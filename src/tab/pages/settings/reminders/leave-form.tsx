import { useState } from 'react';
import type { ArrangementPreview } from '../../../../usecases/preview-arrangement.ts';
import type { MyReminders } from '../../../../usecases/view-my-reminders.ts';
import { ArrangementPreviewed } from '../flow/arrangement-preview.tsx';
import { faultOf } from '../flow/fault-summary.tsx';
import { DayField, PickField } from '../flow/fields.tsx';
import { Form } from '../flow/form.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { StepsMessages } from '../flow/steps-messages.tsx';
import { useSteps } from '../flow/use-steps.ts';

const FIELDS = { fromOn: 'leave-from', untilOn: 'leave-until', standIn: 'leave-stand-in' };

interface LeaveAsk {
  fromOn: string;
  untilOn: string;
  standIn: { tenantId: string; objectId: string } | null;
}

/** Says that one is away, and who stands in. */
export function LeaveForm({ view }: { view: MyReminders }) {
  const [fromOn, setFromOn] = useState(view.today);
  const [untilOn, setUntilOn] = useState('');
  const [standIn, setStandIn] = useState('');
  const steps = useSteps<LeaveAsk, ArrangementPreview, { number: number }>({
    previewPath: '/settings/reminders/mine/leave/preview',
    save: { method: 'POST', path: '/settings/reminders/mine/leave' },
    toSave: (form) => form,
    undoPath: '/settings/reminders/end',
    toUndo: ({ number }) => ({ numbers: [number] }),
  });
  const choices = [
    { value: '', title: 'Nobody' },
    ...view.standIns.map((one) => ({ value: `${one.tenantId} ${one.objectId}`, title: one.name })),
  ];
  return (
    <>
      <StepsMessages
        steps={steps}
        fieldIds={FIELDS}
        saved={{ title: 'You are away on these days.', detail: 'Your reminders begin again by themselves afterwards.' }}
        undoTitle="End it"
        undone={{ title: 'Leave ended.', detail: 'Reminders come as before, from the next message on.' }}
      />
      {steps.preview ? (
        <ArrangementPreviewed title="You would be away" saveTitle="I am away" preview={steps.preview} steps={steps} />
      ) : (
        <>
          <StepHeading takesFocus={steps.isBack}>I am away</StepHeading>
          <Form isBusy={steps.isBusy} onShow={() => steps.show({ fromOn, untilOn, standIn: readPerson(standIn) })}>
            <DayField
              id={FIELDS.fromOn}
              label="First day"
              min={view.today}
              value={fromOn}
              fault={faultOf(steps.error, 'fromOn')}
              onChange={setFromOn}
            />
            <DayField
              id={FIELDS.untilOn}
              label="Last day"
              hint={`At most ${view.longestDays} days.`}
              min={fromOn || view.today}
              value={untilOn}
              fault={faultOf(steps.error, 'untilOn')}
              onChange={setUntilOn}
            />
            <PickField
              id={FIELDS.standIn}
              label="Who stands in"
              hint="They get your reminders meanwhile."
              value={standIn}
              choices={choices}
              fault={faultOf(steps.error, 'standIn')}
              onChange={setStandIn}
            />
          </Form>
        </>
      )}
    </>
  );
}

function readPerson(value: string): LeaveAsk['standIn'] {
  const [tenantId = '', objectId = ''] = value.split(' ');
  return value === '' ? null : { tenantId, objectId };
}
