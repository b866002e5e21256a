import { isJson, textOf } from '../../../viewer/json.ts';
import type { LastRead } from './room-state.ts';

/** What this browser remembers of a person's reading. A full or forbidden store means: nothing is remembered. */
export function loadLastRead(personId: string): LastRead {
  try {
    const stored = JSON.parse(localStorage.getItem(key(personId)) ?? '{}');
    return isJson(stored) ? Object.fromEntries(Object.entries(stored).map(([id, last]) => [id, textOf(last)])) : {};
  } catch {
    return {};
  }
}

export function saveLastRead(personId: string, lastRead: LastRead): void {
  try {
    localStorage.setItem(key(personId), JSON.stringify(lastRead));
  } catch {
    // Private windows may refuse; then the marks last as long as the tab.
  }
}

function key(personId: string): string {
  return `room.read.${personId}`;
}
