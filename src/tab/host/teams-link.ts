import type { Host } from './host.ts';

const HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us']);

/** Whether an address leads to somewhere in Teams: only Teams itself can open that without leaving. */
export function isTeamsLink(href: string): boolean {
  return URL.canParse(href) && HOSTS.has(new URL(href).hostname);
}

/** Links into Teams, wherever they stand on a page, open beside the tab instead of in a browser. Returns the way to stop. */
export function followTeamsLinks(host: Pick<Host, 'openLink'>): () => void {
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isTeamsLink(link.href)) return;
    event.preventDefault();
    host.openLink(link.href);
  }
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
