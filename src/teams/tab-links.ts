/**
 * A page of the tab, as its address has it behind the `#`: `PUBLIC_URL/tab/#/duties/d07`. In Teams the same words are the
 * `subEntityId` of a deep link, which the tab reads as `page.subPageId`.
 */
export type TabPage = ListPage | `/duties/${string}` | `/reports/${string}`;

/** A page that is about no one thing. */
export type ListPage = '/overview' | '/my-updates' | '/duties' | '/reports';

/** Where links into the tab lead. */
export interface TabPlace {
  /** No slash at the end. */
  publicUrl: string;
  /** The id under which Teams knows the app; null on this machine, where there is no Teams and plain links do. */
  teamsAppId: string | null;
}

/**
 * The id in manifest/manifest.json, which a deep link names. An organisation's app catalogue may give the app an id of its
 * own (learn.microsoft.com, "Deep link to an application"): the setting TEAMS_APP_ID then stands in for this one.
 */
export const MANIFEST_ID = '5a0e9d3c-6f0b-4c57-9d5e-2c1a7be0c5f4';

/** The tabs that the manifest pins to the personal app; every page but one is a page of the first. */
const OVERVIEW = 'overview';
const MY_UPDATES = 'my-updates';

export function dutyPage(dutyId: string): TabPage {
  return `/duties/${encodeURIComponent(dutyId.toLowerCase())}`;
}

export function reportPage(reportId: string): TabPage {
  return `/reports/${encodeURIComponent(reportId)}`;
}

/**
 * The address for an Action.OpenUrl: in Teams a deep link, which opens the tab inside Teams, else the plain address.
 *
 * @param label what Teams calls the page while it opens
 */
export function tabLink({ publicUrl, teamsAppId }: TabPlace, page: `/${string}`, label: string): string {
  const plain = `${publicUrl}/tab/#${page}`;
  if (teamsAppId === null) return plain;
  const entity = page === '/my-updates' ? MY_UPDATES : OVERVIEW;
  // encodeURIComponent and not URLSearchParams: Teams would show the + of a space in the label.
  const query = Object.entries({ webUrl: plain, label, context: JSON.stringify({ subEntityId: page }) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${entity}?${query}`;
}

/** What a link of ours points at. */
export type LinkTarget =
  /** A page of the tab; `/overview` also where the address has lost what stood behind its `#`. */
  | { kind: 'page'; page: ListPage }
  | { kind: 'duty'; dutyId: string }
  /** `isSecret` is the page of the report itself, which whoever has the link may read. */
  | { kind: 'report'; reportId: string; isSecret: boolean };

const TEAMS_HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/** Reads a link into the tab, deep or plain, or to a report's page. Undefined for every other address. */
export function readLink(href: string, { publicUrl, teamsAppId }: TabPlace): LinkTarget | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (TEAMS_HOSTS.has(url.hostname)) return readDeepLink(url, teamsAppId);
  if (url.origin !== originOf(publicUrl)) return undefined;
  if (/^\/tab\/?$/u.test(url.pathname)) return readPage(url.hash.slice(1), url.searchParams.get('entity'));
  const reportId = /^\/reports\/([\w-]{1,100})(?:\.[a-z.]+)?$/u.exec(url.pathname)?.[1];
  return reportId === undefined ? undefined : { kind: 'report', reportId, isSecret: true };
}

function readDeepLink(url: URL, teamsAppId: string | null): LinkTarget | undefined {
  const [, , kind, appId, entity = ''] = url.pathname.split('/');
  const isOurs = appId === MANIFEST_ID || (teamsAppId !== null && appId === teamsAppId);
  if (kind !== 'entity' || !isOurs || entity === 'conversations') return undefined;
  return readPage(subEntityOf(url.searchParams.get('context') ?? ''), entity);
}

function subEntityOf(context: string): string {
  // Not parsed as JSON: whoever wrote the link wrote this too, and one page is all that is looked for.
  return /"subEntityId"\s*:\s*"([^"\\]*)"/u.exec(context)?.[1] ?? '';
}

/** @param path what stood behind the `#`; empty or unknown is the page of the tab that the link names */
function readPage(path: string, entity: string | null): LinkTarget {
  const [, list = '', id] = path.split(/[?&]/u)[0]?.split('/') ?? [];
  const named = id === undefined ? '' : decode(id);
  if (list === 'duties' && named !== '') return { kind: 'duty', dutyId: named };
  if (list === 'reports' && named !== '') return { kind: 'report', reportId: named, isSecret: false };
  switch (list === '' ? entity : list) {
    case 'duties':
      return { kind: 'page', page: '/duties' };
    case 'reports':
      return { kind: 'page', page: '/reports' };
    case MY_UPDATES:
      return { kind: 'page', page: '/my-updates' };
    default:
      return { kind: 'page', page: '/overview' };
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function originOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? new URL(publicUrl).origin : publicUrl;
}
