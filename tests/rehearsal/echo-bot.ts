import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import {
  type Activity,
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import express from 'express';

/** What a test wants the bot to do; anything left out is done plainly. */
interface EchoHabits {
  onMessage?: (context: TurnContext) => Promise<void>;
  onInvoke?: (context: TurnContext) => Promise<InvokeResponse>;
}

export interface EchoBot {
  url: string;
  habits: EchoHabits;
  /** Everything it was told, oldest first. */
  heard: Activity[];
  /** The headers that came with it. */
  headers: IncomingHttpHeaders[];
  /** Runs in a proactive turn. */
  proactively(reference: Partial<ConversationReference>, act: (context: TurnContext) => Promise<void>): Promise<void>;
  adapter: CloudAdapter;
  stop(): Promise<void>;
}

/** A small bot on the real CloudAdapter, without authentication, on a free port. */
export async function startEchoBot(): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const heard: Activity[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const habits: EchoHabits = {};

  class Echo extends ActivityHandler {
    protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
      return habits.onInvoke?.(context) ?? super.onInvokeActivity(context);
    }
  }
  const bot = new Echo();
  bot.onMessage(async (context, next) => {
    if (habits.onMessage !== undefined) await habits.onMessage(context);
    else await context.sendActivity(`You said: ${context.activity.text}`);
    await next();
  });

  const app = express();
  app.use(express.json({ limit: '1mb' }));
  app.post('/api/messages', (request, response) =>
    adapter.process(request, response, async (context) => {
      heard.push(context.activity);
      headers.push(request.headers);
      await bot.run(context);
    }),
  );
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    habits,
    heard,
    headers,
    adapter,
    proactively: (reference, act) => adapter.continueConversationAsync('', reference, act),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
