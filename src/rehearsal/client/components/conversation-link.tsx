import { BotRegular, NumberSymbolRegular, PeopleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RoomMessage } from '../../protocol.ts';
import { writePlace } from '../state/place.ts';
import { useRoomState } from '../state/room.ts';
import { personIn } from '../state/room-state.ts';
import { countUnread } from '../state/unread.ts';

const ICONS = { personal: <BotRegular />, group: <PeopleRegular />, channel: <NumberSymbolRegular /> };

/** One line of the side pane: where it leads, whether it is open, how much is unread. */
export function ConversationLink(props: { id: string; name: string; icon: keyof typeof ICONS; children?: ReactNode }) {
  const { id, name, icon, children } = props;
  const personId = useRoomState((state) => state.place.personId);
  const isHere = useRoomState((state) => state.place.conversationId === id);
  const me = useRoomState(personIn);
  const messages = useRoomState((state) => state.messages[id] ?? NOTHING);
  const lastRead = useRoomState((state) => state.lastRead[id]);
  const unread = me ? countUnread(messages, lastRead, me) : 0;
  return (
    <div className={unread > 0 ? 'line is-unread' : 'line'}>
      <a href={writePlace({ personId, conversationId: id })} aria-current={isHere ? 'page' : undefined}>
        <span className="line-icon" aria-hidden="true">
          {ICONS[icon]}
        </span>
        <span className="line-name">{name}</span>
        {unread > 0 && (
          <span className="line-count">
            {unread}
            <span className="visually-hidden"> unread</span>
          </span>
        )}
      </a>
      {children}
    </div>
  );
}

const NOTHING: RoomMessage[] = [];
