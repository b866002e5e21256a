import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useRoom, useRoomState } from '../state/room.ts';

const SHOWN_MS = 12_000;

/** The last thing worth saying about the whole room. Errors stay until they are closed. */
export function RoomNotice() {
  const room = useRoom();
  const notice = useRoomState((state) => state.roomNotice);

  useEffect(() => {
    if (!notice || notice.intent === 'error') return undefined;
    const timer = setTimeout(() => room.notify(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, room]);

  if (!notice) return null;
  const { undo } = notice;
  return (
    <div className="room-notice">
      <MessageBar intent={notice.intent} layout="multiline">
        <MessageBarBody>{notice.text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label="Close notice"
              onClick={() => room.notify(undefined)}
            />
          }
        >
          {undo && (
            <Button
              onClick={() => {
                room.notify(undefined);
                undo.run();
              }}
            >
              {undo.label}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** Tells screen readers about messages that arrive. */
export function LiveRegion() {
  const spoken = useRoomState((state) => state.spoken);
  return (
    <div className="visually-hidden" aria-live="polite">
      {spoken}
    </div>
  );
}
