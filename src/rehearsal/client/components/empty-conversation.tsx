import { Button } from '@fluentui/react-components';
import { BotSparkleRegular } from '@fluentui/react-icons';
import type { Conversation } from '../state/conversations.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { AddApp } from './add-app.tsx';

/** Says what to do first: add the app, or what to type. */
export function EmptyConversation(props: { conversation: Conversation; hasMessages: boolean }) {
  const { conversation, hasMessages } = props;
  const room = useRoom();
  const view = useRoomState((state) => state.room);
  if (!view) return null;
  const name = view.bot.name;
  const offered = view.commands.filter(({ scopes }) => scopes.includes('personal'));

  if (!conversation.isInstalled) {
    const where = conversation.kind === 'channel' ? `the team ${conversation.team.name}` : 'this chat';
    return (
      <div className={hasMessages ? 'empty empty-small' : 'empty'}>
        <BotSparkleRegular aria-hidden />
        <h3>
          {name} is not in {where}
        </h3>
        <p>{conversation.kind === 'group' ? 'Add it to ask it about progress here.' : view.welcome}</p>
        <AddApp conversation={conversation} isPrimary />
      </div>
    );
  }
  return (
    <div className="empty">
      <BotSparkleRegular aria-hidden />
      <h3>Nothing has been said here yet</h3>
      <p>{view.welcome}</p>
      {conversation.kind === 'personal' && (
        <div className="empty-commands">
          {offered.slice(0, 4).map(({ title, description }) => (
            <Button key={title} title={description} onClick={() => void room.say(conversation.id, title)}>
              {title}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
