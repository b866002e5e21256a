import type { Host } from './host.ts';

/** Asks the server how people sign in here, and opens the host that fits. Only what is used is loaded. */
export async function openHost(): Promise<Host> {
  const response = await fetch('/api/tab/sign-in');
  const { mode }: { mode: 'teams' | 'local' } = await response.json();
  if (mode === 'local') return (await import('./local-host.ts')).openLocalHost();
  return (await import('./teams-host.ts')).openTeamsHost();
}
