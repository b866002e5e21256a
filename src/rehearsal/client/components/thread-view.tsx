import { Button } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Conversation } from '../state/conversations.ts';
import type { Thread } from '../state/messages.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { typingKey } from '../state/room-state.ts';
import { ComposeBox } from './compose-box.tsx';
import { MessageView } from './message-view.tsx';
import { TypingMark } from './typing-mark.tsx';

/** Replies shown of a long thread. */
const SHOWN = 3;

export function ThreadView({
  thread: { root, replies },
  conversation,
}: {
  thread: Thread;
  conversation: Conversation;
}) {
  const room = useRoom();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [isReplying, setIsReplying] = useState(false);
  const early = replies.slice(0, -SHOWN);
  // A link to an early reply unfolds the thread.
  const isLinked = useRoomState((state) => early.some(({ id }) => id === state.place.messageId));
  const isFolded = early.length > 0 && !isUnfolded && !isLinked;

  return (
    <div className="thread" role="group" aria-label={`Thread by ${root.from.name}`}>
      <MessageView message={root} conversation={conversation} />
      <div className="thread-replies">
        {isFolded && (
          <Button appearance="transparent" size="small" onClick={() => setIsUnfolded(true)}>
            Show {early.length} earlier {early.length === 1 ? 'reply' : 'replies'}
          </Button>
        )}
        {(isFolded ? replies.slice(-SHOWN) : replies).map((reply) => (
          <MessageView key={reply.id} message={reply} conversation={conversation} />
        ))}
        <TypingMark at={typingKey(conversation.id, root.id)} />
        {isReplying ? (
          <ComposeBox
            label="Reply"
            placeholder="Reply"
            conversation={conversation}
            hasFocus
            carries={{ rootId: root.id }}
            onSend={(text, card) => room.say(conversation.id, text, root.id, card)}
            onCancel={() => setIsReplying(false)}
          />
        ) : (
          <Button
            className="thread-reply"
            appearance="subtle"
            icon={<ArrowReplyRegular />}
            onClick={() => setIsReplying(true)}
          >
            Reply
          </Button>
        )}
      </div>
    </div>
  );
}
