import { Button, Field, Input, Link, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ClockKinds, ClockPreview } from '../../../usecases/preview-clock.ts';
import { FaultSummary, fieldFaults } from '../../parts/fault-summary.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Section } from '../../parts/section.tsx';
import { ApiFault } from '../../state/api.ts';
import { useApi, useSend } from '../../state/session.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { ClockTimeline } from './clock-timeline.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '40rem' },
  day: { maxWidth: '14rem' },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '45rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface StartClockProps {
  onStarted: (number: number, notice: string) => void;
}

interface Start {
  kind: string;
  on: string;
  sureAfter?: number;
}

/** The form that starts a clock, with the days that it would have. */
export function StartClock({ onStarted }: StartClockProps) {
  const styles = useStyles();
  const query = useApi<ClockKinds>('/clocks/kinds');
  return (
    <PageFrame
      title="Start a clock"
      lead="A clock gives every step of a review or request its day, and takes the next free number as its name."
      actions={<Link href="#/clocks">All clocks</Link>}
    >
      <Loaded query={query}>
        {(kinds) => (
          <>
            <p className={styles.quiet}>{kinds.note}</p>
            <StartForm kinds={kinds} onStarted={onStarted} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function StartForm({ kinds: { kinds, today }, onStarted }: StartClockProps & { kinds: ClockKinds }) {
  const styles = useStyles();
  const [asked, setAsked] = useState({ kind: kinds.length === 1 ? (kinds[0]?.id ?? '') : '', on: today });
  const start = useSend<Start, ClockAnswer>('POST', '/clocks');
  const preview = useApi<ClockPreview>(
    asked.kind === '' || asked.on === '' ? undefined : `/clocks/preview?${new URLSearchParams(asked)}`,
  );
  const kind = kinds.find(({ id }) => id === asked.kind);
  const sureAfter = readSureAfter(start.error);
  const faults = fieldFaults(start.error ?? preview.error);

  function send(event: FormEvent | undefined, sure: Pick<Start, 'sureAfter'> = {}): void {
    event?.preventDefault();
    if (start.isPending) return;
    start.mutate({ ...asked, ...sure }, { onSuccess: ({ clock, notice }) => clock && onStarted(clock.number, notice) });
  }
  function change(changed: Partial<typeof asked>): void {
    start.reset();
    setAsked((before) => ({ ...before, ...changed }));
  }

  return (
    <>
      <form className={styles.form} onSubmit={send} noValidate>
        <FaultSummary error={start.error} idOf={(field) => `start-${field}`} />
        {sureAfter !== undefined && (
          <div className={styles.buttons}>
            <Button onClick={() => send(undefined, { sureAfter })}>Yes, start another</Button>
            <Button as="a" href="#/clocks">
              No, show all clocks
            </Button>
          </div>
        )}
        <Field label="What kind?" {...faults('kind')}>
          <RadioGroup
            id="start-kind"
            tabIndex={-1}
            value={asked.kind}
            onChange={(_, { value }) => change({ kind: value })}
          >
            {kinds.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label="On which day did it begin?"
          className={styles.day}
          {...(kind && { hint: `${kind.startedBy}.` })}
          {...faults('on')}
        >
          <Input
            id="start-on"
            type="date"
            max={today}
            value={asked.on}
            onChange={(_, { value }) => change({ on: value })}
          />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={start.isPending}>
            {start.isPending ? 'Starting' : 'Start'}
          </Button>
          <Button as="a" href="#/clocks">
            Cancel
          </Button>
        </div>
      </form>
      {preview.data && !preview.isError && (
        <Section title="The days that it would have">
          {preview.data.again !== '' && <p>{preview.data.again}</p>}
          <ClockTimeline steps={preview.data.steps} />
        </Section>
      )}
    </>
  );
}

/** Where a clock of the kind began on the same day: what says that this one is another. */
function readSureAfter(error: Error | null): number | undefined {
  if (!(error instanceof ApiFault) || error.status !== 409) return undefined;
  const { body } = error;
  if (typeof body !== 'object' || body === null || !('sureAfter' in body)) return undefined;
  return typeof body.sureAfter === 'number' ? body.sureAfter : undefined;
}
