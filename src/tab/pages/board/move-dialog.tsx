import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { ActionRow } from '../../../usecases/view-actions.ts';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { useSend } from '../../state/session.tsx';

interface MoveDialogProps {
  action: ActionRow;
  onClose: () => void;
  onDone: (outcome: { said: string }) => void;
}

/** Gives an open action another day. */
export function MoveDialog({ action, onClose, onDone }: MoveDialogProps) {
  const styles = useFormStyles();
  const { number, what, revision: basedOn } = action;
  const [dueOn, setDueOn] = useState<string>(action.dueOn);
  const { mutate, isPending, error } = useSend<{ basedOn: number; dueOn: string }, { said: string }>(
    'POST',
    `/actions/${number}/move`,
  );
  const base = useId();
  const idOf = (field: string) => `${base}${field}`;
  function submit(event: FormEvent) {
    event.preventDefault();
    mutate({ basedOn, dueOn }, { onSuccess: onDone });
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>Action {number}: change the day</DialogTitle>
            <DialogContent className={styles.content}>
              <ErrorSummary error={error} idOf={idOf} />
              <p>{what}</p>
              <Field label="Due on" required {...faultOf(fieldFaults(error), 'dueOn')}>
                <Input id={idOf('dueOn')} type="date" value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isPending}>
                Change the day
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
