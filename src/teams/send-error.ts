import type { SendOutcome } from '../usecases/ports.ts';

/** Statuses of which Teams says that the same call may succeed later (TEAMS.md section 1), and lost connections. */
const LATER = new Set([408, 412, 429, 500, 502, 503, 504]);

/** Sorts what the connector threw: gone (message or channel deleted), unreachable (not installed, blocked), or later. */
export function readSendError(error: unknown): Exclude<SendOutcome<object>, { outcome: 'sent' }> {
  const { statusCode, code, headers } = partsOf(error);
  if (statusCode === undefined || LATER.has(statusCode)) {
    return { outcome: 'later', code: code ?? 'NoAnswer', retryAfterMs: readRetryAfter(headers?.get('retry-after')) };
  }
  if (statusCode === 404 && code !== 'BotNotInConversationRoster') return { outcome: 'gone', code: code ?? 'NotFound' };
  return { outcome: 'unreachable', code: code ?? `Http${statusCode}` };
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
