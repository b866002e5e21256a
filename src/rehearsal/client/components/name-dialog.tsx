import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from './form-dialog.tsx';

interface NameDialogProps {
  title: string;
  submit: string;
  first?: string;
  onClose: () => void;
  onSubmit: (name: string) => Promise<boolean>;
}

/** Asks for the name of a channel. */
export function NameDialog({ title, submit, first = '', onClose, onSubmit }: NameDialogProps) {
  const [name, setName] = useState(first);
  const [isMissing, setIsMissing] = useState(false);

  function check(): Promise<boolean> {
    const isEmpty = name.trim() === '';
    setIsMissing(isEmpty);
    return isEmpty ? Promise.resolve(false) : onSubmit(name.trim());
  }

  return (
    <FormDialog title={title} submit={submit} onClose={onClose} onSubmit={check}>
      <Field label="Channel name" {...(isMissing && { validationMessage: 'Enter a channel name' })}>
        <Input value={name} maxLength={50} onChange={(_event, data) => setName(data.value)} />
      </Field>
    </FormDialog>
  );
}
