import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { conversationsOf } from '../state/conversations.ts';
import { useRoomState } from '../state/room.ts';
import { AddApp } from './add-app.tsx';
import { ConversationLink } from './conversation-link.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { TeamBranch } from './team-branch.tsx';

interface SidebarProps {
  isDrawerOpen: boolean;
  onClose: () => void;
}

/** Who you are, your chats, your teams. On narrow screens a drawer. */
export function Sidebar({ isDrawerOpen, onClose }: SidebarProps) {
  const room = useRoomState((state) => state.room);
  const personId = useRoomState((state) => state.place.personId);
  const personalId = useRoomState((state) => state.personalId);
  const chats = useMemo(
    () =>
      room && personId ? conversationsOf(room, personId, personalId).filter(({ kind }) => kind !== 'channel') : [],
    [room, personId, personalId],
  );
  const teams = room?.teams.filter((team) => personId && team.members.includes(personId)) ?? [];

  return (
    <>
      <nav
        className={isDrawerOpen ? 'sidebar is-open' : 'sidebar'}
        aria-label="Conversations"
        onKeyDown={(event) => event.key === 'Escape' && isDrawerOpen && onClose()}
      >
        <Button
          className="only-narrow sidebar-close"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close conversations"
          onClick={onClose}
        />
        <PersonSwitcher />
        <h2>Chats</h2>
        <ul className="branch">
          {chats.map((chat) => (
            <li key={chat.id}>
              <ConversationLink id={chat.id} name={chat.name} icon={chat.kind} />
              {!chat.isInstalled && chat.kind !== 'channel' && <AddApp conversation={chat} />}
            </li>
          ))}
        </ul>
        <h2>Teams</h2>
        {room && teams.length === 0 && <p className="sidebar-hint">You are in no team. A team owner can add you.</p>}
        {teams.map((team) => (
          <TeamBranch key={team.id} team={team} isInstalled={room?.installed.includes(team.id) ?? false} />
        ))}
      </nav>
      {/* Escape and the close button do the same by keyboard. */}
      {isDrawerOpen && <div className="sidebar-shade" onClick={onClose} aria-hidden="true" />}
    </>
  );
}
