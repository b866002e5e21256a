import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ClockLine, ClockList } from '../../../usecases/view-clock-list.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Said, type SaidWords } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { StateMark } from '../../parts/state-mark.tsx';
import { useApi, useMay } from '../../state/session.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 30rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every clock: open ones by their next day, then closed ones. */
export function ClockOverview({ said }: { said: SaidWords | undefined }) {
  const styles = useStyles();
  const query = useApi<ClockList>('/clocks');
  const mayKeep = useMay('keep clocks');
  return (
    <PageFrame
      title="Clocks"
      lead="The timetables of reviews and requests: what comes next, and by when."
      actions={
        mayKeep && (
          <Button as="a" href="#/clocks/new" appearance="primary" icon={<AddRegular />}>
            Start a clock
          </Button>
        )
      }
    >
      <Said said={said} />
      <Loaded query={query}>
        {(list) => (
          <>
            <p className={styles.quiet}>{list.note}</p>
            <Section title="Running and paused">
              {list.open.length > 0 ? (
                <>
                  <p>
                    {list.late === 0 ? 'No step is overdue.' : `Overdue steps: in ${list.late} of ${list.open.length}.`}
                  </p>
                  <Lines lines={list.open} />
                </>
              ) : (
                <p>
                  {list.closed.length > 0 ? 'No clock is running.' : list.none}{' '}
                  {mayKeep && <Link href="#/clocks/new">Start a clock</Link>}
                </p>
              )}
            </Section>
            {list.closed.length > 0 && (
              <Section title="Closed">
                <Lines lines={list.closed} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Lines({ lines }: { lines: readonly ClockLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.number} className={styles.line}>
          <div>
            <Link href={`#/clocks/${line.number}`}>{line.title}</Link> <span className={styles.quiet}>{line.kind}</span>
            <div>{line.stage}</div>
            {line.next !== '' && <div className={styles.quiet}>{line.next}</div>}
          </div>
          <div>
            <StateMark mark={line.mark} />
          </div>
        </li>
      ))}
    </ul>
  );
}
