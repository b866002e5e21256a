import { createServer, type RequestListener, type Server } from 'node:http';
import { ConfigError } from '../domain/errors.ts';

const REQUEST_LIMIT_MS = 30_000;
const CLOSING_LIMIT_MS = 10_000;

export interface Listening {
  /** The port in use; it differs from the one asked for when that was 0. */
  port: number;
  /** Takes no more connections, lets requests in hand finish (for at most ten seconds) and resolves when all is quiet. */
  close: () => Promise<void>;
}

/**
 * Starts to serve.
 *
 * @throws ConfigError when the address can not be taken
 */
export async function listen(app: RequestListener, address: { host: string; port: number }): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_LIMIT_MS }, app);
  let isClosing = false;
  server.on('request', (_req, res) => {
    // A socket kept alive is idle only a moment after its last answer; while closing, nobody else would end it.
    res.on('close', () => isClosing && setImmediate(() => server.closeIdleConnections()));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, address.port)));
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound ? bound.port : address.port,
    close: () => {
      isClosing = true;
      return finish(server);
    },
  };
}

async function finish(server: Server): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), CLOSING_LIMIT_MS);
  await new Promise<void>((resolve) => {
    // The only error is that it is closed already, which is what was wanted.
    server.close(() => resolve());
  });
  clearTimeout(cutOff);
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError([`Port ${port} is in use: stop the other program, or choose another port.`]);
    case 'EACCES':
      return new ConfigError([`Port ${port} needs more rights than this process has: choose one above 1023.`]);
    default:
      return error;
  }
}
