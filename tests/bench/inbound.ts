import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castPeople } from '../../src/cast.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { slotsOf, submitOf } from '../submits.ts';
import { median, startChild, stopChild } from './child.ts';
import { round } from './start.ts';

const ROUNDS = 5;
const ROUND_MS = 4000;
const CONNECTIONS = 32;

interface Figures {
  requestsPerSecond: number;
  p99Ms: number;
}

/**
 * Requests a second and p99 of a card submit: through the gate, the real adapter, the use case and a durable write of
 * the embedded store, against a bare bot that answers a fixed response. Rounds are interleaved, the ratio is the
 * median of the rounds' ratios.
 */
export async function benchInbound(): Promise<{ ratio: number; csp: Figures; bare: Figures; ratios: number[] }> {
  const root = join(import.meta.dirname, '../..');
  const partnership = await loadPartnership(join(root, 'src/register/westmorland-and-furness.yaml'));
  const manager = castPeople(partnership)[0];
  if (!manager) throw new Error('The register casts nobody.');
  const slots = slotsOf(partnership);
  const folder = await mkdtemp(join(tmpdir(), 'csp-bench-'));
  const env = { DATA_FOLDER: folder, PORT: '0', ROOM_PORT: '0' };
  const csp = await startChild([join(root, 'dist/main.js')], env, /Bot at http/u);
  const bare = await startChild(['--import', 'tsx', join(import.meta.dirname, 'bare-bot.ts')], {}, /bare bot on/u);
  const revisions = new Map<number, number>();
  const next = (connection: number) => {
    const slot = slots[connection % slots.length];
    if (!slot) throw new Error('The register has no slots.');
    const basedOn = revisions.get(connection) ?? 0;
    revisions.set(connection, basedOn + 1);
    return submitOf(manager, slot, basedOn, `Round ${basedOn} of connection ${connection}`);
  };
  const ours: Figures[] = [];
  const theirs: Figures[] = [];
  try {
    await drive(
      addressIn(bare.line),
      (connection) => submitOf(manager, slots[connection % slots.length] ?? slots[0]!, 0, 'Warm'),
      1500,
    );
    await drive(addressIn(csp.line), next, 1500);
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      theirs.push(
        await drive(
          addressIn(bare.line),
          (connection) => submitOf(manager, slots[connection % slots.length]!, turn, 'A line'),
          ROUND_MS,
        ),
      );
      ours.push(await drive(addressIn(csp.line), next, ROUND_MS));
    }
  } finally {
    await Promise.all([stopChild(csp), stopChild(bare)]);
    await rm(folder, { recursive: true, force: true });
  }
  const ratios = ours.map((figures, turn) =>
    round(figures.requestsPerSecond / (theirs[turn]?.requestsPerSecond ?? Number.NaN)),
  );
  return { ratio: median(ratios), csp: middle(ours), bare: middle(theirs), ratios };
}

function middle(rounds: readonly Figures[]): Figures {
  return {
    requestsPerSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
  };
}

/** Each connection sends its next submit as soon as the last is answered. An answer that is not a recorded one fails the run. */
async function drive(origin: string, next: (connection: number) => object, forMs: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const took: number[] = [];
  const startedAt = performance.now();
  const one = async (connection: number) => {
    while (performance.now() - startedAt < forMs) {
      const sentAt = performance.now();
      const answer = await post(`${origin}/api/messages`, next(connection), agent);
      if (!/thank you/iu.test(answer)) throw new Error(`Not recorded: ${answer.slice(0, 300)}`);
      took.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => one(connection)));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  const sorted = took.toSorted((a, b) => a - b);
  return {
    requestsPerSecond: Math.round(took.length / seconds),
    p99Ms: round(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN),
  };
}

function post(url: string, body: object, agent: Agent): Promise<string> {
  const payload = Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': payload.length } },
      (res) => {
        let text = '';
        res.setEncoding('utf8');
        res.on('data', (chunk: string) => (text += chunk));
        res.on('end', () => resolve(`${res.statusCode} ${text}`));
      },
    );
    call.on('error', reject);
    call.end(payload);
  });
}

function addressIn(line: string): string {
  return /https?:\/\/[\d.:]+/u.exec(line)?.[0] ?? '';
}
