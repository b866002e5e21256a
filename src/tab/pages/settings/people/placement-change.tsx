import { Button } from '@fluentui/react-components';
import type { OwedUpdate, PlacementPreview } from '../../../../usecases/preview-placement.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Buttons } from '../flow/buttons.tsx';
import { StepHeading } from '../flow/step-heading.tsx';

/** What a place would mean for the person, before it is saved. */
export function PlacementChange(props: {
  preview: PlacementPreview;
  from: string;
  to: string;
  isBusy: boolean;
  onSave: () => void;
  onBack: () => void;
}) {
  const { preview, from, to, isBusy, onSave, onBack } = props;
  const { updates, reminders } = preview;
  return (
    <section>
      <StepHeading>What would change: nothing is saved yet</StepHeading>
      <Facts
        facts={[
          ['From', from],
          ['To', to],
          ['Open updates of this round', sayChange(updates.before, updates.after)],
          ['Reminders in the next 90 days', sayChange(reminders.before, reminders.after)],
        ]}
      />
      <Updates title="They would owe" updates={updates.gained} />
      <Updates title="They would no longer owe" updates={updates.lost} />
      <p>What was said and sent stays as it is. The change is kept with your name and the time.</p>
      <Buttons>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onSave}>
          Save
        </Button>
        <Button onClick={onBack}>Back to the form</Button>
      </Buttons>
    </section>
  );
}

function Updates({ title, updates }: { title: string; updates: readonly OwedUpdate[] }) {
  if (updates.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {updates.map(({ dutyId, dutyName, groupName }) => (
          <li key={`${dutyId} ${groupName}`}>
            {dutyId} {dutyName}, {groupName}
          </li>
        ))}
      </ul>
    </>
  );
}

function sayChange(before: number, after: number): string {
  return before === after ? `${after}, as now` : `${after} instead of ${before}`;
}
