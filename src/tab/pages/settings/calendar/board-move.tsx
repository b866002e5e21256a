import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardDay, DaySettings } from '../../../../usecases/view-day-settings.ts';
import type { MovesView } from '../../../../usecases/view-moves.ts';
import { longDay } from '../../../parts/days.ts';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { faultOf } from '../flow/fault-summary.tsx';
import { DayField } from '../flow/fields.tsx';
import { Form } from '../flow/form.tsx';
import { Moves } from '../flow/moves.tsx';
import { PreviewButtons } from '../flow/preview-buttons.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { StepsMessages } from '../flow/steps-messages.tsx';
import { REGISTER_UNDO, type SavedChanges, useSteps } from '../flow/use-steps.ts';

const FIELDS = { to: 'board-to' };

/** One board: another day for it, and every date that follows from it. */
export function BoardMove({ view, board }: { view: DaySettings; board: BoardDay }) {
  const at = `/settings/calendar/boards/${board.id}`;
  const steps = useSteps<{ to: string }, MovesView, SavedChanges>({
    previewPath: `${at}/preview`,
    save: { method: 'PUT', path: at },
    toSave: ({ to }, { basedOn }) => ({ to, basedOn }),
    ...REGISTER_UNDO,
  });
  const [to, setTo] = useState('');
  const { preview } = steps;
  return (
    <PageFrame
      title={`Board of ${longDay(board.on)}`}
      lead={board.covers === '' ? 'The round leads to this board.' : `It covers ${board.covers}.`}
      actions={<Link href="#/settings/calendar">Calendar</Link>}
    >
      <StepsMessages
        steps={steps}
        fieldIds={FIELDS}
        saved={{
          title: 'Moved.',
          detail: 'What was said and sent before stays as it was, and answers stay in this round.',
        }}
      />
      {preview ? (
        <section>
          <StepHeading>Move it to {longDay(preview.days[0] ?? to)}: nothing is saved yet</StepHeading>
          <p>
            What was said and sent stays, and answers stay in this round.
            {preview.posted > 0 &&
              ` The cards in ${preview.posted} ${preview.posted === 1 ? 'channel show' : 'channels show'} the new days at once.`}
          </p>
          <Moves view={preview} today={view.today} />
          <PreviewButtons saveTitle="Move it" steps={steps} />
        </section>
      ) : board.isPast ? (
        <p>This board has met, so it stays where it was.</p>
      ) : (
        <>
          <StepHeading takesFocus={steps.isBack}>Another day</StepHeading>
          <Form isBusy={steps.isBusy} onShow={() => steps.show({ to })}>
            <DayField
              id={FIELDS.to}
              label="The board meets on"
              hint="A working day that is to come, between the board before and the one after."
              min={view.today}
              value={to}
              fault={faultOf(steps.error, 'to')}
              onChange={setTo}
            />
          </Form>
        </>
      )}
    </PageFrame>
  );
}
