import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Overview as View } from '../../../usecases/view-overview.ts';
import { longDay } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { NextDeadlines } from './next-deadlines.tsx';
import { RoundView } from './round-view.tsx';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXXXL,
  },
});

/** The partnership on one page: where every duty stands, who has answered, what is next. */
export function Overview() {
  const styles = useStyles();
  const [roundId, setRoundId] = useState<string>();
  const query = useApi<View>(roundId === undefined ? '/overview' : `/overview?round=${roundId}`);
  const view = query.data;
  return (
    <PageFrame
      title="Overview"
      {...(view?.round && { lead: `Round to the board on ${longDay(view.round.boardOn)}. ${view.round.stageWords}` })}
      actions={view && view.rounds.length > 1 && <ChooseRound view={view} onChoose={setRoundId} />}
    >
      <Loaded query={query}>
        {(shown) => (
          <>
            {shown.round ? (
              <RoundView key={shown.round.id} view={shown} round={shown.round} />
            ) : (
              <p>The register has no board, so there is no round. The CSP manager adds boards to the data file.</p>
            )}
            <div className={styles.days}>
              {shown.round && (
                <Section title="The round, day by day">
                  <Timeline round={shown.round} />
                </Section>
              )}
              <NextDeadlines view={shown} />
            </div>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function ChooseRound({ view, onChoose }: { view: View; onChoose: (roundId: string) => void }) {
  return (
    <Field label="Round">
      <Select value={view.round?.id ?? ''} onChange={(_, { value }) => onChoose(value)}>
        {view.rounds.map(({ id, boardOn }) => (
          <option key={id} value={id}>
            Board on {longDay(boardOn)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
