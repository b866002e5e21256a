import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { OutsideError } from '../../domain/errors.ts';
import { readFault } from '../errors.ts';
import type { Fault } from './route.ts';

const NOT_FOUND: Fault = {
  title: 'There is nothing here',
  detail: 'The tab may be older than the service. Close it and open it again.',
};
const TOO_LARGE: Fault = { title: 'That is too much at once', detail: 'Send less, or in two goes.' };
const NOT_READ: Fault = { title: 'That could not be read', detail: 'Load the page again, then try once more.' };
const NO_SIGN_IN: Fault = {
  title: 'You can not be signed in at the moment',
  detail: 'Microsoft’s sign-in service can not be reached from here. Try again in a minute.',
};
const NOT_REACHED: Fault = {
  title: 'Sorry, something that this needs can not be reached',
  detail: 'Look at how it stands now, then try again in a minute.',
};

/** What the tab's API does not have. */
export const answerNoRoute: RequestHandler = (_req, res) => sendFault(res, 404, NOT_FOUND);

/** The last handler of the tab's API: faults in the form that its pages show, with a reference instead of a stack. */
export function answerTabErrors(options: { log: Pick<Logger, 'error'>; newId: () => string }): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status } = readFault(error);
    // A parser's error carries the body that it could not read, so it is never logged.
    if (status < 500) return sendFault(res, status, status === 413 ? TOO_LARGE : NOT_READ);
    const reference = options.newId();
    options.log.error({ err: error, reference }, 'a request of the tab failed');
    if (error instanceof OutsideError) {
      return sendFault(res, 503, error.code === 'SIGN_IN_UNREACHABLE' ? NO_SIGN_IN : NOT_REACHED);
    }
    return sendFault(res, 500, {
      title: 'Sorry, there is a problem with the service',
      detail: `Try again later. If it stays so, tell the CSP manager this reference: ${reference}`,
    });
  };
}

export function sendFault(res: Response, status: number, said: Fault): undefined {
  res.status(status).json({ fault: said });
}
