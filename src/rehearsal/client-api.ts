import { json, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { ClockControl } from './clock.ts';
import { search, unfold } from './compose.ts';
import { answerOffer } from './consent.ts';
import type { Exchanges } from './exchanges.ts';
import { openAction } from './message-action.ts';
import { changeChannel, changeMember, changeMessage, install, openChat, say } from './people.ts';
import { press, query, submitDialog } from './press.ts';
import { type ClockView, type RoomEvent, reactions } from './protocol.ts';
import { react } from './react.ts';
import type { Change } from './room.ts';
import { personOf, placeOf, Refused, type Stage } from './stage.ts';
import { openTab } from './tabs.ts';
import { type Offer, viewMessage, viewRoom } from './views.ts';

const text = z.string().trim().min(1);
const where = { as: text, conversationId: text };
const fields = z.record(z.string(), z.unknown());
const sayRequest = z
  .object({ ...where, rootId: text.exactOptional(), text: z.string().trim(), card: fields.exactOptional() })
  .refine(({ text: said, card }) => said !== '' || card !== undefined, { path: ['text'], error: 'Write something' });
const searchRequest = z.object({
  ...where,
  rootId: text.exactOptional(),
  commandId: text,
  text: z.string().trim().exactOptional(),
  skip: z.number().int().min(0).exactOptional(),
});
const unfoldRequest = z.object({ ...where, rootId: text.exactOptional(), url: text });
const changeRequest = z.object({ ...where, messageId: text, text: z.string().exactOptional() });
const pressRequest = z.object({
  ...where,
  messageId: text,
  action: fields,
  inputs: z.record(z.string(), z.string()),
  trigger: z.enum(['manual', 'automatic']).exactOptional(),
});
const dialogRequest = z.object({ ...where, messageId: text, commandId: text.exactOptional(), data: fields });
const actRequest = z.object({ ...where, messageId: text, commandId: text });
const reactRequest = z.object({ ...where, messageId: text, reaction: z.enum(reactions) });
const consentRequest = z.object({ ...where, messageId: text, action: z.enum(['accept', 'decline']) });
const queryRequest = z.object({ ...where, messageId: text, dataset: text, text: z.string() });
const installRequest = z.object({
  as: text,
  target: text,
  action: z.enum(['add', 'remove']),
  channelId: text.exactOptional(),
});
const channelRequest = z.object({
  as: text,
  teamId: text,
  action: z.enum(['create', 'rename', 'delete', 'restore']),
  channelId: text.exactOptional(),
  name: z.string().max(50).exactOptional(),
});
const memberRequest = z.object({ as: text, teamId: text, action: z.enum(['add', 'remove']), objectId: text });
const tabRequest = z.object({
  as: text,
  conversationId: text,
  entityId: text,
  theme: z.enum(['light', 'dark', 'contrast']),
  page: z.string().startsWith('/').max(500).exactOptional(),
});
const personalRequest = z.object({ as: text });
const clockRequest = z.object({ to: z.enum(['next hour', 'next working day', 'next deadline', 'run a week']) });
const messagesQuery = z.object({ as: text, conversation: text });
const eventsQuery = z.object({ as: text });

const heartbeatMs = 20_000;

export interface ClientApi {
  router: Router;
  /** Ends all event streams. */
  stop(): void;
}

/** The JSON API of the web client (protocol.ts). */
export function createClientApi(stage: Stage, exchanges: Exchanges, clock: ClockControl, offer: Offer): ClientApi {
  const { room } = stage;
  const streams = new Set<Response>();
  const router = Router();
  router.use(json({ limit: '1mb' }));

  router.get('/room', (_request, response) => {
    response.json(viewRoom(room, offer));
  });
  router.get('/exchanges', (_request, response) => {
    response.json(exchanges.list());
  });
  router.get('/messages', (request, response) => {
    const asked = read(messagesQuery, request.query);
    const person = personOf(stage, asked.as);
    const place = placeOf(stage, person, asked.conversation);
    response.json(room.messages(place.id).map((message) => viewMessage(message, person.objectId)));
  });

  router.post('/say', (request, response) => {
    const asked = read(sayRequest, request.body);
    response.status(201).json(viewMessage(say(stage, asked).result, asked.as));
  });
  router.post('/search', async (request, response) => {
    response.json(await search(stage, read(searchRequest, request.body)));
  });
  router.post('/unfold', async (request, response) => {
    response.json(await unfold(stage, read(unfoldRequest, request.body)));
  });
  for (const action of ['edit', 'delete', 'undelete'] as const) {
    router.post(`/${action}`, (request, response) => {
      const asked = read(changeRequest, request.body);
      response.json(viewMessage(changeMessage(stage, asked, action).result, asked.as));
    });
  }
  router.post('/react', (request, response) => {
    const asked = read(reactRequest, request.body);
    response.json(viewMessage(react(stage, asked).result, asked.as));
  });
  router.post('/act', async (request, response) => {
    response.json(await openAction(stage, read(actRequest, request.body)));
  });
  router.post('/press', async (request, response) => {
    response.json(await press(stage, read(pressRequest, request.body)));
  });
  router.post('/dialog', async (request, response) => {
    response.json(await submitDialog(stage, read(dialogRequest, request.body)));
  });
  router.post('/consent', async (request, response) => {
    response.json(await answerOffer(stage, read(consentRequest, request.body)));
  });
  router.post('/query', async (request, response) => {
    response.json(await query(stage, read(queryRequest, request.body)));
  });
  router.post('/install', (request, response) => {
    response.json({ target: install(stage, read(installRequest, request.body)).result });
  });
  router.post('/channels', (request, response) => {
    response.json(changeChannel(stage, read(channelRequest, request.body)).result);
  });
  router.post('/members', (request, response) => {
    response.json({ objectId: changeMember(stage, read(memberRequest, request.body)).result });
  });
  router.post('/personal', (request, response) => {
    const { objectId } = personOf(stage, read(personalRequest, request.body).as);
    response.json({ conversationId: openChat(stage, objectId) });
  });
  router.post('/tab', (request, response) => {
    response.json(openTab(stage, read(tabRequest, request.body)));
  });
  router.get('/clock', (_request, response) => {
    response.json(clockNow());
  });
  router.post('/clock', (request, response) => {
    clock.move(read(clockRequest, request.body).to);
    response.status(202).json(clockNow());
  });
  router.post('/clock/stop', async (_request, response) => {
    await clock.stop();
    response.json(clockNow());
  });
  router.get('/events', (request, response) => {
    streamTo(personOf(stage, read(eventsQuery, request.query).as).objectId, request, response);
  });
  router.use((request, response) => {
    response.status(404).json({ error: `The room knows no ${request.method} ${request.originalUrl.split('?')[0]}.` });
  });

  function clockNow(): ClockView {
    const view = clock.view();
    if (view === undefined) throw new Refused(404, 'The time of this room cannot be moved.');
    return view;
  }

  function streamTo(objectId: string, request: Request, response: Response): void {
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.flushHeaders();
    response.write(': the room is open\n\n');
    streams.add(response);
    const tell = (event: RoomEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
    const tellTime = () => {
      const view = clock.view();
      if (view !== undefined) tell({ kind: 'clock', clock: view });
    };
    tellTime();
    const stopWatching = room.watch((change) => {
      const event = eventFor(change, objectId);
      if (event !== undefined) tell(event);
    });
    const heartbeat = setInterval(() => {
      response.write(': still here\n\n');
      // Where the moves lead changes as time passes.
      tellTime();
    }, heartbeatMs);
    request.on('close', () => {
      clearInterval(heartbeat);
      stopWatching();
      streams.delete(response);
    });
  }

  /** What one person may know of a change. */
  function eventFor(change: Change, objectId: string): RoomEvent | undefined {
    switch (change.kind) {
      case 'room':
        return { kind: 'room', room: viewRoom(room, offer) };
      case 'exchange':
      case 'clock':
        return change;
      case 'typing':
        return isMember(change.conversationId, objectId) ? change : undefined;
      case 'message': {
        const { message, only } = change;
        if (only !== undefined && only !== objectId) return undefined;
        if (!isMember(message.conversationId, objectId)) return undefined;
        return { kind: 'message', message: viewMessage(message, objectId) };
      }
      default:
        return change satisfies never;
    }
  }

  function isMember(conversationId: string, objectId: string): boolean {
    return room.place(conversationId)?.members.includes(objectId) ?? false;
  }

  return {
    router,
    stop() {
      for (const stream of streams) stream.end();
    },
  };
}

/** Checks a body or query at the door; the refusal names each fault with its place. */
function read<Shape>(schema: z.ZodType<Shape>, given: unknown): Shape {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new Refused(400, faults.join('; '));
}
