import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ClockFormView, ClockInputs } from '../../../domain/clock-forms.ts';
import type { ClockPage } from '../../../usecases/view-clock-page.ts';
import { FaultSummary, fieldFaults } from '../../parts/fault-summary.tsx';
import { useMe, useSend } from '../../state/session.tsx';
import type { ClockAnswer } from './clock-answer.ts';
import { ClockFields } from './clock-fields.tsx';

const EMPTY: ClockInputs = { step: '', answer: '', on: '', until: '', amount: '', unit: 'working days', reason: '' };

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});

interface ClockDialogProps {
  clock: ClockPage;
  form: ClockFormView;
  onDone: (answer: ClockAnswer) => void;
  /** Whether somebody else's newer word was dealt with, so that the form has nothing to say. */
  isTakenCareOf: (error: Error) => boolean;
  onClose: () => void;
}

/** The form of one thing that happened to a clock. What is wrong comes back on it, with everything that was chosen. */
export function ClockDialog({ clock, form, onDone, isTakenCareOf, onClose }: ClockDialogProps) {
  const styles = useStyles();
  const today = useMe()?.today ?? '';
  const [inputs, setInputs] = useState<ClockInputs>({
    ...EMPTY,
    on: form.dayLabel === '' ? '' : today,
    step: form.form === 'done' ? (form.steps[0]?.id ?? '') : '',
  });
  // As it stood when the form was opened: what the person saw.
  const [basedOn] = useState(clock.revision);
  const save = useSend<ClockInputs & { basedOn: number; form: string }, ClockAnswer>(
    'POST',
    `/clocks/${clock.number}/events`,
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (save.isPending) return;
    save.mutate(
      { ...inputs, basedOn, form: form.form },
      { onSuccess: onDone, onError: (error) => void isTakenCareOf(error) },
    );
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>
              {clock.title}: {form.title.toLowerCase()}
            </DialogTitle>
            <DialogContent className={styles.fields}>
              <FaultSummary error={save.error} idOf={(field) => `clock-${field}`} />
              <p className={styles.quiet}>{form.explanation}</p>
              <ClockFields
                form={form}
                inputs={inputs}
                faults={fieldFaults(save.error)}
                latest={today}
                onChange={(changed) => setInputs((before) => ({ ...before, ...changed }))}
              />
              <p className={styles.quiet}>{clock.note}</p>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancel</Button>
              <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
                {save.isPending ? 'Saving' : form.button}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
