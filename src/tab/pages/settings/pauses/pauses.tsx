import type { ArrangementRow, ArrangementsView } from '../../../../usecases/view-arrangements.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { Arrangements, sayEnded } from '../flow/arrangements.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { useEnding } from '../flow/use-ending.ts';
import { PauseForm } from './pause-form.tsx';

const KINDS: { kind: ArrangementRow['kind']; title: string; none: string }[] = [
  { kind: 'pause', title: 'Pauses', none: 'Nobody’s reminders are paused.' },
  { kind: 'leave', title: 'Leave', none: 'Nobody is away, now or later.' },
  { kind: 'snooze', title: 'Put off', none: 'Nobody has put a reminder off.' },
];

/** Everything that was arranged about reminders, for the manager. */
export function Pauses() {
  const query = useApi<ArrangementsView>('/settings/reminders');
  return (
    <PageFrame
      title="Pauses and leave"
      lead="A pause stops the reminders of a group or a person for a while. What is due stays due, and the steps of clocks are still said."
    >
      <Loaded query={query}>{(view) => <Standing view={view} />}</Loaded>
    </PageFrame>
  );
}

function Standing({ view }: { view: ArrangementsView }) {
  const ending = useEnding();
  return (
    <>
      {ending.error && <FaultSummary error={ending.error} />}
      {ending.ended && <Applied key={ending.ended.number} {...sayEnded(ending.ended)} />}
      {KINDS.map(({ kind, title, none }) => {
        const rows = view.arrangements.filter((row) => row.kind === kind);
        return (
          <section key={kind}>
            <StepHeading takesFocus={false}>{title}</StepHeading>
            {rows.length === 0 ? (
              <p>{none}</p>
            ) : (
              <Arrangements caption="What stands, now or later" rows={rows} isBusy={ending.isBusy} onEnd={ending.end} />
            )}
          </section>
        );
      })}
      <PauseForm view={view} />
    </>
  );
}
