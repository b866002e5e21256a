import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { sendPage } from './pages.ts';

/** What the parsers of Express call the faults of a request, in words that help. */
const REMEDIES: Record<string, string> = {
  'entity.parse.failed': 'The body is not JSON: send one JSON object.',
  'entity.too.large': 'The body is too large: send at most 1 MB.',
  'encoding.unsupported': 'The body has an unknown Content-Encoding: send it plain or with gzip.',
  'charset.unsupported': 'The body has an unknown character set: send UTF-8.',
};

/** Everything that no route took. */
export const answerNotFound: RequestHandler = (req, res) => {
  answer(req, res, 404, {
    title: 'Page not found',
    error: 'There is nothing at this address: check the link.',
  });
};

/** The last handler: JSON for programs, a plain page for browsers, a reference instead of a stack. */
export function answerErrors(options: { log: Pick<Logger, 'error'>; newId: () => string }): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, type } = readFault(error);
    if (status < 500) {
      // A parser's error carries the body that it could not read, so it is never logged.
      const remedy = REMEDIES[type] ?? 'The request could not be read: check the address and the body.';
      return answer(req, res, status, { title: 'The request could not be read', error: remedy });
    }
    const reference = options.newId();
    options.log.error({ err: error, reference }, 'a request failed');
    return answer(req, res, 500, {
      title: 'Sorry, there is a problem with the service',
      error: 'Something went wrong here: try again later.',
      reference,
    });
  };
}

function answer(
  req: Request,
  res: Response,
  status: number,
  fault: { title: string; error: string; reference?: string },
): void {
  const { title, error, reference } = fault;
  const wantsPage = !req.path.startsWith('/api/') && req.accepts(['json', 'html']) === 'html';
  if (!wantsPage) return void res.status(status).json(reference ? { error, reference } : { error });
  sendPage(res, status, { title, paragraphs: reference ? [error, `Reference: ${reference}`] : [error] });
}

/** Errors of Express and its parsers carry a status and a type; any other error is ours: 500. */
export function readFault(error: unknown): { status: number; type: string } {
  const fault = typeof error === 'object' && error !== null ? error : {};
  const status = 'status' in fault && typeof fault.status === 'number' ? fault.status : 500;
  const type = 'type' in fault && typeof fault.type === 'string' ? fault.type : '';
  return { status: status >= 400 && status < 500 ? status : 500, type };
}
