import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { useRoom, useRoomState } from '../state/room.ts';

const CardView = lazy(() =>
  import('../../../viewer/cards/card-view.tsx').then(({ CardView: component }) => ({ default: component })),
);

/** Widths that Teams gives its named sizes, in pixels. */
const NAMED_WIDTHS: Record<string, number> = { small: 280, medium: 600, large: 800 };
const NAMED_HEIGHTS: Record<string, number> = { small: 220, medium: 430, large: 720 };

/** The dialog that a card's button opened, with the bot's card or page inside. */
export function PressDialog() {
  const room = useRoom();
  const dialog = useRoomState((state) => state.dialog);
  if (!dialog) return null;
  const { card, url, conversationId, messageId, notice } = dialog;

  /** A button inside sends its data with the inputs over it; what the button itself is does not matter to the bot. */
  function press(action: Record<string, unknown>, inputs: Record<string, string>): Promise<void> {
    const data = typeof action['data'] === 'object' && action['data'] !== null ? action['data'] : {};
    return room.answerDialog({ ...data, ...inputs });
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && room.closeDialog()}>
      <DialogSurface className="press-dialog" style={{ width: sizeOf(dialog.width, NAMED_WIDTHS) ?? 600 }}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label="Close dialog"
                onClick={() => room.closeDialog()}
              />
            }
          >
            {dialog.title}
          </DialogTitle>
          <DialogContent style={{ minHeight: Math.min(sizeOf(dialog.height, NAMED_HEIGHTS) ?? 0, 430) - 80 }}>
            {card !== undefined && (
              <Suspense fallback={<Spinner />}>
                <CardView
                  card={card}
                  onPress={press}
                  onQuery={(dataset, words) => room.query(conversationId, messageId, dataset, words)}
                  onLink={(href) => room.followLink(href)}
                />
              </Suspense>
            )}
            {url && <iframe className="press-dialog-page" src={url} title={dialog.title} />}
            {notice && (
              <MessageBar intent={notice.intent} layout="multiline">
                <MessageBarBody>{notice.text}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function sizeOf(size: string | number | undefined, named: Record<string, number>): number | undefined {
  return typeof size === 'number' ? size : named[size ?? ''];
}
