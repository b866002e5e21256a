import { Tab, TabList } from '@fluentui/react-components';
import type { RoomTab } from '../../protocol.ts';
import type { Conversation } from '../state/conversations.ts';
import { useRoom, useRoomState } from '../state/room.ts';

const MESSAGES = 'messages';

/** What a conversation shows: its messages or a tab of the app. */
export function TabStrip({ conversation, tabs }: { conversation: Conversation; tabs: readonly RoomTab[] }) {
  const room = useRoom();
  const { personId, tabId } = useRoomState((state) => state.place);
  return (
    <TabList
      className="conversation-tabs"
      size="small"
      selectedValue={tabs.some(({ entityId }) => entityId === tabId) ? tabId : MESSAGES}
      onTabSelect={(_event, { value }) =>
        room.goTo({
          personId,
          conversationId: conversation.id,
          ...(typeof value === 'string' && value !== MESSAGES && { tabId: value }),
        })
      }
    >
      <Tab value={MESSAGES}>{conversation.kind === 'channel' ? 'Posts' : 'Chat'}</Tab>
      {tabs.map(({ entityId, name }) => (
        <Tab key={entityId} value={entityId}>
          {name}
        </Tab>
      ))}
    </TabList>
  );
}
