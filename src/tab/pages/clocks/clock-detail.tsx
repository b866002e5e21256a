import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClockForm } from '../../../domain/clock-forms.ts';
import type { ClockPage } from '../../../usecases/view-clock-page.ts';
import { longDay } from '../../parts/days.ts';
import { Facts } from '../../parts/facts.tsx';
import { FaultBar, Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Said, type SaidWords } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { StateMark } from '../../parts/state-mark.tsx';
import { ApiFault } from '../../state/api.ts';
import { useApi, useSend } from '../../state/session.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { ClockDialog } from './clock-dialog.tsx';
import { ClockHistory } from './clock-history.tsx';
import { ClockTimeline } from './clock-timeline.tsx';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '45rem' },
});

interface ClockDetailProps {
  number: string;
  said: SaidWords | undefined;
  /** `below` where the words are to be read, this page unless told. */
  onSaid: (said: SaidWords, below?: string) => void;
}

/** One clock: where it stands, its steps, what was recorded, and for those who keep clocks what can be. */
export function ClockDetail({ number, said, onSaid }: ClockDetailProps) {
  const query = useApi<ClockAnswer>(`/clocks/${encodeURIComponent(number)}`);
  const clock = query.data?.clock;
  return (
    <PageFrame
      title={clock?.title ?? 'Clock'}
      lead={clock?.kind ?? ''}
      actions={<Link href="#/clocks">All clocks</Link>}
    >
      <Said said={said} />
      <Loaded query={query}>{() => clock && <Clock clock={clock} onSaid={onSaid} />}</Loaded>
    </PageFrame>
  );
}

function Clock({ clock, onSaid }: { clock: ClockPage; onSaid: ClockDetailProps['onSaid'] }) {
  const styles = useStyles();
  const [opened, setOpened] = useState<ClockForm>();
  const undo = useSend<{ basedOn: number }, ClockAnswer>('POST', `/clocks/${clock.number}/undo`);
  const form = clock.forms.find((one) => one.form === opened);

  function tell(answer: ClockAnswer): void {
    setOpened(undefined);
    onSaid({ intent: 'success', text: answer.notice }, answer.clock ? String(clock.number) : '');
  }
  /** Somebody was faster: the page shows how it stands now, and says so. */
  function isOvertaken(error: Error): boolean {
    if (!(error instanceof ApiFault) || error.status !== 409) return false;
    setOpened(undefined);
    onSaid({ intent: 'warning', text: error.fault.detail });
    return true;
  }

  return (
    <>
      <Facts
        facts={[
          ['State', <StateMark key="state" mark={clock.mark} />],
          ['Started', `${longDay(clock.startedOn)}: ${clock.startedBy.toLowerCase()}`],
          ['Stage', clock.stage],
          ...(clock.next === '' ? [] : ([['Next', clock.next.replace(/^Next: /u, '')]] as const)),
          ...(clock.duty ? ([['Duty', <DutyLink key="duty" duty={clock.duty} />]] as const) : []),
        ]}
      />
      <p className={styles.quiet}>{clock.note}</p>
      {(clock.forms.length > 0 || clock.undo !== null) && (
        <div className={styles.buttons} role="group" aria-label="What happened">
          {clock.forms.map((one, index) => (
            <Button
              key={one.form}
              appearance={index === 0 ? 'primary' : 'secondary'}
              onClick={() => setOpened(one.form)}
            >
              {one.title}
            </Button>
          ))}
          {clock.undo !== null && (
            <Button
              disabledFocusable={undo.isPending}
              onClick={() =>
                undo.mutate({ basedOn: clock.revision }, { onSuccess: tell, onError: (error) => isOvertaken(error) })
              }
            >
              Take back “{clock.undo}”
            </Button>
          )}
        </div>
      )}
      {undo.error && !(undo.error instanceof ApiFault && undo.error.status === 409) && <FaultBar error={undo.error} />}
      {form && (
        <ClockDialog
          key={form.form}
          clock={clock}
          form={form}
          onDone={tell}
          isTakenCareOf={isOvertaken}
          onClose={() => setOpened(undefined)}
        />
      )}
      <Section title="Steps">
        <ClockTimeline steps={clock.steps} />
      </Section>
      <Section title="Record">
        <ClockHistory lines={clock.history} />
      </Section>
    </>
  );
}

function DutyLink({ duty: { id, name } }: { duty: { id: string; name: string } }) {
  return (
    <Link href={`#/duties/${id}`}>
      {id} {name}
    </Link>
  );
}
