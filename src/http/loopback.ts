import type { RequestHandler } from 'express';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Refuses a request whose Host header is not a loopback name. A web page elsewhere can point its own name at
 * 127.0.0.1 (DNS rebinding) and so reach a server that trusts this machine; the header still carries that name.
 */
export const requireLoopbackHost: RequestHandler = (req, res, next) => {
  if (LOOPBACK_HOST.test(req.headers.host ?? '')) return next();
  res.status(403).json({ error: 'In local mode this server answers only to http://localhost and http://127.0.0.1.' });
};
