import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ChairPage } from '../../../usecases/view-chair-page.ts';
import { CardView } from '../../../viewer/cards/card-view.tsx';
import { FaultBar } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useSend, useSession } from '../../state/session.tsx';
import { Acknowledge } from './acknowledge.tsx';
import { Decide } from './decide.tsx';

const useStyles = makeStyles({
  card: { maxWidth: '44rem', margin: `${tokens.spacingVerticalM} 0` },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/** The partnership on one page, as the chair's card shows it; what its buttons do stands beneath. */
export function Digest() {
  const styles = useStyles();
  const { host } = useSession();
  const { mutate, data, error, isPending } = useSend<object, ChairPage>('POST', '/digest');
  useEffect(() => mutate({}), [mutate]);
  const draw = () => mutate({});
  return (
    <PageFrame
      title="The chair’s page"
      lead="What the chair’s digest says now. It is the card that is sent in chat."
      actions={<Button onClick={draw}>Compile it again</Button>}
    >
      <div role="status">
        {isPending && (
          <>
            <p>Compiling the page from what was said</p>
            <ProgressBar aria-label="Compiling the page" />
          </>
        )}
      </div>
      {error && <FaultBar error={error} onAgain={draw} />}
      {data?.report === null && (
        <p>
          Nobody has said anything in {data.periodName} yet, so there is nothing to show.{' '}
          <Link href="#/reports">All reports</Link>
        </p>
      )}
      {data?.report && (
        <>
          <div className={styles.card}>
            <CardView
              card={data.report.card}
              onPress={() => Promise.resolve()}
              onQuery={() => Promise.resolve([])}
              onLink={(href) => {
                host.openLink(href);
                return true;
              }}
            />
          </div>
          <Decide page={data.report} onChanged={draw} />
          <div className={styles.row}>
            <Acknowledge id={data.report.id} mayAcknowledge={data.report.may.acknowledge} onDone={draw} />
            <Button as="a" href={`#/reports/${data.report.id}`}>
              Open the full report
            </Button>
          </div>
        </>
      )}
    </PageFrame>
  );
}
