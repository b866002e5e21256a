import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

interface FormDialogProps {
  title: string;
  submit: string;
  children: ReactNode;
  onClose: () => void;
  /** True closes the dialog; false leaves it open because the room refused. */
  onSubmit: () => Promise<boolean>;
}

/** A small form in a dialog: Enter submits, Escape cancels. */
export function FormDialog({ title, submit, children, onClose, onSubmit }: FormDialogProps) {
  const [isSending, setIsSending] = useState(false);

  async function send(): Promise<void> {
    setIsSending(true);
    const isDone = await onSubmit();
    setIsSending(false);
    if (isDone) onClose();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="form-dialog">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancel</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isSending}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
