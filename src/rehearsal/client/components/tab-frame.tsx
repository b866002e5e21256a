import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RoomTab, TabWish } from '../../protocol.ts';
import type { Conversation } from '../state/conversations.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { useTheme } from '../theme/theme.tsx';

/** As Teams frames tabs (learn.microsoft.com, "Tab requirements" and "Device capabilities"). */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** A tab of the app, opened anew for each person, theme and link: the address that opens it counts once. */
export function TabFrame({ conversation, tab }: { conversation: Conversation; tab: RoomTab }) {
  const room = useRoom();
  const place = useRoomState((state) => state.place);
  const { shown: theme } = useTheme();
  const [url, setUrl] = useState<string>();
  const frame = useRef<HTMLIFrameElement>(null);
  const { entityId, name } = tab;

  useEffect(() => {
    let isOver = false;
    async function openAnew(): Promise<void> {
      setUrl(undefined);
      const { page } = place;
      const opened = await room.openTab({ conversationId: conversation.id, entityId, theme, ...(page && { page }) });
      if (!isOver) setUrl(opened);
    }
    void openAnew();
    return () => {
      isOver = true;
    };
  }, [room, conversation.id, entityId, theme, place]);

  useEffect(() => {
    function hear({ source, data }: MessageEvent<unknown>): void {
      if (!source || source !== frame.current?.contentWindow || !isWish(data)) return;
      if (!room.followLink(data.href) && /^https?:/iu.test(data.href)) open(data.href, '_blank', 'noopener');
    }
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [room]);

  if (url === undefined) return <Spinner className="conversation-waiting" label={`Opening ${name}`} />;
  return (
    <iframe
      key={url}
      ref={frame}
      className="tab-frame"
      title={`${name}, a tab of the app`}
      src={url}
      sandbox={SANDBOX}
      allow="clipboard-write"
    />
  );
}

function isWish(data: unknown): data is TabWish {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('href' in data)) return false;
  return data.kind === 'open link' && typeof data.href === 'string';
}
