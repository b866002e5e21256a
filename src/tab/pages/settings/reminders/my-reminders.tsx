import type { MyReminders } from '../../../../usecases/view-my-reminders.ts';
import { longDay } from '../../../parts/days.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { Arrangements, sayEnded } from '../flow/arrangements.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';
import { Rows } from '../flow/rows.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { useEnding } from '../flow/use-ending.ts';
import { DigestChoice } from './digest-choice.tsx';
import { LeaveForm } from './leave-form.tsx';
import { MorningChoice } from './morning-choice.tsx';

/** What comes to oneself: the next reminders, leave, what was put off, the digest and the morning card. */
export function MyRemindersPage() {
  const query = useApi<MyReminders>('/settings/reminders/mine');
  return (
    <PageFrame title="My reminders" lead="What comes to you by itself, and how you stop it for a while.">
      <Loaded query={query}>{(view) => <Mine view={view} />}</Loaded>
    </PageFrame>
  );
}

function Mine({ view }: { view: MyReminders }) {
  const ending = useEnding();
  return (
    <>
      {ending.error && <FaultSummary error={ending.error} />}
      {ending.ended && <Applied key={ending.ended.number} {...sayEnded(ending.ended)} />}
      <StepHeading takesFocus={false}>Arranged</StepHeading>
      {view.arrangements.length === 0 ? (
        <p>Nothing: you are not away, nothing is put off, and nobody paused you or your groups.</p>
      ) : (
        <Arrangements
          caption="What stands, now or later"
          rows={view.arrangements}
          isBusy={ending.isBusy}
          onEnd={ending.end}
        />
      )}
      <LeaveForm view={view} />
      {view.digest && <DigestChoice digest={view.digest} />}
      {view.morning && <MorningChoice isOn={view.morning.isOn} />}
      <StepHeading takesFocus={false}>Next reminders</StepHeading>
      {view.next.length === 0 ? (
        <p>None in the next 90 days, as things stand.</p>
      ) : (
        <Rows
          caption={`Unless answered before; those of one day come as one message.${view.later > 0 ? ` And ${view.later} more later.` : ''}`}
          columns={['Day', 'About', 'Due']}
          rows={view.next.map(({ on, what, dueOn, standsInFor }, place) => ({
            key: `${place} ${on} ${what}`,
            cells: [
              longDay(on),
              standsInFor === null ? what : `${what} (you stand in for ${standsInFor})`,
              longDay(dueOn),
            ],
          }))}
        />
      )}
    </>
  );
}
