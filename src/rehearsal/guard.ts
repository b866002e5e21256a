import type { RequestHandler } from 'express';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Is this a host name under which only the same machine is reached? */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || loopback.has(`[${host}]`);
}

/**
 * Lets pass only what comes from this machine and, for changes, from the room's own page. Without it any web page
 * could drive the room through a name that it resolves to 127.0.0.1 (DNS rebinding), or by posting across origins.
 */
export function guardLoopback(): RequestHandler {
  return (request, response, next) => {
    const host = hostOf(`http://${request.headers.host ?? ''}`);
    if (host === undefined || !isLoopback(host.hostname)) {
      response.status(403).json({ error: 'The rehearsal room answers on this machine only.' });
      return;
    }
    const { origin } = request.headers;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead && origin !== undefined && hostOf(origin)?.host !== host.host) {
      response.status(403).json({ error: 'The request comes from another page.' });
      return;
    }
    next();
  };
}

function hostOf(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
