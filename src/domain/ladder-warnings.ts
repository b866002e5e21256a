import type { LadderPreview } from './ladder-preview.ts';
import { count } from './words.ts';

/** What somebody should know of a ladder before it is saved, a sentence each. */
export function warnOfLadder(parts: readonly LadderPreview[]): string[] {
  const rungs = parts.flatMap((part) => part.rungs);
  const ladder = parts[0]?.ladder ?? [];
  const moved = rungs.filter(({ movedFrom }) => movedFrom !== null).length;
  const past = rungs.filter(({ isPast }) => isPast).length;
  return [
    moved > 0 && `${count(moved, 'reminder moves', 'reminders move')} to a working day.`,
    past > 0 && `${count(past, 'day has', 'days have')} passed already, so nothing is said then.`,
    ladder.every(({ offset }) => offset < 0) && 'Nobody is reminded before the deadline.',
    ladder.every(({ offset }) => offset >= 0) && 'Nobody hears when it is overdue.',
  ].filter((warning) => warning !== false);
}
