import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadPartnership } from '../../src/register/load.ts';
import { startSender } from '../../src/schedule/sender.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { openMongoStore } from '../../src/store/mongo/open-mongo-store.ts';
import { buildAdapter } from '../../src/teams/adapter.ts';
import { Cards } from '../../src/teams/cards.ts';
import { buildMessenger } from '../../src/teams/messenger.ts';
import { composeWith } from '../../src/usecases/compose-delivery.ts';
import { sendDeliveries } from '../../src/usecases/send-deliveries.ts';

/**
 * A server's sending part in a process of its own: store, adapter, messenger and sender as the app has them, on a clock
 * that is `SHIFT_MS` away from the real one, so that it is never night. Ticks come every second.
 */
const root = join(import.meta.dirname, '../..');
const { SENDER_STORE = '', SHIFT_MS = '0' } = process.env;
const now = () => new Date(Date.now() + Number(SHIFT_MS)).toISOString();
const store = await (SENDER_STORE.startsWith('mongodb')
  ? openMongoStore(SENDER_STORE)
  : openEmbeddedStore(SENDER_STORE));
const partnership = await loadPartnership(join(root, 'src/register/westmorland-and-furness.yaml'));
const fail = (error: unknown) => void process.stderr.write(`${String(error)}\n`);
const adapter = buildAdapter({ onError: async (_context, error) => fail(error) });
const nothing = async () => ({ outcome: 'dropped', reason: 'answered' }) as const;
const tools = {
  store,
  partnership,
  messenger: buildMessenger({
    adapter,
    appId: '',
    cards: new Cards(join(root, 'cards')),
    partnership: () => partnership,
    place: () => ({ publicUrl: '', teamsAppId: null }),
    formats: [],
  }),
  now,
  sleep,
  jitter: Math.random,
  writer: randomUUID(),
  composer: composeWith(
    { compose: nothing, said: async () => {} },
    { digest: nothing, draft: nothing, decision: nothing, question: nothing, answer: nothing, morning: nothing },
  ),
  onFault: fail,
};
const sender = startSender(async (isStopping) => (await sendDeliveries({ ...tools, isStopping })).waiting > 0, fail);
const ticks = setInterval(() => void sender.wake(), 1000);
void sender.wake();
process.stdout.write('sending\n');
process.on('SIGTERM', () => {
  clearInterval(ticks);
  void sender
    .stop()
    .then(() => store.close())
    .then(() => process.exit(0));
});
