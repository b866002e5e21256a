import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import type { useSend } from '../../state/session.tsx';
import { Refused } from './refused.tsx';

interface ReturnDialogProps {
  version: number;
  send: ReturnType<typeof useSend<{ comments: string; declaration: Declaration | null }>>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onDone: () => void;
}

/** Returns a version with what should change. What was written stays until it was taken. */
export function ReturnDialog({ version, send, isOpen, onOpen, onDone }: ReturnDialogProps) {
  const styles = useFormStyles();
  const [comments, setComments] = useState('');
  const { mutate, isPending, error, reset } = send;
  const { declaration, question } = useDeclaration(error);
  const faults = fieldFaults(error);
  const form = useId();
  const idOf = (field: string) => `${form}${field}`;

  function submit(event: FormEvent) {
    event.preventDefault();
    mutate(
      { comments, declaration },
      {
        onSuccess: () => {
          setComments('');
          onDone();
        },
      },
    );
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        reset();
        onOpen(open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button>Return with comments</Button>
      </DialogTrigger>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>Return version {version} with comments</DialogTitle>
            <DialogContent className={styles.content}>
              <Refused error={error} idOf={idOf} onLeave={() => onOpen(false)} />
              <Field
                label="What should change"
                hint="The managers read it here and on the card. No names of members of the public, no case details."
                required
                {...faultOf(faults, 'comments')}
              >
                <Textarea
                  id={idOf('comments')}
                  rows={5}
                  value={comments}
                  onChange={(_, { value }) => setComments(value)}
                />
              </Field>
              {question}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isPending}>
                Return
              </Button>
              <DialogTrigger disableButtonEnhancement>
                <Button>Cancel</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
