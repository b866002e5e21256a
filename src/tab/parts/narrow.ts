import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 40rem)');

function follow(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the page is as narrow as a phone, where a wide table becomes a list. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => narrow.matches);
}
