import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database server that a test can shut and open, to see what happens when the server is lost. */
export interface Gate {
  uri: string;
  shut(): Promise<void>;
  open(): Promise<void>;
}

export async function newGate(uri: string): Promise<Gate> {
  const url = new URL(uri);
  const to = { host: url.hostname, port: Number(url.port || 27017) };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return isInternet(address) ? address.port : port;
  };
  const port = await listen(0);
  url.host = `127.0.0.1:${port}`;
  url.searchParams.set('directConnection', 'true');
  return {
    uri: url.href,
    async shut() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async open() {
      await listen(port);
    },
  };
}

function isInternet(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
