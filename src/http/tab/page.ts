import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';

/** Where Teams shows tabs: the desktop and phone apps, the web, and Microsoft 365. Source: Microsoft's "Tab requirements". */
const TEAMS_FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
];

/**
 * The built tab at `/tab/`. Only Teams may frame it, or the rehearsal room on this machine; scripts and styles come
 * from here alone.
 *
 * @param options.folder what vite built
 */
export function serveTab(options: { folder: string; mode: 'teams' | 'local' }): Router {
  const router = express.Router();
  const frames = options.mode === 'teams' ? TEAMS_FRAMES : ['http://127.0.0.1:*', 'http://localhost:*'];
  router.use(
    '/assets',
    express.static(join(options.folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.get('/', async (_req, res) => {
    const nonce = randomBytes(18).toString('base64');
    const page = await readFile(join(options.folder, 'index.html'), 'utf8');
    res.removeHeader('X-Frame-Options');
    res.set({
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors 'self' ${frames.join(' ')}`,
      ].join('; '),
      'Cross-Origin-Resource-Policy': 'same-site',
    });
    res.type('html').send(page.replaceAll('%NONCE%', nonce));
  });
  return router;
}
