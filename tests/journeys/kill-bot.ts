import { once } from 'node:events';
import { join } from 'node:path';
import { SETTINGS } from '../../src/config.ts';
import { startChild } from '../bench/child.ts';

const MAIN = join(__dirname, '../../src/main.ts');
/** Empty counts as not set, so that nobody's own settings, nor CI's database, change what is tested. */
const UNSET = Object.fromEntries(SETTINGS.map((name) => [name, '']));

/** One life of the real bot in a process of its own. */
export interface MortalBot {
  /** `no answer` only when the process was killed meanwhile. Throws when the bot answered anything but a receipt. */
  send(activity: object): Promise<'acknowledged' | 'no answer'>;
  /** SIGKILL: nothing is flushed, nothing is said. Resolves when the process is gone, also when it was already. */
  kill(): Promise<void>;
  /** As an operator stops it. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the bot over a data folder, with the people of the register and no database server. */
export async function startMortalBot(folder: string): Promise<MortalBot> {
  const env = { ...UNSET, DATA_FOLDER: folder, PORT: '0', ROOM_PORT: '0', LOG_LEVEL: 'error' };
  const { process: child, line } = await startChild(['--import', 'tsx', MAIN], env, /^Bot at http/u);
  const address = /http\S+messages/u.exec(line)?.[0] ?? '';
  const gone = once(child, 'exit');
  return {
    async send(activity) {
      const answer = await post(address, activity).catch((error: unknown) => {
        if (child.killed) return undefined;
        throw error;
      });
      if (answer === undefined) return 'no answer';
      if (!/thank you/iu.test(answer))
        throw new Error(`Not recorded; is what it stands on lost? ${answer.slice(0, 300)}`);
      return 'acknowledged';
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
}

/** The status and the whole body; rejects when the connection ended before both were there. */
async function post(address: string, activity: object): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return `${response.status} ${await response.text()}`;
}
