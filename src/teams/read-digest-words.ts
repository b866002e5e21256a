import { type DigestTiming, faultInTiming, USUAL_TIME } from '../domain/digest-timing.ts';

export type ReadTiming =
  | { outcome: 'timing'; timing: DigestTiming }
  | { outcome: 'weekend' }
  | { outcome: 'not in working hours' }
  | { outcome: 'unreadable' };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "off", "by round", "by round 8:30am", "weekly", "weekly monday 8am", "every friday at 14:00". */
export function readDigestWords(words: string): ReadTiming {
  const lower = words
    .toLowerCase()
    .replace(/[.,](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (/^(?:off|stop|never|none)$/u.test(lower)) return { outcome: 'timing', timing: { kind: 'off' } };
  const [, kind = '', day = '', hour = '', minute = '', half = '', named = ''] =
    /^(by round|weekly|every)(?: (?:on )?([a-z]{3,9}?)s?)?(?:(?: at)? (?:(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm)?|(midday|noon)))?$/u.exec(
      lower,
    ) ?? [];
  if (kind === '' || (kind === 'every' && day === '')) return { outcome: 'unreadable' };
  const time = named === '' ? readTime(hour, minute, half) : '12:00';
  if (time === undefined) return { outcome: 'unreadable' };
  const byRound = { kind: 'by round', time } as const;
  if (faultInTiming(byRound)) return { outcome: 'not in working hours' };
  if (kind === 'by round') return day === '' ? { outcome: 'timing', timing: byRound } : { outcome: 'unreadable' };
  const weekday = day === '' ? 1 : WEEKDAYS.findIndex((name) => name.startsWith(day)) + 1;
  if (weekday === 0) return { outcome: 'unreadable' };
  const weekly = { kind: 'weekly', weekday, time } as const;
  const fault = faultInTiming(weekly);
  return fault ? { outcome: fault } : { outcome: 'timing', timing: weekly };
}

function readTime(hour: string, minute: string, half: string): string | undefined {
  if (hour === '') return USUAL_TIME;
  const written = Number(hour);
  if (half !== '' && (written < 1 || written > 12)) return undefined;
  const hours = half === '' ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute === '' ? '00' : minute}`;
}
