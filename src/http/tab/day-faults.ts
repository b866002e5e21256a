import type { Day } from '../../domain/day.ts';
import { formatDay } from '../../domain/words.ts';
import { type Answer, fault } from './route.ts';

/** A day that has been. `title` says what was not done. */
export function past(title: string, field: string): Answer {
  const detail = 'That day has passed. Choose today or a later day.';
  return fault(422, { title, detail, fields: { [field]: detail } });
}

/** A day on which nobody works, with the working days beside it. */
export function notWorking(title: string, field: string, { because, days }: { because: string; days: Day[] }): Answer {
  const detail = `Nobody works on that day (${because}). Choose ${days.map(formatDay).join(' or ')}.`;
  return fault(422, { title, detail, fields: { [field]: detail } });
}
