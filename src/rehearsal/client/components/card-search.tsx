import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
  Spinner,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import type { RoomSearch, SearchAnswer, SearchResult } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';

interface CardSearchProps {
  conversationId: string;
  rootId: string | undefined;
  onChoose: (result: SearchResult) => void;
  onClose: () => void;
}

/** So many come at once; a full page may have another after it. */
const PAGE = 25;
/** Teams asks when the typing pauses. */
const PAUSE_MS = 300;

/** The app's searches: pick one, type, choose a result, and its card goes into the message. */
export function CardSearch({ conversationId, rootId, onChoose, onClose }: CardSearchProps) {
  const searches = useRoomState((state) => state.room?.compose.searches) ?? [];
  const botName = useRoomState((state) => state.room?.bot.name ?? '');
  const [chosenId, setChosenId] = useState(searches[0]?.id);
  const chosen = searches.find(({ id }) => id === chosenId);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="card-search">
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close search" onClick={onClose} />
            }
          >
            Search {botName}
          </DialogTitle>
          <DialogContent className="card-search-content">
            <TabList
              aria-label="What to look for"
              selectedValue={chosenId}
              onTabSelect={(_event, { value }) => setChosenId(String(value))}
            >
              {searches.map(({ id, title }) => (
                <Tab key={id} id={`search-${id}`} value={id} aria-controls="search-results">
                  {title}
                </Tab>
              ))}
            </TabList>
            {chosen && (
              <Results
                key={chosen.id}
                search={chosen}
                conversationId={conversationId}
                rootId={rootId}
                onChoose={onChoose}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Results({
  search,
  conversationId,
  rootId,
  onChoose,
}: Omit<CardSearchProps, 'onClose'> & { search: RoomSearch }) {
  const room = useRoom();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [hasMore, setHasMore] = useState(false);
  const asked = useRef(0);
  const hintId = useId();
  const { id: commandId, initialRun, parameter, description } = search;

  /** An answer that comes after a later question is dropped. */
  async function ask(words: string, shown: readonly SearchResult[] = []): Promise<void> {
    asked.current += 1;
    const turn = asked.current;
    const thread = rootId === undefined ? {} : { rootId };
    const next = await room.search({ conversationId, ...thread, commandId, text: words, skip: shown.length });
    if (turn !== asked.current) return;
    setHasMore(next.kind === 'results' && next.results.length === PAGE);
    setAnswer(next.kind === 'results' ? { ...next, results: [...shown, ...next.results] } : next);
  }

  useEffect(() => {
    const words = text.trim();
    if (words === '' && !initialRun) return undefined;
    const wait = setTimeout(() => void ask(words), words === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(wait);
    // One search stays one search while the dialog is open: only the words change.
  }, [text]);

  const results = answer?.kind === 'results' ? answer.results : [];
  return (
    <div id="search-results" role="tabpanel" aria-labelledby={`search-${commandId}`} className="card-search-panel">
      {description && <p>{description}</p>}
      <SearchBox
        // The reader has just asked to search.
        autoFocus
        aria-label={parameter.title}
        aria-describedby={hintId}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      <p id={hintId} className="card-search-hint">
        {parameter.description}
      </p>
      <p role="status" className={answer && answer.kind !== 'results' ? 'card-search-words' : 'visually-hidden'}>
        {statusOf(answer)}
      </p>
      {answer === undefined && <Spinner size="small" label="Searching" />}
      <ul className="card-search-results">
        {results.map((result, index) => (
          <li key={`${String(index)} ${result.title}`}>
            <button type="button" onClick={() => onChoose(result)}>
              <strong>{result.title}</strong>
              <span>{result.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button appearance="subtle" onClick={() => void ask(text.trim(), results)}>
          Show more
        </Button>
      )}
    </div>
  );
}

function statusOf(answer: SearchAnswer | undefined): string {
  if (answer === undefined) return '';
  if (answer.kind !== 'results') return answer.text;
  const { length } = answer.results;
  return length === 0 ? 'No results' : `${length} ${length === 1 ? 'result' : 'results'}`;
}
