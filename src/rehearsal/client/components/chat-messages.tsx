import type { RoomMessage } from '../../protocol.ts';
import type { Conversation } from '../state/conversations.ts';
import { MessageView } from './message-view.tsx';

export function ChatMessages({ conversation, messages }: { conversation: Conversation; messages: RoomMessage[] }) {
  return (
    <div className="chat">
      {messages.map((message) => (
        <MessageView key={message.id} message={message} conversation={conversation} isBubble />
      ))}
    </div>
  );
}
