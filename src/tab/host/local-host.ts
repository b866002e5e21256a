import { pageOfEntity, readEntity } from './entity.ts';
import { type Host, SignInFault, type ThemeName } from './host.ts';
import { isTeamsLink } from './teams-link.ts';

const SESSION = 'tab.session';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const prefersContrast = matchMedia('(forced-colors: active)');

/**
 * A browser on this machine, where there is no Teams. The link that opened it signs in once; the session lasts as long
 * as the browser's tab. The rehearsal room says its theme and page in the link.
 */
export function openLocalHost(): Host {
  const asked = new URLSearchParams(location.hash.replace(/^#\??/, ''));
  const key = asked.get('key');
  const page = asked.get('page') ?? undefined;
  const theme = themeIn(asked.get('theme'));
  // A link that was used is worth nothing; it is taken out of sight and of the history.
  if (key !== null) history.replaceState(null, '', `${location.pathname}${location.search}`);
  let opening: Promise<string> | undefined;
  return {
    getToken: () => (opening ??= key === null ? readSession() : redeem(key)),
    followTheme(show) {
      const follow = () =>
        show(theme ?? (prefersContrast.matches ? 'contrast' : prefersDark.matches ? 'dark' : 'light'));
      follow();
      prefersDark.addEventListener('change', follow);
      return () => prefersDark.removeEventListener('change', follow);
    },
    firstPage: page ?? pageOfEntity(readEntity()),
    channelId: asked.get('channel') ?? undefined,
    showReady: () => {},
    openLink: openAround,
  };
}

/** The rehearsal room leads to places in Teams, as Teams does; only a page on this machine may frame this one. */
function openAround(href: string): void {
  if (parent !== window && isTeamsLink(href)) parent.postMessage({ kind: 'open link', href }, '*');
  else open(href, '_blank', 'noopener');
}

async function redeem(key: string): Promise<string> {
  const response = await fetch('/api/tab/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (!response.ok) return readSession();
  const { token }: { token: string } = await response.json();
  sessionStorage.setItem(SESSION, token);
  return token;
}

async function readSession(): Promise<string> {
  const token = sessionStorage.getItem(SESSION);
  if (token === null)
    throw new SignInFault('Open the tab from the rehearsal room, or by the link that is printed at start.');
  return token;
}

function themeIn(name: string | null): ThemeName | undefined {
  return name === 'light' || name === 'dark' || name === 'contrast' ? name : undefined;
}
