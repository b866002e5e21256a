import type { LocalBot } from './local-bot.ts';

export interface TabAnswer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says itself what it expects of an answer
  body: any;
}

/** The tab's API over HTTP, as somebody who opened the tab. Paths are below `/api/tab`. */
export interface TabClient {
  get: (path: string) => Promise<TabAnswer>;
  post: (path: string, body?: unknown) => Promise<TabAnswer>;
  put: (path: string, body?: unknown) => Promise<TabAnswer>;
  delete: (path: string) => Promise<TabAnswer>;
}

/** Opens the tab by its one-time link. */
export async function openTab(
  bot: Pick<LocalBot, 'app'>,
  person: { tenantId: string; objectId: string; name: string },
): Promise<TabClient> {
  const link = new URL(bot.app.tabLink?.(person) ?? '');
  const key = new URLSearchParams(link.hash.slice(1)).get('key');
  const opened = await callTab(bot.app.url, 'POST', '/sign-in', {}, { key });
  const headers = { Authorization: `Bearer ${opened.body.token}` };
  return {
    get: (path) => callTab(bot.app.url, 'GET', path, headers),
    post: (path, body = {}) => callTab(bot.app.url, 'POST', path, headers, body),
    put: (path, body = {}) => callTab(bot.app.url, 'PUT', path, headers, body),
    delete: (path) => callTab(bot.app.url, 'DELETE', path, headers),
  };
}

/** One call. A JSON answer is read; anything else is text. */
export async function callTab(
  botUrl: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<TabAnswer> {
  const response = await fetch(`${botUrl}/api/tab${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
