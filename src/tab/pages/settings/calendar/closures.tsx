import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DaySettings } from '../../../../usecases/view-day-settings.ts';
import type { MovesView } from '../../../../usecases/view-moves.ts';
import { longDay } from '../../../parts/days.ts';
import { faultOf } from '../flow/fault-summary.tsx';
import { DayField, TextField } from '../flow/fields.tsx';
import { Form } from '../flow/form.tsx';
import { Moves } from '../flow/moves.tsx';
import { PreviewButtons } from '../flow/preview-buttons.tsx';
import { Rows } from '../flow/rows.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { StepsMessages } from '../flow/steps-messages.tsx';
import { REGISTER_UNDO, type SavedChanges, type Steps, useSteps } from '../flow/use-steps.ts';

interface ClosureForm {
  change: 'close' | 'open';
  fromOn: string;
  untilOn: string;
  name: string;
}
type ClosureSteps = Steps<ClosureForm, MovesView>;

const FIELDS = { fromOn: 'closure-from', untilOn: 'closure-until', name: 'closure-name' };

/** The closed days ahead; closing more, and opening one again. */
export function Closures({ view }: { view: DaySettings }) {
  const steps = useSteps<ClosureForm, MovesView, SavedChanges>({
    previewPath: '/settings/calendar/closures/preview',
    save: { method: 'POST', path: '/settings/calendar/closures' },
    toSave: ({ change, name }, { days, basedOn }) => ({ change, name, days, basedOn }),
    ...REGISTER_UNDO,
  });
  const { preview, form } = steps;
  const isOpening = form?.change === 'open';
  return (
    <>
      <StepHeading takesFocus={false}>Closure days</StepHeading>
      <StepsMessages
        steps={steps}
        fieldIds={FIELDS}
        saved={{
          title: isOpening ? 'Opened again.' : 'Closed.',
          detail: isOpening
            ? 'The day counts as working time again.'
            : 'Nobody is reminded then, and the days do not count as working days.',
        }}
      />
      {preview ? (
        <section>
          <StepHeading>
            {isOpening ? 'Open' : 'Close'} {preview.days.map(longDay).join(', ')}: nothing is saved yet
          </StepHeading>
          {preview.leftOut.length > 0 && (
            <>
              <p>Left as they are:</p>
              <ul>
                {preview.leftOut.map(({ on, because }) => (
                  <li key={on}>
                    {longDay(on)}: {because}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Moves view={preview} today={view.today} />
          <PreviewButtons saveTitle={isOpening ? 'Open' : 'Close'} steps={steps} />
        </section>
      ) : (
        <>
          <ClosedDays view={view} steps={steps} />
          <ClosureFields key={steps.stage} view={view} steps={steps} />
        </>
      )}
    </>
  );
}

function ClosedDays({ view, steps }: { view: DaySettings; steps: ClosureSteps }) {
  if (view.closures.length === 0) return <p>No closure day is ahead.</p>;
  return (
    <Rows
      caption="Nobody is reminded on these days, and they are no working days"
      columns={['Day', 'Name', '']}
      rows={view.closures.map(({ on, name }) => ({
        key: on,
        cells: [
          longDay(on),
          name,
          <Button
            key="open"
            size="small"
            aria-label={`Open ${longDay(on)} again`}
            disabledFocusable={steps.isBusy}
            onClick={() => steps.show({ change: 'open', fromOn: on, untilOn: on, name: '' })}
          >
            Open again
          </Button>,
        ],
      }))}
    />
  );
}

function ClosureFields({ view, steps }: { view: DaySettings; steps: ClosureSteps }) {
  const before = steps.stage === 'form' && steps.form?.change === 'close' ? steps.form : undefined;
  const [fromOn, setFromOn] = useState(before?.fromOn ?? '');
  const [untilOn, setUntilOn] = useState(before?.untilOn ?? '');
  const [name, setName] = useState(before?.name ?? '');
  return (
    <>
      <StepHeading takesFocus={steps.isBack}>Close days</StepHeading>
      <Form
        isBusy={steps.isBusy}
        onShow={() => steps.show({ change: 'close', fromOn, untilOn: untilOn || fromOn, name })}
      >
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
          hint={`Empty for one day; at most ${view.mostClosedDays} days at once.`}
          min={fromOn || view.today}
          value={untilOn}
          fault={faultOf(steps.error, 'untilOn')}
          onChange={setUntilOn}
        />
        <TextField
          id={FIELDS.name}
          label="Name"
          hint="Everybody reads it, for example Christmas closure. No names of people."
          value={name}
          fault={faultOf(steps.error, 'name')}
          onChange={setName}
        />
      </Form>
    </>
  );
}
