import { useState } from 'react';
import type { ArrangementPreview } from '../../../../usecases/preview-arrangement.ts';
import type { ArrangementsView } from '../../../../usecases/view-arrangements.ts';
import { ArrangementPreviewed } from '../flow/arrangement-preview.tsx';
import { faultOf } from '../flow/fault-summary.tsx';
import { DayField, PickField } from '../flow/fields.tsx';
import { Form } from '../flow/form.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { StepsMessages } from '../flow/steps-messages.tsx';
import { useSteps } from '../flow/use-steps.ts';

const FIELDS = { whom: 'pause-whom', fromOn: 'pause-from', untilOn: 'pause-until' };

interface PauseAsk {
  whom: { groupId: string } | { tenantId: string; objectId: string } | null;
  fromOn: string;
  untilOn: string;
}

/** Stops the reminders of a group or a person for a while. */
export function PauseForm({ view }: { view: ArrangementsView }) {
  const [whom, setWhom] = useState('');
  const [fromOn, setFromOn] = useState(view.today);
  const [untilOn, setUntilOn] = useState('');
  const steps = useSteps<PauseAsk, ArrangementPreview, { number: number }>({
    previewPath: '/settings/reminders/pauses/preview',
    save: { method: 'POST', path: '/settings/reminders/pauses' },
    toSave: (form) => form,
    undoPath: '/settings/reminders/end',
    toUndo: ({ number }) => ({ numbers: [number] }),
  });
  const groups = view.groups.map(({ id, name }) => ({ value: `group ${id}`, title: name }));
  const people = view.people.map((one) => ({ value: `${one.tenantId} ${one.objectId}`, title: one.name }));
  const choices = [{ value: '', title: 'Choose a group or a person' }, ...groups, ...people];
  const name = choices.find(({ value }) => value === whom)?.title ?? '';
  return (
    <>
      <StepsMessages
        steps={steps}
        fieldIds={FIELDS}
        saved={{
          title: `${name}: reminders are paused.`,
          detail: 'They begin again by themselves after the last day.',
        }}
        undoTitle="Resume"
        undone={{ title: 'Resumed.', detail: 'Reminders come as before.' }}
      />
      {steps.preview ? (
        <ArrangementPreviewed
          title={`Pause the reminders of ${name}`}
          saveTitle="Pause"
          preview={steps.preview}
          steps={steps}
        />
      ) : (
        <>
          <StepHeading takesFocus={steps.isBack}>Pause reminders</StepHeading>
          <Form isBusy={steps.isBusy} onShow={() => steps.show({ whom: readWhom(whom), fromOn, untilOn })}>
            <PickField
              id={FIELDS.whom}
              label="Whose reminders"
              value={whom}
              choices={choices}
              fault={faultOf(steps.error, 'whom')}
              onChange={setWhom}
            />
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
              min={fromOn || view.today}
              value={untilOn}
              fault={faultOf(steps.error, 'untilOn')}
              onChange={setUntilOn}
            />
          </Form>
        </>
      )}
    </>
  );
}

function readWhom(value: string): PauseAsk['whom'] {
  const [first = '', second = ''] = value.split(' ');
  if (value === '') return null;
  return first === 'group' ? { groupId: second } : { tenantId: first, objectId: second };
}
