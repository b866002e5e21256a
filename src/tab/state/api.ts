import type { Host } from '../host/host.ts';

/** What the server says when something can not be done: what is wrong, and what to do next. */
export interface Fault {
  title: string;
  detail: string;
  /** By the name of the field that is to be put right. */
  fields?: Record<string, string>;
}

/** An answer of the server that is not what was asked for. `body` is how it stands now, where somebody was faster. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly status: number;
  readonly fault: Fault;
  readonly body: unknown;
  constructor(status: number, fault: Fault, body?: unknown) {
    super(fault.title);
    this.status = status;
    this.fault = fault;
    this.body = body;
  }
}

const UNREACHABLE: Fault = {
  title: 'The service can not be reached',
  detail: 'Check your connection. What you typed is still here; try again in a moment.',
};
const BROKEN: Fault = { title: 'Sorry, there is a problem with the service', detail: 'Try again later.' };

/** The server, spoken to as the person who has opened the tab. Paths are below `/api/tab`. */
export interface Api {
  read: <Value>(path: string) => Promise<Value>;
  send: <Value>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Value>;
  /** Saves the file that the server answers with. */
  download: (path: string) => Promise<void>;
  /** Calls `hear` whenever something was written, until stopped; connects again by itself. */
  follow: (hear: () => void) => () => void;
}

export function createApi(host: Pick<Host, 'getToken'>): Api {
  async function call(method: string, path: string, init: RequestInit & { json?: unknown } = {}): Promise<Response> {
    const { json, ...rest } = init;
    const headers: Record<string, string> = { Authorization: `Bearer ${await host.getToken()}` };
    if (json !== undefined) headers['Content-Type'] = 'application/json';
    const response = await fetch(`/api/tab${path}`, {
      ...rest,
      method,
      headers,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    }).catch((): never => {
      throw new ApiFault(0, UNREACHABLE);
    });
    if (!response.ok) throw await readFault(response);
    return response;
  }

  return {
    read: async (path) => (await call('GET', path)).json(),
    send: async (method, path, json) => (await call(method, path, { json })).json(),
    async download(path) {
      const response = await call('GET', path);
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'report';
      const href = URL.createObjectURL(await response.blob());
      const link = Object.assign(document.createElement('a'), { href, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    },
    follow(hear) {
      const stopping = new AbortController();
      void listen(() => call('GET', '/news', { signal: stopping.signal }), hear, stopping.signal);
      return () => stopping.abort();
    },
  };
}

async function readFault(response: Response): Promise<ApiFault> {
  const answer: { fault?: Fault; body?: unknown } = await response.json().catch(() => ({}));
  return new ApiFault(response.status, answer.fault ?? BROKEN, answer.body);
}

const AGAIN_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Reads the stream of news as long as wanted. After a break everything may have changed, so that counts as news too. */
async function listen(open: () => Promise<Response>, hear: () => void, signal: AbortSignal): Promise<void> {
  for (let breaks = 0; !signal.aborted; breaks += 1) {
    try {
      const reader = (await open()).body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        if (part.value.includes('event: written') || (breaks > 0 && part.value.includes('event: open'))) hear();
        if (part.value.includes('event: open')) breaks = 0;
      }
    } catch {
      // The line broke, or the tab is closing: the loop tries again or ends.
    }
    const waitMs = AGAIN_MS[Math.min(breaks, AGAIN_MS.length - 1)] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
