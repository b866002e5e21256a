import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RoomChannel, RoomTeam } from '../../protocol.ts';
import { useRoom } from '../state/room.ts';
import { NameDialog } from './name-dialog.tsx';

/** Rename and delete. The General channel is the team itself and can be neither, as in Teams. */
export function ChannelMenu({ team, channel }: { team: RoomTeam; channel: RoomChannel }) {
  const room = useRoom();
  const [isRenaming, setIsRenaming] = useState(false);
  const target = { teamId: team.id, channelId: channel.id };
  if (channel.id === team.id) return null;

  async function remove(): Promise<void> {
    if (!(await room.changeChannel({ ...target, action: 'delete' }))) return;
    room.notify({
      intent: 'success',
      text: `${channel.name} was deleted.`,
      undo: { label: 'Restore', run: () => void room.changeChannel({ ...target, action: 'restore' }) },
    });
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
            aria-label={`Options for ${channel.name}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<EditRegular />} onClick={() => setIsRenaming(true)}>
              Rename channel
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={() => void remove()}>
              Delete channel
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isRenaming && (
        <NameDialog
          title={`Rename ${channel.name}`}
          submit="Rename"
          first={channel.name}
          onClose={() => setIsRenaming(false)}
          onSubmit={(name) => room.changeChannel({ ...target, action: 'rename', name })}
        />
      )}
    </>
  );
}
