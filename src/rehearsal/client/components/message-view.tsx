import { Avatar } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { RoomMessage } from '../../protocol.ts';
import type { Conversation } from '../state/conversations.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { ComposeBox } from './compose-box.tsx';
import { MessageBody } from './message-body.tsx';
import { typedText } from './message-html.ts';
import { MessageMenu } from './message-menu.tsx';
import { LikeButton, Reactions } from './reactions.tsx';
import { showDate, showFullTime, showTime } from './times.ts';

interface MessageViewProps {
  message: RoomMessage;
  conversation: Conversation;
  /** Chats put one's own messages on the right. */
  isBubble?: boolean;
}

/** One message: who, when, what, and what its author can do with it. */
export function MessageView({ message, conversation, isBubble = false }: MessageViewProps) {
  const room = useRoom();
  const isMine = useRoomState((state) => message.from.id === state.place.personId);
  const isMarked = useRoomState((state) => state.place.messageId === message.id);
  const place = useRoomState((state) => (isMarked ? state.place : undefined));
  const today = useRoomState((state) => showDate(new Date(Date.now() + state.aheadOfHereMs)));
  const [isEditing, setIsEditing] = useState(false);
  const element = useRef<HTMLElement>(null);

  // Each visit by a link scrolls here again, even to a message that is already marked.
  useEffect(() => {
    if (place) element.current?.scrollIntoView({ block: 'center' });
  }, [place]);

  async function save(text: string): Promise<boolean> {
    const isDone = await room.edit(message.conversationId, message.id, text);
    if (isDone) setIsEditing(false);
    return isDone;
  }

  const { from, at, editedAt, deletedAt } = message;
  return (
    <article
      ref={element}
      className={['message', isBubble && 'message-bubble', isMine && 'is-mine', isMarked && 'is-marked']
        .filter(Boolean)
        .join(' ')}
      data-message-id={message.id}
      aria-label={`${from.name}, ${showFullTime(at)}`}
    >
      {!(isBubble && isMine) && (
        <Avatar
          className="message-avatar"
          name={from.name}
          size={32}
          aria-hidden
          {...(from.isBot ? { shape: 'square', color: 'brand', icon: <BotRegular /> } : { color: 'colorful' })}
        />
      )}
      <div className="message-main">
        <header>
          <strong>{from.name}</strong>
          {from.isBot && <span className="message-app">App</span>}
          <time dateTime={at} title={showFullTime(at)}>
            {showTime(at, today)}
          </time>
          {editedAt && !deletedAt && <span title={showFullTime(editedAt)}>Edited</span>}
          {!deletedAt && (
            <div className="message-tools">
              <LikeButton message={message} />
              <MessageMenu
                message={message}
                conversation={conversation}
                isMine={isMine}
                onEdit={() => setIsEditing(true)}
              />
            </div>
          )}
        </header>
        {isEditing ? (
          <ComposeBox
            label="Edit message"
            placeholder="Edit message"
            conversation={conversation}
            first={typedText(message.text ?? '')}
            submit="Save"
            onSend={save}
            onCancel={() => setIsEditing(false)}
          />
        ) : (
          <MessageBody message={message} isCut={conversation.kind === 'channel'} isMine={isMine} />
        )}
        {!deletedAt && <Reactions message={message} />}
      </div>
    </article>
  );
}
