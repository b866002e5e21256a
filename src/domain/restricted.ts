import type { Duty, Partnership } from './partnership.ts';
import { mayAnswer, type Person } from './person.ts';
import type { Progress } from './update.ts';

/**
 * What people wrote about a restricted duty is read by those to whom the bot shows it in chat: whoever may answer for it
 * in that group. Everybody else sees where it stands, and no line of text: it could identify a victim.
 */
export function mayReadWords(person: Person, duty: Duty, groupId: string, partnership: Partnership): boolean {
  return !duty.restricted || mayAnswer(person, duty.id, groupId, partnership);
}

/** Status, colour, percent and date alone. */
export function withoutWords(progress: Progress | null): Progress | null {
  return progress && { ...progress, changed: null, obstacle: null, unblocker: null, evidenceUrl: null };
}
