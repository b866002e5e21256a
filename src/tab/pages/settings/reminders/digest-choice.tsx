import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DigestTiming } from '../../../../domain/digest-timing.ts';
import type { MyReminders } from '../../../../usecases/view-my-reminders.ts';
import { useSend } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { Buttons } from '../flow/buttons.tsx';
import { FaultSummary, faultOf } from '../flow/fault-summary.tsx';
import { DayField, PickField } from '../flow/fields.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import { sayTiming, WEEKDAYS } from '../flow/timing.ts';

const FIELDS = { time: 'digest-time', weekday: 'digest-weekday', timing: 'digest-kind' };
const KINDS = [
  { value: 'by round', title: 'On the preview day of each round' },
  { value: 'weekly', title: 'Every week' },
  { value: 'off', title: 'Never by itself' },
];
const USUAL = '09:00';

/** When one's digest comes by itself. It is one's own alone, so it is saved at once and changed back the same way. */
export function DigestChoice({ digest }: { digest: NonNullable<MyReminders['digest']> }) {
  const { timing, first, last } = digest;
  const [kind, setKind] = useState<string>(timing.kind);
  const [weekday, setWeekday] = useState(String(timing.kind === 'weekly' ? timing.weekday : 1));
  const [time, setTime] = useState(timing.kind === 'off' ? USUAL : timing.time);
  const [before, setBefore] = useState<DigestTiming>();
  const save = useSend<{ timing: DigestTiming }, { timing: DigestTiming }>('PUT', '/settings/reminders/mine/digest');
  const keep = (wanted: DigestTiming, undoTo: DigestTiming | undefined) => {
    setBefore(undoTo);
    save.mutate({ timing: wanted });
  };
  return (
    <>
      <StepHeading takesFocus={false}>Digest</StepHeading>
      {save.error && <FaultSummary error={save.error} fieldIds={FIELDS} />}
      {save.data && (
        <Applied
          key={JSON.stringify(save.data)}
          title="Saved."
          detail={sayTiming(save.data.timing)}
          undo={before && { title: 'Undo', isBusy: save.isPending, onUndo: () => keep(before, undefined) }}
        />
      )}
      <p>Now: {sayTiming(timing)}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep(readTiming(kind, weekday, time), timing);
        }}
      >
        <PickField id={FIELDS.timing} label="The digest comes" value={kind} choices={KINDS} onChange={setKind} />
        {kind === 'weekly' && (
          <PickField
            id={FIELDS.weekday}
            label="Day"
            value={weekday}
            choices={WEEKDAYS.map((title, place) => ({ value: String(place + 1), title }))}
            fault={faultOf(save.error, 'weekday')}
            onChange={setWeekday}
          />
        )}
        {kind !== 'off' && (
          <DayField
            id={FIELDS.time}
            type="time"
            label="Time"
            hint="From 8am to 5:30pm."
            min={first}
            max={last}
            value={time}
            fault={faultOf(save.error, 'time') ?? faultOf(save.error, 'timing.time')}
            onChange={setTime}
          />
        )}
        <Buttons>
          <Button type="submit" disabledFocusable={save.isPending}>
            Save
          </Button>
        </Buttons>
      </form>
    </>
  );
}

function readTiming(kind: string, weekday: string, time: string): DigestTiming {
  if (kind === 'weekly') return { kind, weekday: Number(weekday), time };
  return kind === 'by round' ? { kind, time } : { kind: 'off' };
}
