import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AppsListRegular, DeleteRegular, EditRegular, LinkRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { writeMessageLink } from '../../message-link.ts';
import type { RoomMessage } from '../../protocol.ts';
import type { Conversation } from '../state/conversations.ts';
import { useRoom, useRoomState } from '../state/room.ts';

interface MessageMenuProps {
  message: RoomMessage;
  conversation: Conversation;
  isMine: boolean;
  onEdit: () => void;
}

export function MessageMenu({ message, conversation, isMine, onEdit }: MessageMenuProps) {
  const room = useRoom();
  const actions = useRoomState((state) => state.room?.messageActions);

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
        <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label="Message options" />
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
          {actions?.map(({ id, title }) => (
            <MenuItem
              key={id}
              icon={<AppsListRegular />}
              onClick={() => void room.act(message.conversationId, message.id, id)}
            >
              {title}
            </MenuItem>
          ))}
          <MenuItem icon={<LinkRegular />} onClick={() => void copyLink()}>
            Copy link
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
