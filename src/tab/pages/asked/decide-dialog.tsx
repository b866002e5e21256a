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
  Select,
  Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { Choice } from '../../../usecases/decide-request.ts';
import type { RequestKey, WaitingRow } from '../../../usecases/view-requests.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { useSend } from '../../state/session.tsx';

export type DecideForm = 'offer' | 'owner' | 'refuse';

const WORDS: Record<DecideForm, { title: string; explanation: string; button: string }> = {
  offer: {
    title: 'Offer another date',
    explanation: 'The date stands from now on, and whoever asked is told. They can ask again if it does not work.',
    button: 'Offer this date',
  },
  owner: {
    title: 'Choose the owner',
    explanation: 'The organisation leads from now on. Who led before supports. Earlier updates keep their names.',
    button: 'Make it the lead',
  },
  refuse: {
    title: 'Refuse',
    explanation: 'Whoever asked is told, with your reason. The update stays due as it was.',
    button: 'Refuse',
  },
};

interface DecideDialogProps {
  request: WaitingRow;
  form: DecideForm;
  onClose: () => void;
  onDone: (outcome: { said: string }) => void;
}

/** Decides with another date, another owner or a reason. What is wrong is said here, and what was typed stays. */
export function DecideDialog({ request, form, onClose, onDone }: DecideDialogProps) {
  const styles = useFormStyles();
  const { slot, revision, choices } = request;
  const [until, setUntil] = useState('');
  const [organisationId, setOrganisation] = useState(choices?.suggestedOwner ?? '');
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useSend<
    RequestKey & { choice: Choice; declaration: Declaration | null },
    { said: string }
  >('POST', '/requests/decide');
  const { declaration, question } = useDeclaration(error);
  const faults = fieldFaults(error);
  const base = useId();
  const idOf = (field: string) => `${base}${field}`;
  const { title, explanation, button } = WORDS[form];

  function submit(event: FormEvent) {
    event.preventDefault();
    const choice: Choice =
      form === 'offer'
        ? { kind: 'agree', until }
        : form === 'owner'
          ? { kind: 'owner', organisationId }
          : { kind: 'refuse', reason };
    mutate({ slot, revision, choice, declaration }, { onSuccess: onDone });
  }

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>
              {title}: {request.title}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <ErrorSummary error={error} idOf={idOf} />
              <p>{request.wanted}</p>
              <p>{explanation}</p>
              {form === 'offer' && (
                <Field label="New date" required {...faultOf(faults, 'choice.until')}>
                  <Input
                    id={idOf('choice.until')}
                    type="date"
                    value={until}
                    onChange={(_, { value }) => setUntil(value)}
                  />
                </Field>
              )}
              {form === 'owner' && (
                <Field label="Organisation" required {...faultOf(faults, 'choice.organisationId')}>
                  <Select
                    id={idOf('choice.organisationId')}
                    value={organisationId}
                    onChange={(_, { value }) => setOrganisation(value)}
                  >
                    <option value="">Choose</option>
                    {choices?.owners.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              {form === 'refuse' && (
                <Field label="Reason" required {...faultOf(faults, 'choice.reason')}>
                  <Textarea
                    id={idOf('choice.reason')}
                    rows={4}
                    value={reason}
                    onChange={(_, { value }) => setReason(value)}
                  />
                </Field>
              )}
              {question}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isPending}>
                {button}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
