import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { FiguresReceipt } from '../../../usecases/record-figures.ts';
import type { DutyMeasuresView, MeasureForm } from '../../../usecases/view-duty-measures.ts';
import { FaultSummary, fieldFaults } from '../../parts/fault-summary.tsx';
import { useUnsaved } from '../../state/leaving.tsx';
import { useSend, useSession } from '../../state/session.tsx';
import type { Recorded } from './receipt.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Sent {
  quarterEndOn: string;
  seen: number;
  figures: Record<string, string>;
}

/** One box for each measure of a duty. Boxes start empty, because the quarter may still be changed. */
export function FigureForm(props: {
  dutyId: string;
  form: MeasureForm;
  onRecorded: (recorded: Recorded) => void;
  onCancel: () => void;
}) {
  const { dutyId, form, onRecorded, onCancel } = props;
  const styles = useStyles();
  const { api } = useSession();
  const client = useQueryClient();
  const [quarterEndOn, setQuarter] = useState(form.quarterEndOn);
  const [figures, setFigures] = useState<Record<string, string>>({});
  // What stood when the form was opened: whatever is recorded meanwhile has to be looked at first.
  const [seen, setSeen] = useState(form.seen);
  const path = `/duties/${dutyId}/measures`;
  const letGo = useUnsaved(Object.values(figures).some((typed) => typed !== ''));
  const { mutate, isPending, error } = useSend<Sent, FiguresReceipt>('POST', path);
  const faults = fieldFaults(error);

  /** Somebody was faster: what is saved next stands on what there is now. */
  async function readAgain(): Promise<void> {
    const now = await client.fetchQuery({ queryKey: [path], queryFn: () => api.read<DutyMeasuresView>(path) });
    if (now.form) setSeen(now.form.seen);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    mutate(
      { quarterEndOn, seen, figures },
      {
        onSuccess: (receipt) => {
          letGo();
          onRecorded({ kind: 'recorded', receipt });
        },
        onError: () => void readAgain(),
      },
    );
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <FaultSummary error={error} />
      <Field label="Quarter" {...faults('quarterEndOn')}>
        <Select value={quarterEndOn} onChange={(_event, { value }) => setQuarter(value)}>
          {form.quarters.map(({ on, name }) => (
            <option key={on} value={on}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {form.fields.map(({ measureId, name, unit, isYesOrNo, last }) => {
        const write = (value: string) => setFigures({ ...figures, [measureId]: value });
        const value = figures[measureId] ?? '';
        return (
          <Field
            key={measureId}
            label={isYesOrNo || unit === 'number' ? name : `${name}, ${unit}`}
            hint={last}
            {...faults(measureId)}
          >
            {isYesOrNo ? (
              <Select value={value} onChange={(_event, chosen) => write(chosen.value)}>
                <option value="">No answer</option>
                <option value="yes">Yes</option>
                <option value="no">No</option>
              </Select>
            ) : (
              <Input inputMode="decimal" value={value} onChange={(_event, typed) => write(typed.value)} />
            )}
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Save figures
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
