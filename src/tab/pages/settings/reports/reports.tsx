import { Link } from '@fluentui/react-components';
import type { ReportSettings } from '../../../../usecases/view-report-settings.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { Rows } from '../flow/rows.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { sayTiming } from '../flow/timing.ts';
import { Marking } from './marking.tsx';

/** What reports say of themselves, when digests go out, and what the data file decides. */
export function Reports() {
  const query = useApi<ReportSettings>('/settings/reports');
  return (
    <PageFrame title="Reports" lead="What stands on every report and card, and when the digest goes out.">
      <Loaded query={query}>
        {(view) => (
          <>
            <Marking view={view} />
            <StepHeading takesFocus={false}>Digests</StepHeading>
            <p>
              Everybody chooses for themselves: the chair in chat, with digest weekly monday 8am, or here under{' '}
              <Link href="#/settings/reminders">My reminders</Link>.
            </p>
            <Rows
              caption="When the digest comes by itself"
              columns={['Person', 'Roles', 'Digest']}
              rows={view.digests.map(({ name, roles, timing, isChosen, isReader }) => ({
                key: `${name} ${roles.join()}`,
                cells: [
                  isReader ? `${name} (you)` : name,
                  roles.join(', '),
                  `${sayTiming(timing)}${isChosen ? '' : ' Nothing was chosen, so this is usual.'}`,
                ],
              }))}
            />
            <StepHeading takesFocus={false}>Small numbers</StepHeading>
            <p>
              In the public version of a report a count below {view.smallestCount} is withheld, so that nobody can be
              recognised by it. This is fixed.
            </p>
            <StepHeading takesFocus={false}>In the data file</StepHeading>
            <p>
              Whoever runs the server changes these in the partnership’s data file and starts the bot again. They are
              shown here so that nobody has to ask.
            </p>
            <Facts facts={view.schedule.map(({ what, workingDays }) => [what, sayStep(workingDays)] as const)} />
            <h3>Telephone numbers that may stand in an update</h3>
            {view.switchboards.length === 0 ? (
              <p>None. Add switchboards in the data file, under switchboards; any other number is held back.</p>
            ) : (
              <ul>
                {view.switchboards.map(({ number, name }) => (
                  <li key={number}>
                    {number}: {name}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** "12 working days before the board" */
function sayStep(workingDays: number): string {
  const length = Math.abs(workingDays);
  return `${length} working ${length === 1 ? 'day' : 'days'} ${workingDays < 0 ? 'before' : 'after'} the board`;
}
