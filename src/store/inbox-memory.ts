import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/day.ts';

/** Until when an activity handled at `now` is remembered: Teams repeats within minutes, a day is ample. */
export function rememberUntil(now: Instant): Instant {
  return Temporal.Instant.from(now).add({ hours: 24 }).toString({ fractionalSecondDigits: 3 });
}
