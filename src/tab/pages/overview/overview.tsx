import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Overview as View } from '../../../usecases/view-overview.ts';
import { longDay } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi } from '../../state/session.tsx';
import { NextDeadlines } from './next-deadlines.tsx';
import { RoundView } from './round-view.tsx';

/** The partnership on one page: where every duty stands, who has answered, what is next. */
export function Overview() {
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
            <NextDeadlines view={shown} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function ChooseRound({ view, onChoose }: { view: View; onChoose: (roundId: string) => void }) {
  return (
    <Field label="Round" orientation="horizontal">
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
