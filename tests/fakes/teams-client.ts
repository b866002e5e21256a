import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

/** What the Teams client knows and tells the tab as its context; in the words of teams-js. */
export interface TeamsSetting {
  /** Of the frame: `content` is a tab, `settings` the dialog in which one is added to a channel. */
  frame?: 'content' | 'settings';
  theme?: 'default' | 'dark' | 'contrast';
  subEntityId?: string;
  /** Of a tab that is being changed. */
  entityId?: string;
  /** Single sign-on: a token, or the reason that there is none. */
  signIn: () => Promise<{ token: string } | { refusal: string }>;
}

/** The Teams client on the web, as far as a tab can see it: a page of its own that frames the tab and answers teams-js. */
export interface TeamsClient {
  page: Page;
  tab: FrameLocator;
  /** The names of what the tab has asked for, in order. */
  asked: () => Promise<string[]>;
  /** What the tab last asked for under a name. */
  lastOf: (name: string) => Promise<unknown[] | undefined>;
  /** Tells the tab something of the client's own. */
  tell: (name: string, ...args: unknown[]) => Promise<void>;
  /** Errors of the page and of its console; among them whatever the tab's own rules forbid. */
  faults: string[];
}

const ORIGINS_OF_TEAMS = { validOrigins: ['teams.microsoft.com', '*.cloud.microsoft'] };

/** Opens a tab in it. `origin` may be a page that is not Teams. */
export async function openTeamsClient(
  context: BrowserContext,
  tabUrl: string,
  setting: TeamsSetting,
  origin = 'https://teams.microsoft.com',
): Promise<TeamsClient> {
  const { frame = 'content', theme = 'default', subEntityId, entityId, signIn } = setting;
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.exposeFunction('signIn', signIn);
  const known = { frame, theme, ...(subEntityId && { subEntityId }), ...(entityId && { entityId }) };
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: writeClient(tabUrl, known) }),
  );
  await page.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: ORIGINS_OF_TEAMS, headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.goto(`${origin}/v2/`);
  return {
    page,
    tab: page.frameLocator('iframe'),
    faults,
    asked: () => page.evaluate('asked.map(({ func }) => func)'),
    lastOf: (name) => page.evaluate(`asked.findLast(({ func }) => func === ${JSON.stringify(name)})?.args`),
    tell: (name, ...args) => page.evaluate(`tell(${JSON.stringify(name)}, ${JSON.stringify(args)})`),
  };
}

/** The client's page. Source of the protocol: the messages of @microsoft/teams-js 2.58, src/internal/communication. */
function writeClient(tabUrl: string, known: object): string {
  return `<!doctype html><title>Microsoft Teams</title>
<style>html, body { height: 100%; margin: 0 } iframe { width: 100%; height: 98%; border: 0 }</style>
<iframe src=${JSON.stringify(tabUrl)} allow="clipboard-write"
  sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>
<script>
const known = ${JSON.stringify(known)};
const frame = document.querySelector('iframe');
const asked = [];
const supports = { app: { notifySuccessResponse: {} }, pages: { config: {} }, sharing: {} };
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports });
const context = {
  theme: known.theme, entityId: known.entityId ?? 'overview', subEntityId: known.subEntityId, frameContext: known.frame,
  locale: 'en-gb', hostName: 'Teams', hostClientType: 'web', sessionId: 's-1',
  userObjectId: 'forged', tid: 'forged', channelId: '19:barrow@thread.tacv2',
};
const answers = {
  initialize: () => [known.frame, 'web', runtime, '2.58.0'],
  getContext: () => [context],
  'settings.getSettings': () => [{ entityId: known.entityId, contentUrl: '' }],
  'settings.setSettings': () => [true],
  'appInitialization.success': () => [undefined],
  'sharing.shareWebContent': () => [undefined, true],
  executeDeepLink: () => [true],
  async 'authentication.getAuthToken'() {
    const { token, refusal } = await signIn();
    return token ? [true, token] : [false, refusal];
  },
};
addEventListener('message', async ({ source, origin, data }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  const { id, uuidAsString, func, args } = data;
  asked.push({ func, args });
  const answer = await answers[func]?.();
  if (answer) source.postMessage({ id, uuidAsString, args: answer }, origin);
});
function tell(func, args) {
  frame.contentWindow.postMessage({ func, args }, '*');
}
</script>`;
}
