import { sayRetried } from '../../domain/delivery-words.ts';
import { listStuck } from '../../usecases/list-stuck.ts';
import { listUnreached } from '../../usecases/list-unreached.ts';
import { retryDeliveries } from '../../usecases/retry-deliveries.ts';
import { deliveryPhrases } from '../delivery-phrases.ts';
import { quote } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { deliveriesData } from '../views/deliveries.ts';
import type { Command } from './command.ts';

export const deliveries: Command = {
  name: 'deliveries',
  aliases: ['outbox', 'stuck'],
  summary: 'Shows messages that could not be sent, and sends them again',
  example: 'deliveries retry 3',
  needs: 'see deliveries',
  menus: ['groupChat'],
  async run(tools, turn, words) {
    if (words === '') return showDeliveries(tools);
    const { stuck } = await listStuck(tools);
    const ids = stuck.map(({ delivery }) => delivery.id);
    const [, place] = /^retry(?: (?:no\.? ?|#)?(\d{1,3})| all)?$/iu.exec(words) ?? [];
    const isAll = /^retry(?: all)?$/iu.test(words);
    const chosen = isAll ? ids : ids.slice(Number(place) - 1, Number(place));
    if (chosen.length === 0) return { kind: 'text', text: deliveryPhrases.noSuchRow(quote(words), ids.length) };
    return retry(tools, turn, chosen);
  },
};

/** The card; `notice` is what was just done. */
export async function showDeliveries(tools: BotTools, notice = ''): Promise<Reply> {
  const [stuck, unreached] = await Promise.all([listStuck(tools), listUnreached(tools)]);
  const data = deliveriesData(tools.partnership, stuck, unreached, notice);
  return { kind: 'card', card: tools.cards.fill('deliveries', data) };
}

/** Sends these again; without any, everything that is stuck. */
export async function retry(tools: BotTools, turn: Turn, ids?: readonly string[]): Promise<Reply> {
  const chosen = ids ?? (await listStuck(tools)).stuck.map(({ delivery }) => delivery.id);
  return showDeliveries(tools, sayRetried(await retryDeliveries(tools, chosen, turn.who)));
}
