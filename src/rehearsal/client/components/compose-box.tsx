import { Button, Textarea, Tooltip } from '@fluentui/react-components';
import { AppsListRegular, MentionRegular, SearchRegular, SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../state/conversations.ts';
import { useRoomState } from '../state/room.ts';
import { AttachedCard } from './attached-card.tsx';
import { type Suggestion, suggest } from './suggest.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { useAttachedCard } from './use-attached-card.ts';

const CardSearch = lazy(() =>
  import('./card-search.tsx').then(({ CardSearch: component }) => ({ default: component })),
);

interface ComposeBoxProps {
  /** Accessible name: "Message", "Reply", "Edit message". */
  label: string;
  placeholder: string;
  conversation: Conversation;
  first?: string;
  submit?: string;
  hasFocus?: boolean;
  /** A new message may carry a card; an edit keeps the one it has. `rootId` is of the thread that is replied in. */
  carries?: { rootId?: string };
  /** True empties the box. */
  onSend: (text: string, card?: unknown) => Promise<boolean>;
  onCancel?: () => void;
}

/** What the app manifest calls a place. */
const SCOPES = { personal: 'personal', channel: 'team', group: 'groupChat' } as const satisfies Record<
  Conversation['kind'],
  string
>;

/** Where people write. Enter sends, Shift+Enter makes a new line, `@` offers the bot, its mention offers its commands. */
export function ComposeBox(props: ComposeBoxProps) {
  const { label, placeholder, conversation, first = '', submit = 'Send', hasFocus, carries, onSend, onCancel } = props;
  const botName = useRoomState((state) => state.room?.bot.name ?? '');
  const everyCommand = useRoomState((state) => state.room?.commands);
  const [text, setText] = useState(first);
  const [caret, setCaret] = useState(first.length);
  const [isAsked, setIsAsked] = useState(false);
  const [isShut, setIsShut] = useState(false);
  const [picked, setPicked] = useState<number>();
  const [isSending, setIsSending] = useState(false);
  const [isSearching, setIsSearching] = useState(false);
  const hasSearches = useRoomState((state) => (state.room?.compose.searches.length ?? 0) > 0);
  const attached = useAttachedCard(conversation.id, carries?.rootId);
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();

  const isPersonal = conversation.kind === 'personal';
  const scope = SCOPES[conversation.kind];
  const commands = useMemo(
    () => everyCommand?.filter(({ scopes }) => scopes.includes(scope)) ?? [],
    [everyCommand, scope],
  );
  const offered = useMemo(
    () => (isShut ? undefined : suggest(text, caret, { botName, commands, isPersonal, isAsked })),
    [text, caret, botName, commands, isPersonal, isAsked, isShut],
  );
  // A begun mention is no message yet, so Enter completes it; a command may be sent as it stands.
  const marked = picked ?? (offered?.kind === 'mention' ? 0 : undefined);

  const isEmpty = text.trim() === '' && !attached.card;

  function write(next: string, position: number): void {
    setText(next);
    setCaret(position);
    setPicked(undefined);
    setIsShut(false);
    if (carries) attached.follow(next);
  }

  function choose({ insert }: Suggestion): void {
    if (!offered) return;
    const next = text.slice(0, offered.from) + insert + text.slice(offered.to);
    write(next, offered.from + insert.length);
    setIsAsked(false);
    box.current?.focus();
  }

  function mention(): void {
    const gap = text === '' || text.endsWith(' ') ? '' : ' ';
    const next = `${text}${gap}@${botName} `;
    write(next, next.length);
    box.current?.focus();
  }

  function closeSearch(): void {
    setIsSearching(false);
    box.current?.focus();
  }

  async function send(): Promise<void> {
    const words = text.trim();
    if (isEmpty || isSending) return;
    setIsSending(true);
    // Emptied at once, so that the next message can be typed; put back if the room refused.
    const card = attached.take();
    write('', 0);
    setIsAsked(false);
    if (!(await onSend(words, await card))) {
      setText((now) => now || words);
      attached.putBack();
    }
    setIsSending(false);
  }

  function hearKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const options = offered?.options ?? [];
    const option = marked === undefined ? undefined : options[marked];
    if (offered && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPicked(((marked ?? (step > 0 ? -1 : 0)) + step + options.length) % options.length);
    } else if (option && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      choose(option);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') {
      if (offered) {
        event.preventDefault();
        setIsShut(true);
        setIsAsked(false);
      } else onCancel?.();
    }
  }

  return (
    <div className="compose">
      {offered && <SuggestionList id={listId} suggestions={offered} marked={marked} onChoose={choose} />}
      <Textarea
        className="compose-text"
        textarea={{
          ref: box,
          'aria-label': label,
          'aria-autocomplete': 'list',
          'aria-controls': offered ? listId : undefined,
          'aria-activedescendant': offered && marked !== undefined ? `${listId}-${marked}` : undefined,
          // Only where the reader has just asked to write.
          autoFocus: hasFocus,
          rows: Math.min(8, text.split('\n').length),
        }}
        placeholder={placeholder}
        value={text}
        onChange={(event) => write(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setIsShut(true)}
        onFocus={() => setIsShut(false)}
        onKeyDown={hearKey}
      />
      {attached.card && <AttachedCard result={attached.card} onRemove={attached.remove} />}
      <div className="compose-buttons">
        {carries && hasSearches && (
          <Tooltip content={`Search ${botName}`} relationship="label">
            <Button appearance="subtle" icon={<SearchRegular />} onClick={() => setIsSearching(true)} />
          </Tooltip>
        )}
        {isPersonal && (
          <Tooltip content="Commands" relationship="label">
            <Button
              appearance="subtle"
              icon={<AppsListRegular />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setIsAsked(!isAsked);
                setIsShut(false);
                box.current?.focus();
              }}
            />
          </Tooltip>
        )}
        <Tooltip content={`Mention ${botName}`} relationship="label">
          <Button
            appearance="subtle"
            icon={<MentionRegular />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={mention}
          />
        </Tooltip>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        <Tooltip content={submit} relationship="label">
          <Button
            appearance={isEmpty ? 'subtle' : 'primary'}
            icon={<SendRegular />}
            disabledFocusable={isEmpty}
            onClick={() => void send()}
          />
        </Tooltip>
      </div>
      {isSearching && (
        <Suspense>
          <CardSearch
            conversationId={conversation.id}
            rootId={carries?.rootId}
            onChoose={(result) => {
              attached.choose(result);
              closeSearch();
            }}
            onClose={closeSearch}
          />
        </Suspense>
      )}
    </div>
  );
}
