import { createHash } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { sendPage } from './pages.ts';

/** A whole HTML document, and the text of the one style element in it. */
interface ReportPage {
  html: string;
  styleText: string;
}

/** A file to save under its own name. */
interface ReportFile {
  name: string;
  contentType: string;
  body: string | Uint8Array;
}

/** Finds a stored report by its id; undefined when there is none. */
export type FindPage = (id: string) => Promise<ReportPage | undefined>;
/** The same report in the format of an ending: "docx", "public.csv". */
export type FindFile = (id: string, ending: string) => Promise<ReportFile | undefined>;

const NAME = /^([\w-]{1,100})(?:\.([a-z]{1,10}(?:\.[a-z]{1,10}){0,2}))?$/;

/**
 * GET /reports/ID is the page, /reports/ID.ENDING the same report as a file. The id is the secret: whoever has the link
 * may read, so nothing may spread or keep the address.
 */
export function showReport(findPage: FindPage, findFile: FindFile): RequestHandler<{ name: string }> {
  return async (req, res) => {
    const [, id, ending] = NAME.exec(req.params.name) ?? [];
    if (id === undefined) return sendNoReport(res);
    if (ending !== undefined) return sendFile(res, await findFile(id, ending));
    const page = await findPage(id);
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

/** Markdown is for reading in the browser; everything else is saved. */
function sendFile(res: Response, file: ReportFile | undefined): void {
  if (!file) return sendNoReport(res);
  keepPrivate(res);
  const disposition = file.contentType.startsWith('text/markdown') ? 'inline' : 'attachment';
  res.set('Content-Disposition', `${disposition}; filename="${file.name}"`);
  res.type(file.contentType).send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
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
