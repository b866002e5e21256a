import type { RoundPage, RoundSettings } from '../../../../usecases/view-round-settings.ts';
import { longDay } from '../../../parts/days.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { Rows } from '../flow/rows.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { OpenNow } from './open-now.tsx';
import { Opening } from './opening.tsx';

/** The days of the rounds, and how they open. */
export function Rounds() {
  const query = useApi<RoundSettings>('/settings/rounds');
  return (
    <PageFrame
      title="Rounds"
      lead="A round leads to a board: prompts go out, updates come in, the report is made. Move a board in the calendar, and its round moves with it."
    >
      <Loaded query={query}>
        {(view) => (
          <>
            {view.running ? (
              <>
                <StepHeading takesFocus={false}>The running round</StepHeading>
                <RoundDays round={view.running} />
                <OpenNow view={view} />
              </>
            ) : (
              <p>
                The register has no board ahead, so there is no round. Board dates are in the data file, under boards.
              </p>
            )}
            <Opening view={view} />
            {view.later.length > 0 && (
              <>
                <StepHeading takesFocus={false}>Later rounds</StepHeading>
                {view.later.map((round) => (
                  <details key={round.boardOn}>
                    <summary>{nameRound(round)}</summary>
                    <RoundDays round={round} />
                  </details>
                ))}
              </>
            )}
            {view.last && (
              <>
                <StepHeading takesFocus={false}>The last round</StepHeading>
                <RoundDays round={view.last} />
              </>
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

const STATES = {
  done: '✓ Done',
  passed: '✓ Passed',
  today: '▶ Today',
  next: '▶ Next',
  ahead: '○ Ahead',
} as const satisfies Record<RoundPage['steps'][number]['state'], string>;

function RoundDays({ round }: { round: RoundPage }) {
  const { stage, posted, answered, asked, steps } = round;
  return (
    <Rows
      caption={`${nameRound(round)}. ${stage} ${posted} ${posted === 1 ? 'group is' : 'groups are'} prompted, ${answered} of ${asked} updates received.`}
      columns={['Step', 'Day', 'Where it stands']}
      rows={steps.map(({ what, on, state }) => ({ key: what, cells: [what, longDay(on), STATES[state]] }))}
    />
  );
}

function nameRound({ boardOn, covers }: RoundPage): string {
  return `Board on ${longDay(boardOn)}${covers === '' ? '' : `, covering ${covers}`}`;
}
