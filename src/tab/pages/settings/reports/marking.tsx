import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MarkingPreview } from '../../../../usecases/change-marking.ts';
import type { ReportSettings } from '../../../../usecases/view-report-settings.ts';
import { Facts } from '../../../parts/facts.tsx';
import { faultOf } from '../flow/fault-summary.tsx';
import { TextField } from '../flow/fields.tsx';
import { Form } from '../flow/form.tsx';
import { PreviewButtons } from '../flow/preview-buttons.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { StepsMessages } from '../flow/steps-messages.tsx';
import { REGISTER_UNDO, type SavedChanges, useSteps } from '../flow/use-steps.ts';

const FIELDS = { marking: 'report-marking' };

/** The protective marking, and another in its place. */
export function Marking({ view }: { view: ReportSettings }) {
  const steps = useSteps<{ marking: string }, MarkingPreview, SavedChanges>({
    previewPath: '/settings/reports/marking/preview',
    save: { method: 'PUT', path: '/settings/reports/marking' },
    toSave: ({ marking }, { basedOn }) => ({ marking, basedOn }),
    ...REGISTER_UNDO,
  });
  const [marking, setMarking] = useState(view.marking);
  const { preview } = steps;
  return (
    <>
      <StepHeading takesFocus={false}>Protective marking</StepHeading>
      <StepsMessages
        steps={steps}
        fieldIds={FIELDS}
        saved={{
          title: 'Saved.',
          detail: 'The marking stands on cards at once and on reports that are compiled from now on.',
        }}
      />
      <Facts
        facts={[
          ['Now', sayMarking(view.marking)],
          ...(view.registerMarking === null ? [] : ([['In the data file', sayMarking(view.registerMarking)]] as const)),
        ]}
      />
      {preview ? (
        <section>
          <StepHeading>What would change: nothing is saved yet</StepHeading>
          <Facts
            facts={[
              ['From', sayMarking(preview.before)],
              ['To', sayMarking(preview.after)],
              ['Cards in channels that show it at once', preview.posted],
              ['Versions of reports that keep the marking that they have', preview.kept],
            ]}
          />
          <PreviewButtons saveTitle="Use this marking" steps={steps} />
        </section>
      ) : (
        <Form
          isBusy={steps.isBusy}
          onShow={() => steps.show({ marking })}
          more={
            view.registerMarking !== null && (
              <Button
                onClick={() => {
                  setMarking(view.registerMarking ?? '');
                  steps.show({ marking: view.registerMarking ?? '' });
                }}
              >
                Back to the data file’s
              </Button>
            )
          }
        >
          <TextField
            id={FIELDS.marking}
            label="Marking"
            hint="It stands at the foot of every card and report, for example OFFICIAL. Empty for none. The public version has none."
            value={marking}
            fault={faultOf(steps.error, 'marking')}
            onChange={setMarking}
          />
        </Form>
      )}
    </>
  );
}

function sayMarking(marking: string): string {
  return marking === '' ? 'None' : marking;
}
