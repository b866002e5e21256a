import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { MyUpdates } from '../../../usecases/view-my-updates.ts';
import { longDay } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { MyDeadlines } from './my-deadlines.tsx';
import { OwedLine } from './owed-line.tsx';
import { Receipt, type ReceiptProps } from './receipt.tsx';

const useStyles = makeStyles({
  progress: { maxWidth: '40rem', margin: `${tokens.spacingVerticalM} 0` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Everything that the reader owes, what is open first. */
export function OwedPage(props: ReceiptProps) {
  const query = useApi<MyUpdates>('/my-updates');
  const round = query.data?.round;
  return (
    <PageFrame
      title="My updates"
      {...(round && {
        lead: `Due ${longDay(round.dueOn)}, ${round.when}, for the board on ${longDay(round.boardOn)}.`,
      })}
    >
      <Receipt {...props} />
      <Loaded query={query}>
        {(view) => (
          <>
            <Updates view={view} onReceipt={props.onReceipt} />
            <MyDeadlines deadlines={view.deadlines} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Updates({ view, onReceipt }: { view: MyUpdates } & Pick<ReceiptProps, 'onReceipt'>) {
  const styles = useStyles();
  const { lines, answered, inDifficulty } = view;
  if (!view.round)
    return <p>The register has no board ahead, so no update is asked for. The CSP manager adds boards.</p>;
  if (lines.length === 0)
    return <p>You owe no updates: you are in no group that answers prompts. If that is wrong, ask the CSP manager.</p>;
  const parts = [
    { title: 'To answer', shown: lines.filter(({ isAnswered }) => !isAnswered) },
    { title: 'Answered', shown: lines.filter(({ isAnswered }) => isAnswered) },
  ];
  const difficulty = inDifficulty === 0 ? '' : `, ${inDifficulty} in difficulty`;
  return (
    <>
      <div className={styles.progress}>
        <ProgressBar
          value={answered / lines.length}
          thickness="large"
          aria-label="Your updates"
          aria-valuetext={`${answered} of ${lines.length} answered`}
        />
        <p>
          {answered} of {lines.length} answered ({Math.round((100 * answered) / lines.length)}%){difficulty}
          {answered === lines.length && '. You are up to date.'}
        </p>
      </div>
      {parts
        .filter(({ shown }) => shown.length > 0)
        .map(({ title, shown }) => (
          <Section key={title} title={`${title} (${shown.length})`}>
            <ul className={styles.list}>
              {shown.map((line) => (
                <OwedLine key={`${line.groupId} ${line.dutyId}`} line={line} lines={lines} onReceipt={onReceipt} />
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
}
