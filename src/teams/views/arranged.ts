import type { Arrangement } from '../../domain/arrangement.ts';
import { Impossible } from '../../domain/errors.ts';
import type { Standing, StandingArrangement } from '../../domain/standing-arrangements.ts';
import { joinWords } from '../../domain/words.ts';
import type { CardData } from '../card-data.ts';
import { describeArranged, pausedName, type Words } from './arrangements.ts';

/** What was just arranged: what happens now, until when, and how to end it. */
export function arrangedData(
  { arrangement, replaced }: { arrangement: Arrangement; replaced: readonly StandingArrangement[] },
  words: Words,
): CardData['arranged'] {
  const arranged = standingIn(arrangement);
  const { what, detail } = describeArranged(arranged, words);
  const earlier = replaced.map((one) => lower(describeArranged(one.arranged, words).what));
  return {
    title: what,
    text: `${detail} ${howToEnd(arranged)}`.trim(),
    replaced: earlier.length > 0 ? `This takes the place of what you arranged before: ${joinWords(earlier)}.` : '',
    endTitle: arranged.kind === 'pause' ? 'Resume' : 'End it',
    numbers: String(arrangement.number),
    marking: words.partnership.marking,
  };
}

/** What was ended, and what happens again. */
export function endedData(ended: readonly StandingArrangement[], words: Words): CardData['arranged'] {
  const isPause = ended.every(({ arranged }) => arranged.kind === 'pause');
  const isSnooze = ended.every(({ arranged }) => arranged.kind === 'snooze');
  const whats = joinWords(ended.map(({ arranged }) => lower(describeArranged(arranged, words).what)));
  const names = ended.flatMap(({ arranged }) => (arranged.kind === 'pause' ? [pausedName(arranged.whom, words)] : []));
  return {
    title: isPause ? `${joinWords(names)}: reminders begin again` : isSnooze ? 'Reminded as before' : 'Leave ended',
    text: isPause
      ? 'What came due meanwhile and is still open is said with the next message.'
      : `No longer: ${whats}. Reminders come as before, from the next message on.`,
    replaced: '',
    endTitle: '',
    numbers: '',
    marking: words.partnership.marking,
  };
}

function howToEnd(arranged: Standing): string {
  switch (arranged.kind) {
    case 'leave':
      return 'Type back to end it early.';
    case 'pause':
      return 'What is due stays due, and the steps of clocks are still said. Type resume and the name to end it early.';
    case 'snooze':
      return '';
  }
}

function standingIn({ arranged }: Arrangement): Standing {
  if (arranged.kind === 'ended') throw new Impossible('What was ended is not arranged.');
  return arranged;
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
