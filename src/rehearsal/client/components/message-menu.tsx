import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, LinkRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { RoomMessage } from '../../protocol.ts';
import { writeMessageLink } from '../state/deep-link.ts';
import { useRoom } from '../state/room.ts';
import type { Conversation } from '../state/room-state.ts';

interface MessageMenuProps {
  message: RoomMessage;
  conversation: Conversation;
  isMine: boolean;
  onEdit: () => void;
}

export function MessageMenu({ message, conversation, isMine, onEdit }: MessageMenuProps) {
  const room = useRoom();

  async function copyLink(): Promise<void> {
    const team = conversation.kind === 'channel' ? conversation.team : undefined;
    const link = writeMessageLink({
      conversationId: message.conversationId,
      messageId: message.id,
      rootId: message.rootId,
      tenantId: team?.tenantId,
      groupId: team?.aadGroupId,
    });
    try {
      await navigator.clipboard.writeText(link);
      room.notify({ intent: 'success', text: 'The link was copied.' });
    } catch {
      room.notify({ intent: 'info', text: link });
    }
  }

  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="message-menu"
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label="Message options"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isMine && (
            <MenuItem icon={<EditRegular />} onClick={onEdit}>
              Edit
            </MenuItem>
          )}
          {isMine && (
            <MenuItem icon={<DeleteRegular />} onClick={() => void room.remove(message.conversationId, message.id)}>
              Delete
            </MenuItem>
          )}
          <MenuItem icon={<LinkRegular />} onClick={() => void copyLink()}>
            Copy link
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
