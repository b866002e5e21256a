import { Spinner } from '@fluentui/react-components';
import { lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { ClockBar } from './components/clock-bar.tsx';
import { ConversationView } from './components/conversation-view.tsx';
import { PressDialog } from './components/press-dialog.tsx';
import { RoomHeader } from './components/room-header.tsx';
import { LiveRegion, RoomNotice } from './components/room-notice.tsx';
import { Sidebar } from './components/sidebar.tsx';
import { createRoom, RoomProvider, useRoom, useRoomState } from './state/room.ts';
import { RoomTheme } from './theme/theme.tsx';

const PayloadPanel = lazy(() =>
  import('./components/payload-panel.tsx').then(({ PayloadPanel: component }) => ({ default: component })),
);

export function App() {
  const [room] = useState(createRoom);
  useEffect(() => room.start(), [room]);
  return (
    <RoomTheme>
      <RoomProvider value={room}>
        <Layout />
      </RoomProvider>
    </RoomTheme>
  );
}

function Layout() {
  const room = useRoom();
  const isOpen = useRoomState((state) => state.room !== undefined);
  const place = useRoomState((state) => state.place);
  const [hasPayloads, setHasPayloads] = useState(false);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);

  // On a phone, choosing a conversation closes the drawer.
  useEffect(() => setIsDrawerOpen(false), [place]);

  /** Teams links lead to their place in the room, wherever they stand: in text, in cards, in dialogs. */
  function catchLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && room.followLink(link.href)) event.preventDefault();
  }

  return (
    // The handler only redirects real links, which bring their own keyboard behaviour.
    <div className="room" onClickCapture={catchLink}>
      <a className="skip" href="#conversation" onClick={focusConversation}>
        Skip to the conversation
      </a>
      <RoomHeader
        isDrawerOpen={isDrawerOpen}
        onDrawer={() => setIsDrawerOpen(!isDrawerOpen)}
        hasPayloads={hasPayloads}
        onPayloads={() => setHasPayloads(!hasPayloads)}
      />
      <ClockBar />
      <div className="room-panes">
        <Sidebar isDrawerOpen={isDrawerOpen} onClose={() => setIsDrawerOpen(false)} />
        {isOpen ? <ConversationView /> : <Waiting />}
        {hasPayloads && (
          <Suspense fallback={<Spinner label="Opening payloads" />}>
            <PayloadPanel onClose={() => setHasPayloads(false)} />
          </Suspense>
        )}
      </div>
      <PressDialog />
      <RoomNotice />
      <LiveRegion />
    </div>
  );
}

function Waiting() {
  return (
    <main className="conversation conversation-waiting">
      <Spinner label="Opening the rehearsal room" />
    </main>
  );
}

/** The address carries the place, so the skip link moves the focus itself. */
function focusConversation(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('conversation')?.focus();
}
