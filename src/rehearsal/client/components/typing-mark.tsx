import { useRoomState } from '../state/room.ts';

/** "CSP Progress is typing", for a few seconds after the bot said so. */
export function TypingMark({ at }: { at: string }) {
  const isTyping = useRoomState((state) => state.typing[at] !== undefined);
  const botName = useRoomState((state) => state.room?.bot.name);
  if (!isTyping) return null;
  return (
    <p className="typing">
      <span className="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {botName} is typing
    </p>
  );
}
