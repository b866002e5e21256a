import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Router } from 'express';
import { sendPage } from '../pages.ts';

/** Where Teams shows tabs: the desktop and phone apps, the web, and Microsoft 365. Source: Microsoft's "Tab requirements". */
const TEAMS_FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
];
/** Where teams-js reads which addresses Teams has now; without it, it believes the list that it came with. */
const TEAMS_ORIGINS = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';
/** The rehearsal room. */
const LOOPBACK_FRAMES = ['http://127.0.0.1:*', 'http://localhost:*'];

const NOT_BUILT = {
  title: 'The tab is not built yet',
  paragraphs: ['Whoever runs this server: run “npm run build” in its folder, then load this page again.'],
};

/**
 * The built tab at `/tab/`. Only Teams may frame it, or the rehearsal room on this machine; scripts and styles come
 * from here alone.
 *
 * @param options.folder what vite built
 */
export function serveTab(options: { folder: string; mode: 'teams' | 'local' }): Router {
  const router = express.Router();
  const frames = `'self' ${(options.mode === 'teams' ? TEAMS_FRAMES : LOOPBACK_FRAMES).join(' ')}`;
  const connections = options.mode === 'teams' ? `'self' ${TEAMS_ORIGINS}` : "'self'";
  router.use(
    '/assets',
    express.static(join(options.folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  router.get('/', async (req, res) => {
    const asked = new URL(req.originalUrl, 'http://tab');
    // What the page needs is named from where it stands.
    if (!asked.pathname.endsWith('/')) return res.redirect(308, `${asked.pathname}/${asked.search}`);
    res.removeHeader('X-Frame-Options');
    const page = await readPage(options.folder);
    if (page === undefined) return sendPage(res, 503, NOT_BUILT, frames);
    const nonce = randomBytes(18).toString('base64');
    res.set({
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "font-src 'self' data:",
        `connect-src ${connections}`,
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors ${frames}`,
      ].join('; '),
      'Cross-Origin-Resource-Policy': 'same-site',
    });
    res.type('html').send(page.replaceAll('%NONCE%', nonce));
  });
  return router;
}

/** Undefined when nothing was built. */
function readPage(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'index.html'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
