import type { RoomMessage } from '../../protocol.ts';
import type { Conversation } from '../state/conversations.ts';
import { toThreads } from '../state/messages.ts';
import { ThreadView } from './thread-view.tsx';

export function ChannelMessages({ conversation, messages }: { conversation: Conversation; messages: RoomMessage[] }) {
  return (
    <div className="channel">
      {toThreads(messages).map((thread) => (
        <ThreadView key={thread.root.id} thread={thread} conversation={conversation} />
      ))}
    </div>
  );
}
