import { Button, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ThumbLikeFilled, ThumbLikeRegular } from '@fluentui/react-icons';
import type { RoomMessage } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';

/** Who likes a message, under it; pressing it joins them or takes one's own back. Nothing while nobody does. */
export function Reactions({ message }: { message: RoomMessage }) {
  const room = useRoom();
  const me = useRoomState((state) => state.place.personId);
  const people = useRoomState((state) => state.room?.people);
  const likes = message.reactions?.like ?? [];
  if (likes.length === 0) return null;
  const isMine = me !== undefined && likes.includes(me);
  const names = likes.map((id) => people?.find(({ objectId }) => objectId === id)?.name ?? id);
  return (
    <Tooltip content={`Liked by ${names.join('; ')}`} relationship="description">
      <ToggleButton
        className="message-likes"
        size="small"
        shape="circular"
        checked={isMine}
        icon={isMine ? <ThumbLikeFilled /> : <ThumbLikeRegular />}
        aria-label={`Like, ${likes.length}`}
        onClick={() => void room.like(message.conversationId, message.id)}
      >
        {likes.length}
      </ToggleButton>
    </Tooltip>
  );
}

/** Beside the menu of a message that one does not like yet. */
export function LikeButton({ message }: { message: RoomMessage }) {
  const room = useRoom();
  const me = useRoomState((state) => state.place.personId);
  if (me !== undefined && message.reactions?.like?.includes(me)) return null;
  return (
    <Tooltip content="Like" relationship="label">
      <Button
        appearance="subtle"
        size="small"
        icon={<ThumbLikeRegular />}
        onClick={() => void room.like(message.conversationId, message.id)}
      />
    </Tooltip>
  );
}
