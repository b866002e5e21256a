import { Link } from '@fluentui/react-components';
import type { LadderPage } from '../../../../usecases/view-ladders.ts';
import { shortTime } from '../../../parts/days.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { PreviewButtons } from '../flow/preview-buttons.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { StepsMessages } from '../flow/steps-messages.tsx';
import { REGISTER_UNDO, type SavedChanges, useSteps } from '../flow/use-steps.ts';
import { LadderDates } from './ladder-dates.tsx';
import { LADDER_FIELDS, LadderForm } from './ladder-form.tsx';
import type { LadderAsk } from './places.ts';

/** The ladder of one duty: the dates that it gives, and another one in its place. */
export function DutyLadder({ dutyId }: { dutyId: string }) {
  const query = useApi<LadderPage>(`/settings/ladders/${dutyId}`);
  return <Loaded query={query}>{(page) => <Duty page={page} />}</Loaded>;
}

function Duty({ page }: { page: LadderPage }) {
  const at = `/settings/ladders/${page.dutyId}`;
  const steps = useSteps<LadderAsk, LadderPage, SavedChanges>({
    previewPath: `${at}/preview`,
    save: { method: 'PUT', path: at },
    toSave: ({ ladder }, { basedOn }) => ({ ladder, basedOn }),
    ...REGISTER_UNDO,
  });
  const { preview } = steps;
  return (
    <PageFrame
      title={`${page.dutyId} ${page.dutyName}: reminders`}
      lead={`Led by ${page.leadNames.join(', ')}. ${
        page.changedAt === null ? 'The register’s own ladder stands.' : `Changed ${shortTime(page.changedAt)}.`
      }`}
      actions={<Link href="#/settings/ladders">All ladders</Link>}
    >
      <StepsMessages
        steps={steps}
        fieldIds={LADDER_FIELDS}
        saved={{ title: 'Saved.', detail: 'This ladder stands from now on. What was said and sent stays as it was.' }}
      />
      {preview ? (
        <>
          <StepHeading>The dates that it would give: nothing is saved yet</StepHeading>
          {preview.warnings.map((warning) => (
            <p key={warning}>
              <span aria-hidden="true">▲</span> {warning}
            </p>
          ))}
          <LadderDates parts={preview.parts} />
          <PreviewButtons saveTitle="Use this ladder" steps={steps} />
        </>
      ) : (
        <>
          <LadderForm key={`${page.basedOn} ${page.changedAt ?? ''}`} page={page} steps={steps} />
          <StepHeading takesFocus={false}>The dates as it stands</StepHeading>
          <LadderDates parts={page.parts} />
        </>
      )}
    </PageFrame>
  );
}
