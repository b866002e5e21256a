import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useRoom, useRoomState } from '../state/room.ts';

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
  const room = useRoom();
  const refusal = useRoomState((state) => state.roomNotice);
  const [isSending, setIsSending] = useState(false);

  async function send(): Promise<void> {
    setIsSending(true);
    room.notify(undefined);
    const isDone = await onSubmit();
    setIsSending(false);
    if (isDone) onClose();
  }

  function cancel(): void {
    room.notify(undefined);
    onClose();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && cancel()}>
      <DialogSurface className="form-dialog">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="form-dialog-content">
              {children}
              {refusal?.intent === 'error' && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{refusal.text}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={cancel}>Cancel</Button>
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
