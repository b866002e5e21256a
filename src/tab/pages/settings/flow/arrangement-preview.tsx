import type { ArrangementPreview } from '../../../../usecases/preview-arrangement.ts';
import { longDay } from '../../../parts/days.ts';
import { Facts } from '../../../parts/facts.tsx';
import { sayDays } from './arrangements.tsx';
import { PreviewButtons } from './preview-buttons.tsx';
import { StepHeading } from './step-heading.tsx';
import type { Steps } from './use-steps.ts';

/** What leave or a pause would mean, before it is arranged. */
export function ArrangementPreviewed<Form>(props: {
  title: string;
  saveTitle: string;
  preview: ArrangementPreview;
  steps: Steps<Form, ArrangementPreview>;
}) {
  const { title, saveTitle, preview, steps } = props;
  const { fromOn, untilOn, silent, instead, replaces } = preview;
  return (
    <section>
      <StepHeading>{title}: nothing is arranged yet</StepHeading>
      <Facts
        facts={[
          ['Days', sayDays({ kind: 'leave', fromOn, untilOn })],
          ['Begins again', `The working day after ${longDay(untilOn)}`],
          ['Reminders that would not come meanwhile', `${silent}, as far as they lie in the next 90 days`],
          [
            'Who hears instead',
            instead.length === 0 ? 'Nobody' : instead.map(({ name, reminders }) => `${name} (${reminders})`).join(', '),
          ],
          ...(replaces.length === 0
            ? []
            : ([['Takes the place of', replaces.map((one) => `${one.whose}: ${sayDays(one)}`).join('; ')]] as const)),
        ]}
      />
      <p>What is due stays due. What comes due meanwhile and is still open is said afterwards.</p>
      <PreviewButtons saveTitle={saveTitle} steps={steps} />
    </section>
  );
}
