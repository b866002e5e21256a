import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { sendPage } from './pages.ts';

/** A whole HTML document, and the text of the one style element in it. */
interface ReportPage {
  html: string;
  styleText: string;
}

/** Finds a stored report by its id; undefined when there is none. */
export type FindPage = (id: string) => Promise<ReportPage | undefined>;
export type FindMarkdown = (id: string) => Promise<string | undefined>;

const ID = /^[\w-]{1,100}$/;

/** GET /reports/:id. The id is the secret: whoever has the link may read, so nothing may spread or keep the address. */
export function showPage(findPage: FindPage): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const page = ID.test(req.params.id) ? await findPage(req.params.id) : undefined;
    if (!page) return sendNoReport(res);
    const hash = createHash('sha256').update(page.styleText).digest('base64');
    keepPrivate(res);
    res.set(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    res.type('html').send(page.html);
  };
}

/** GET /reports/:id.md, the same report as text. */
export function showMarkdown(findMarkdown: FindMarkdown): RequestHandler<{ id: string }> {
  return async (req, res) => {
    const text = ID.test(req.params.id) ? await findMarkdown(req.params.id) : undefined;
    if (text === undefined) return sendNoReport(res);
    keepPrivate(res);
    res.type('text/markdown; charset=utf-8').send(text);
  };
}

function sendNoReport(res: Response): void {
  keepPrivate(res);
  sendPage(res, 404, {
    title: 'Report not found',
    paragraphs: [
      'The link may be incomplete, or the report may have been removed.',
      'To get a new link, write “report” to CSP Progress in Microsoft Teams.',
    ],
  });
}

function keepPrivate(res: Response): void {
  res.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' });
}
