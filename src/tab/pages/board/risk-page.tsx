import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RiskPage as View } from '../../../usecases/view-risk-pages.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Outcome, type OutcomeOf } from '../../parts/outcome.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useApi } from '../../state/session.tsx';
import { RiskMark } from './risk-mark.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
  words: { whiteSpace: 'pre-line' },
});

/** One risk: where it stands, what is being done, and what was said of it before. */
export function RiskPage({ number }: { number: number }) {
  const query = useApi<View>(`/risks/${number}`);
  return (
    <PageFrame
      title={query.data ? `Risk ${number}: ${query.data.title}` : `Risk ${number}`}
      lead="What may go wrong, and what is being done about it."
    >
      <Loaded query={query}>{(risk) => <Risk risk={risk} />}</Loaded>
    </PageFrame>
  );
}

function Risk({ risk }: { risk: View }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<OutcomeOf>();
  const { number, revision: basedOn, may, isClosed, history } = risk;
  const close = useAct<{ basedOn: number }>(`/risks/${number}/close`, setOutcome);
  const undo = useAct<{ basedOn: number }>(`/risks/${number}/undo`, setOutcome);
  const isPending = close.isPending || undo.isPending;
  return (
    <>
      <Outcome outcome={outcome} />
      <Facts
        facts={[
          ['State', <RiskMark key="mark" mark={risk.mark} />],
          ['Score', risk.score],
          ['Movement', risk.movement || '–'],
          ['About', risk.about],
          ['Owner', risk.owner],
          [
            'What is being done',
            <span key="response" className={styles.words}>
              {risk.response || 'Nothing is written down.'}
            </span>,
          ],
        ]}
      />
      <div className={styles.buttons}>
        {may.keep && (
          <Button as="a" href={`#/reports/risks/${number}/review`} appearance="primary">
            {isClosed ? 'Open again' : 'Review'}
          </Button>
        )}
        {may.keep && !isClosed && (
          <Button disabledFocusable={isPending} onClick={() => close.act({ basedOn })}>
            Close the risk
          </Button>
        )}
        {may.undo && (
          <Button disabledFocusable={isPending} onClick={() => undo.act({ basedOn })}>
            Take back the last change
          </Button>
        )}
        <Button as="a" href="#/reports/risks">
          All risks
        </Button>
      </div>
      <Section title="History">
        <Table
          caption={`What was said of risk ${number}, the newest first`}
          hidesCaption
          columns={['What', 'By whom and when', 'What is being done']}
          rows={history.map(({ revision, what, by, response }) => ({
            key: String(revision),
            cells: [
              what,
              by,
              <span key="response" className={styles.words}>
                {response || 'As before'}
              </span>,
            ],
          }))}
        />
      </Section>
    </>
  );
}
