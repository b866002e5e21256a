import type { DigestTiming } from '../../../../domain/digest-timing.ts';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** "Every Monday at 8am, or on the next working day." */
export function sayTiming(timing: DigestTiming): string {
  switch (timing.kind) {
    case 'off':
      return 'It does not come by itself.';
    case 'by round':
      return `On the preview day of each round, at ${sayTime(timing.time)}.`;
    case 'weekly':
      return `Every ${WEEKDAYS[timing.weekday - 1]} at ${sayTime(timing.time)}, or on the next working day. When nothing has changed, none is sent.`;
  }
}

/** "08:30" as people write it: "8:30am". */
function sayTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (hour === 12 && minute === 0) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour > 12 ? hour - 12 : hour}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
