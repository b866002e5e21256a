import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular, AppsRegular, MoreHorizontalRegular, PeopleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RoomTeam } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { MembersDialog } from './members-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';

/** What a team owner does: channels, members, the app. */
export function TeamMenu({ team, isInstalled }: { team: RoomTeam; isInstalled: boolean }) {
  const room = useRoom();
  const appName = useRoomState((state) => state.room?.bot.name ?? 'the app');
  const [dialog, setDialog] = useState<'channel' | 'members'>();
  const close = () => setDialog(undefined);

  async function removeApp(): Promise<void> {
    if (await room.install(team.id, 'remove')) {
      room.notify({ intent: 'success', text: `${appName} was removed from ${team.name}.` });
    }
  }

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className="line-menu"
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={`Options for ${team.name}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<AddRegular />} onClick={() => setDialog('channel')}>
              Create channel
            </MenuItem>
            <MenuItem icon={<PeopleRegular />} onClick={() => setDialog('members')}>
              Members
            </MenuItem>
            {isInstalled && (
              <MenuItem icon={<AppsRegular />} onClick={() => void removeApp()}>
                Remove {appName}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog === 'channel' && (
        <NameDialog
          title={`Create a channel in ${team.name}`}
          submit="Create"
          onClose={close}
          onSubmit={(name) => room.changeChannel({ teamId: team.id, action: 'create', name })}
        />
      )}
      {dialog === 'members' && <MembersDialog team={team} onClose={close} />}
    </>
  );
}
