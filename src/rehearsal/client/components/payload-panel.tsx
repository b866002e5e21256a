import { Button, SearchBox, Switch } from '@fluentui/react-components';
import { CopyRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Exchange } from '../../protocol.ts';
import { useRoomState } from '../state/room.ts';

/** What the room and the bot said to each other, word for word, newest first. */
export function PayloadPanel({ onClose }: { onClose: () => void }) {
  const exchanges = useRoomState((state) => state.exchanges);
  const [wanted, setWanted] = useState('');
  const [isErrorsOnly, setIsErrorsOnly] = useState(false);
  const shown = exchanges.filter(
    (exchange) =>
      (!isErrorsOnly || hasFailed(exchange)) &&
      (wanted === '' || JSON.stringify(exchange).toLowerCase().includes(wanted.toLowerCase())),
  );
  return (
    <aside className="payloads" aria-label="Payloads">
      <header>
        <h2>Payloads</h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close payloads" onClick={onClose} />
      </header>
      <div className="payloads-filter">
        <SearchBox
          aria-label="Filter payloads"
          placeholder="Filter, for example invoke"
          value={wanted}
          onChange={(_event, { value }) => setWanted(value)}
        />
        <Switch
          label="Errors only"
          checked={isErrorsOnly}
          onChange={(_event, { checked }) => setIsErrorsOnly(checked)}
        />
      </div>
      {shown.length === 0 ? (
        <p className="payloads-none">
          {exchanges.length === 0
            ? 'Nothing has been sent yet. Write to the app and look here again.'
            : 'No payload matches the filter.'}
        </p>
      ) : (
        <ul>
          {shown.map((exchange) => (
            <li key={exchange.id}>
              <ExchangeView exchange={exchange} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function ExchangeView({ exchange }: { exchange: Exchange }) {
  const { direction, method, path, status, tookMs, request, answer } = exchange;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className={direction === 'to bot' ? 'payload-way' : 'payload-way is-back'}>
          {direction === 'to bot' ? 'To bot' : 'From bot'}
        </span>
        <span className="payload-what">{kindOf(request) ?? `${method} ${path}`}</span>
        <span className={hasFailed(exchange) ? 'payload-status is-failed' : 'payload-status'}>{status}</span>
        <span>{Math.round(tookMs)} ms</span>
      </summary>
      {isOpen && (
        <>
          <p className="payload-path">
            {method} {path}
          </p>
          <Payload title="Request" value={request} />
          <Payload title="Answer" value={answer} />
        </>
      )}
    </details>
  );
}

function Payload({ title, value }: { title: string; value: unknown }) {
  const [isCopied, setIsCopied] = useState(false);
  const text = value === undefined || value === null || value === '' ? '' : JSON.stringify(value, undefined, 2);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  }

  if (text === '') return <p className="payload-path">{title}: empty</p>;
  return (
    <div className="payload">
      <h3>{title}</h3>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={`Copy ${title.toLowerCase()}`}
        onClick={() => void copy()}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
      <pre tabIndex={0} role="region" aria-label={title}>
        {text}
      </pre>
    </div>
  );
}

/** `message`, `invoke adaptiveCard/action`, … when the request is an activity. */
function kindOf(request: unknown): string | undefined {
  if (typeof request !== 'object' || request === null || !('type' in request)) return undefined;
  const { type, name } = request as { type: unknown; name?: unknown };
  return [type, name].filter(Boolean).join(' ');
}

function hasFailed({ status }: Exchange): boolean {
  return status === 0 || status >= 400;
}
