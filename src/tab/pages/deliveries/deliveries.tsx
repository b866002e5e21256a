import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DeliveriesView } from '../../../usecases/view-deliveries.ts';
import { shortTime } from '../../parts/days.ts';
import { FaultBar, Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { TypedWords } from '../../parts/typed-words.tsx';
import { useApi, useSend } from '../../state/session.tsx';
import { DeliveryCounts } from './delivery-counts.tsx';
import { StuckLine } from './stuck-line.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalM} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Messages that could not be sent, and people whom none reaches: why, and what to do. */
export function Deliveries() {
  const query = useApi<DeliveriesView>('/deliveries');
  const [notice, setNotice] = useState('');
  const one = useSend<{ id: string }, { notice: string }>('POST', '/deliveries/retry');
  const all = useSend<Record<string, never>, { notice: string }>('POST', '/deliveries/retry-all');
  const isSending = one.isPending || all.isPending;
  const error = one.error ?? all.error;
  const tell = { onSuccess: (answer: { notice: string }) => setNotice(answer.notice) };

  return (
    <PageFrame
      title="Deliveries"
      lead="Messages to people and channels: what went out, what did not, and why."
      actions={
        query.data && query.data.stuck.length > 1 ? (
          <Button
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={isSending}
            onClick={() => !isSending && all.mutate({}, tell)}
          >
            Retry all
          </Button>
        ) : undefined
      }
    >
      <Said said={notice === '' ? undefined : { intent: 'success', text: notice }} />
      {error && <FaultBar error={error} />}
      <Loaded query={query}>
        {(view) => <Shown view={view} isSending={isSending} onRetry={(id) => !isSending && one.mutate({ id }, tell)} />}
      </Loaded>
    </PageFrame>
  );
}

interface ShownProps {
  view: DeliveriesView;
  isSending: boolean;
  onRetry: (id: string) => void;
}

function Shown({ view, isSending, onRetry }: ShownProps) {
  const styles = useStyles();
  return (
    <>
      <Section title={view.title}>
        {view.stuck.length === 0 ? (
          <p className={styles.quiet}>Every message has been sent, or waits for its time.</p>
        ) : (
          <ul className={styles.list}>
            {view.stuck.map((stuck) => (
              <StuckLine key={stuck.id} stuck={stuck} isSending={isSending} onRetry={() => onRetry(stuck.id)} />
            ))}
          </ul>
        )}
        {view.hasMore && <p>There are more than these. Retry all, then look again.</p>}
      </Section>
      <Section title="Who can not be reached">
        {view.unreached.length === 0 ? (
          <p className={styles.quiet}>A way leads to everybody for whom a reminder waits.</p>
        ) : (
          <ul className={styles.list}>
            {view.unreached.map(({ names, why }) => (
              <li key={why} className={styles.item}>
                <strong>{names.join('; ')}</strong>
                <div>
                  <TypedWords text={why} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={`The last ${view.days} days`}>
        <DeliveryCounts counts={view.counts} days={view.days} />
      </Section>
      <Section title="Held-up work">
        {view.findings.length === 0 ? (
          <p className={styles.quiet}>The watchdog has found nothing in the last {view.days} days.</p>
        ) : (
          <ul className={styles.list}>
            {view.findings.map(({ at, title, text, advice }) => (
              <li key={`${at}:${title}`} className={styles.item}>
                <strong>{title}</strong> <span className={styles.quiet}>{shortTime(at)}</span>
                <div>{text}</div>
                <div>{advice}</div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
