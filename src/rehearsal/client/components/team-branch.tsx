import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RoomTeam } from '../../protocol.ts';
import { AddApp } from './add-app.tsx';
import { ChannelMenu } from './channel-menu.tsx';
import { ConversationLink } from './conversation-link.tsx';
import { TeamMenu } from './team-menu.tsx';

/** A team and its channels; folds. */
export function TeamBranch({ team, isInstalled }: { team: RoomTeam; isInstalled: boolean }) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <section className="team" aria-label={team.name}>
      <div className="line line-team">
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <span className="line-icon" aria-hidden="true">
            {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          <span className="line-name">{team.name}</span>
        </button>
        <TeamMenu team={team} isInstalled={isInstalled} />
      </div>
      {isOpen && (
        <ul className="branch">
          {team.channels.map((channel) => (
            <li key={channel.id}>
              <ConversationLink id={channel.id} name={channel.name} icon="channel">
                <ChannelMenu team={team} channel={channel} />
              </ConversationLink>
            </li>
          ))}
        </ul>
      )}
      {!isInstalled && <AddApp conversation={{ kind: 'channel', team }} />}
    </section>
  );
}
