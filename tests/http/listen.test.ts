import { EventEmitter, once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/domain/errors.ts';
import { listen } from '../../src/http/listen.ts';

const ANY = { host: '127.0.0.1', port: 0 };

function ask(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const take = (answer: IncomingMessage) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve(text));
    };
    get({ host: '127.0.0.1', port, agent }, take).on('error', reject);
  });
}

describe('a server', () => {
  it('finishes the request in hand before it closes, and takes no other', async () => {
    const arrivals = new EventEmitter();
    const server = await listen((_req, res) => void arrivals.emit('request', res), ANY);
    const arrived = once(arrivals, 'request');
    const agent = new Agent({ keepAlive: true });
    const asking = ask(server.port, agent);
    const [inHand]: ServerResponse[] = await arrived;
    const closing = server.close();
    await expect(ask(server.port, new Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    inHand?.end('done');
    expect(await asking).toBe('done');
    await closing;
    agent.destroy();
  });

  it('does not wait for sockets that are merely kept alive', async () => {
    const server = await listen((_req, res) => void res.end('done'), ANY);
    const agent = new Agent({ keepAlive: true });
    expect(await ask(server.port, agent)).toBe('done');
    const startedAt = performance.now();
    await server.close();
    expect(performance.now() - startedAt).toBeLessThan(1000);
    agent.destroy();
  });

  it('may be closed twice', async () => {
    const server = await listen(() => {}, ANY);
    await Promise.all([server.close(), server.close()]);
    await expect(server.close()).resolves.toBeUndefined();
  });

  it('says what to do when its port is taken', async () => {
    const first = await listen(() => {}, ANY);
    const second = listen(() => {}, { host: '127.0.0.1', port: first.port });
    await expect(second).rejects.toThrow(ConfigError);
    await expect(second).rejects.toThrow(/is in use: stop the other program, or choose another port/);
    await first.close();
  });
});
