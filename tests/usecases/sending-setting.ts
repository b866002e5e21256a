import type { Delivery } from '../../src/domain/delivery.ts';
import type { Composed } from '../../src/usecases/reminder-ports.ts';
import { sendDeliveries } from '../../src/usecases/send-deliveries.ts';
import type { SendTally, SendTools } from '../../src/usecases/sending.ts';
import { aConversation, aDelivery, aPerson } from '../builders.ts';
import { virtualSleep } from '../fakes/virtual-sleep.ts';
import { openSetting, type Setting } from './setting.ts';

export interface SendSetting extends Setting {
  sending: SendTools;
  /** What `compose` answers by delivery id; a message unless told. An error is thrown. */
  composed: Map<string, Composed | Error>;
  /** Ids of the deliveries that were noted as said. */
  said: string[];
  faults: { code: unknown; deliveryId: string | null }[];
  /** When each message went out, by the setting's clock, in ms since the start. */
  sentAtMs: { conversationId: string; ms: number }[];
  send(): Promise<SendTally>;
  /** One waiting delivery in a chat of its own, or in the conversation given. */
  add(of?: Partial<Delivery>, conversationId?: string): Promise<Delivery>;
  get(delivery: Delivery): Promise<Delivery | undefined>;
}

const MESSAGE: Composed = {
  outcome: 'message',
  message: { kind: 'reminder', view: { person: aPerson(), today: '2026-11-23', lines: [] } },
  mention: null,
};

/** The setting with a clock that sleeping moves, so that waiting costs no time. */
export async function openSendSetting(): Promise<SendSetting> {
  const setting = await openSetting();
  const { tools, messenger } = setting;
  const composed = new Map<string, Composed | Error>();
  const said: string[] = [];
  const faults: SendSetting['faults'] = [];
  const sentAtMs: SendSetting['sentAtMs'] = [];
  const startMs = Date.parse(tools.now());
  const { deliver } = messenger;
  messenger.deliver = (conversation, ...rest) => {
    sentAtMs.push({ conversationId: conversation.id, ms: Date.parse(tools.now()) - startMs });
    return deliver(conversation, ...rest);
  };
  let added = 0;
  const sending: SendTools = {
    ...tools,
    writer: 'writer-1',
    composer: {
      async compose({ id }) {
        const answer = composed.get(id) ?? MESSAGE;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      async said({ id }) {
        said.push(id);
      },
    },
    sleep: virtualSleep({ now: tools.now, pass: setting.pass }),
    jitter: () => 1,
    isStopping: () => false,
    onFault: (error, deliveryId) => void faults.push({ code: (error as { code?: unknown }).code, deliveryId }),
  };
  return {
    ...setting,
    sending,
    composed,
    said,
    faults,
    sentAtMs,
    send: () => sendDeliveries(sending),
    async add(of = {}, conversationId = `a:chat-${added + 1}`) {
      added += 1;
      const known = await tools.store.conversations.get(conversationId);
      if (!known) await tools.store.conversations.remember(aConversation({ id: conversationId, kind: 'personal' }));
      const route = { ...aDelivery().route, conversationId };
      const delivery = aDelivery({ id: `delivery-${added}`, route, dueAt: tools.now(), ...of });
      await tools.store.deliveries.add(delivery);
      return delivery;
    },
    get: ({ id }) => tools.store.deliveries.get(id),
  };
}
