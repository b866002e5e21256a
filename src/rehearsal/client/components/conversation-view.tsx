import { Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { type Conversation, conversationsOf, tabsOf } from '../state/conversations.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { typingKey } from '../state/room-state.ts';
import { ChannelMessages } from './channel-messages.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { ComposeBox } from './compose-box.tsx';
import { EmptyConversation } from './empty-conversation.tsx';
import { TabFrame } from './tab-frame.tsx';
import { TabStrip } from './tab-strip.tsx';
import { TypingMark } from './typing-mark.tsx';
import { useStayAtEnd } from './use-stay-at-end.ts';

/** The open conversation: a channel's threads or a chat's bubbles, and the box to write in. */
export function ConversationView() {
  const room = useRoomState((state) => state.room);
  const personId = useRoomState((state) => state.place.personId);
  const personalId = useRoomState((state) => state.personalId);
  const id = useRoomState((state) => state.place.conversationId);
  const conversation = useMemo(
    () => (room && personId ? conversationsOf(room, personId, personalId).find((one) => one.id === id) : undefined),
    [room, personId, personalId, id],
  );
  return (
    <main className="conversation" id="conversation" tabIndex={-1}>
      {conversation ? (
        <OpenConversation key={`${personId} ${conversation.id}`} conversation={conversation} />
      ) : (
        <Spinner className="conversation-waiting" label="Opening the conversation" />
      )}
    </main>
  );
}

function OpenConversation({ conversation }: { conversation: Conversation }) {
  const tabId = useRoomState((state) => state.place.tabId);
  const tabs = useRoomState((state) => tabsOf(state.room, conversation));
  const tab = tabs.find(({ entityId }) => entityId === tabId);
  return (
    <>
      <header className="conversation-header">
        <h2>{conversation.name}</h2>
        <p>{subtitleOf(conversation)}</p>
        {tabs.length > 0 && <TabStrip conversation={conversation} tabs={tabs} />}
      </header>
      {tab ? <TabFrame conversation={conversation} tab={tab} /> : <Messages conversation={conversation} />}
    </>
  );
}

function Messages({ conversation }: { conversation: Conversation }) {
  const room = useRoom();
  const messages = useRoomState((state) => state.messages[conversation.id]);
  const draft = useRoomState((state) => (conversation.kind === 'personal' ? state.draft : undefined));
  const [first, setFirst] = useState<string>();
  const lastId = messages?.at(-1)?.id;
  const isLinked = useRoomState((state) => state.place.messageId !== undefined);
  const { frame, content } = useStayAtEnd(!isLinked);

  // What a link asked to write is taken once; the box begins anew with it.
  useEffect(() => {
    if (!draft) return;
    setFirst(draft);
    room.store.set({ draft: undefined });
  }, [room, draft]);

  // What is open in a visible tab counts as read.
  useEffect(() => {
    if (!lastId) return undefined;
    const mark = () => {
      if (document.visibilityState === 'visible') room.markRead(conversation.id, lastId);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [room, conversation.id, lastId]);

  const isChannel = conversation.kind === 'channel';
  return (
    <>
      <section className="conversation-messages" ref={frame} tabIndex={0} aria-label="Messages">
        <div ref={content}>
          {messages === undefined && <Spinner label="Reading messages" />}
          {messages?.length === 0 || !conversation.isInstalled ? (
            <EmptyConversation conversation={conversation} hasMessages={messages?.length !== 0} />
          ) : null}
          {messages &&
            (isChannel ? (
              <ChannelMessages conversation={conversation} messages={messages} />
            ) : (
              <ChatMessages conversation={conversation} messages={messages} />
            ))}
          <TypingMark at={typingKey(conversation.id)} />
        </div>
      </section>
      <div className="conversation-compose">
        <ComposeBox
          key={first}
          label="Message"
          placeholder={isChannel ? 'Start a post' : 'Type a message'}
          conversation={conversation}
          {...(first && { first, hasFocus: true })}
          carries={{}}
          onSend={(text, card) => room.say(conversation.id, text, undefined, card)}
        />
      </div>
    </>
  );
}

function subtitleOf(conversation: Conversation): string {
  switch (conversation.kind) {
    case 'channel':
      return conversation.team.name;
    case 'group':
      return `Group chat, ${conversation.chat.members.length} people`;
    case 'personal':
      return 'Your own chat with the app';
    default:
      return conversation satisfies never;
  }
}
