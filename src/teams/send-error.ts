import type { SendOutcome } from '../usecases/ports.ts';

/**
 * Sorts what the connector threw: gone (message or channel deleted), unreachable (not installed, blocked), or later.
 * Later is also what is our own fault (a bad token, a message too large): it says nothing about the conversation.
 * A 4xx was refused; after a 5xx, a time-out or a lost connection Teams may have posted it all the same.
 */
export function readSendError(error: unknown): Exclude<SendOutcome<object>, { outcome: 'sent' }> {
  const { statusCode, code, headers } = partsOf(error);
  switch (statusCode) {
    case 404:
      return { outcome: code === 'BotNotInConversationRoster' ? 'unreachable' : 'gone', code: code ?? 'NotFound' };
    case 403:
      // A change of a message that somebody deleted in a thread is answered so (BotFramework-Services #269).
      return { outcome: code === 'ServiceError' ? 'gone' : 'unreachable', code: code ?? 'Forbidden' };
    default:
      return {
        outcome: 'later',
        code: code ?? 'NoAnswer',
        retryAfterMs: readRetryAfter(headers?.get('retry-after')),
        mayHaveArrived: statusCode === undefined || statusCode >= 500,
      };
  }
}

interface ErrorParts {
  statusCode?: number;
  code?: string;
  headers?: { get(name: string): string | undefined };
}

/** The SDK throws RestError; anything else (a time-out, a refused connection) has no status. */
function partsOf(error: unknown): ErrorParts {
  if (typeof error !== 'object' || error === null) return {};
  const { statusCode, code, response } = error as {
    statusCode?: unknown;
    code?: unknown;
    response?: { headers?: ErrorParts['headers'] };
  };
  return {
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(response?.headers ? { headers: response.headers } : {}),
  };
}

function readRetryAfter(value: string | undefined): number | null {
  const seconds = Number(value);
  return value !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
