import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';

/** The least that a botbuilder bot on Express can do with a card submit: answer a fixed invoke response. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Thank you.' };
const app = express();
app.post('/api/messages', express.json({ limit: '1mb' }), async (req, res) => {
  await adapter.process(req, res, async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`bare bot on http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}\n`);
});
process.on('SIGTERM', () => process.exit(0));
