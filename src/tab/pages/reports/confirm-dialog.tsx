import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { useSend } from '../../state/session.tsx';
import { Refused } from './refused.tsx';

interface ConfirmDialogProps {
  /** What stands on the button, here and in the dialog. */
  button: string;
  title: string;
  detail: string;
  send: ReturnType<typeof useSend<object>>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onDone: () => void;
}

/** A button that asks before it does. Why nothing was done is said where it was asked. */
export function ConfirmDialog({ button, title, detail, send, isOpen, onOpen, onDone }: ConfirmDialogProps) {
  const { mutate, isPending, error, reset } = send;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        reset();
        onOpen(open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary">{button}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <p>{detail}</p>
            <Refused error={error} onLeave={() => onOpen(false)} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={isPending}
              onClick={() => mutate({}, { onSuccess: onDone })}
            >
              {button}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>Cancel</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
