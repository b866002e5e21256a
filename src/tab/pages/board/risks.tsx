import { Button, Link } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { RisksView } from '../../../usecases/view-risk-pages.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Table } from '../../parts/table.tsx';
import { useApi, useMay } from '../../state/session.tsx';
import { RiskMark } from './risk-mark.tsx';

/** The open risks, highest score first. */
export function Risks() {
  const query = useApi<RisksView>('/risks');
  const mayKeep = useMay('keep risks');
  return (
    <PageFrame
      title="Risks"
      lead="A score is likelihood times impact, each from 1 to 5: up to 5 is low, 6 to 12 medium, from 15 on high. Movement is since the last quarter ended."
      {...(mayKeep && {
        actions: (
          <Button as="a" href="#/reports/risks/new" appearance="primary" icon={<AddRegular />}>
            Add a risk
          </Button>
        ),
      })}
    >
      <Loaded query={query}>
        {({ risks, closed }) => (
          <>
            {risks.length === 0 ? (
              <p>No risk is open.</p>
            ) : (
              <Table
                caption="Open risks, highest score first"
                hidesCaption
                columns={['Risk', 'Score', 'Movement', 'About', 'Owner']}
                rows={risks.map(({ number, title, mark, score, movement, about, owner }) => ({
                  key: String(number),
                  cells: [
                    <Link key="risk" href={`#/reports/risks/${number}`}>
                      {number}. {title}
                    </Link>,
                    <>
                      <RiskMark mark={mark} /> {score.replace(/^\w+: /u, '')}
                    </>,
                    movement,
                    about,
                    owner,
                  ],
                }))}
              />
            )}
            {closed > 0 && <p>{closed === 1 ? '1 risk is closed.' : `${closed} risks are closed.`}</p>}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
