import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from './day.ts';
import type { Person, PersonKey } from './person.ts';
import { instantAt } from './quiet-hours.ts';
import type { Round } from './round.ts';
import { addDays, addWorkingDays, isWorkingDay } from './working-days.ts';

/** When somebody's digest comes by itself; `time` is London's, `HH:MM`, from 08:00 to 17:30. */
export type DigestTiming =
  | { kind: 'by round'; time: string }
  /** 1 is Monday, 5 Friday. */
  | { kind: 'weekly'; weekday: number; time: string }
  | { kind: 'off' };

/** What somebody chose for themselves. Choices are added, never changed: a person's newest stands. */
export interface DigestChoice {
  number: number;
  person: PersonKey;
  timing: DigestTiming;
  at: Instant;
}

export const USUAL_TIME = '09:00';
/** Digests come in working hours alone; both are included. */
export const DIGEST_HOURS = { first: '08:00', last: '17:30' } as const;

/** Without a choice the chair hears by round; a manager chooses to. */
const OF_CHAIR: DigestTiming = { kind: 'by round', time: USUAL_TIME };
const OF_OTHERS: DigestTiming = { kind: 'off' };

/** When the digest comes to somebody who has chosen nothing. */
export function usualTiming({ roles }: Pick<Person, 'roles'>): DigestTiming {
  return roles.includes('chair') ? OF_CHAIR : OF_OTHERS;
}

/** What is wrong with a timing; undefined when somebody may choose it. */
export function faultInTiming(timing: DigestTiming): 'weekend' | 'not in working hours' | undefined {
  if (timing.kind === 'off') return undefined;
  if (timing.time < DIGEST_HOURS.first || timing.time > DIGEST_HOURS.last) return 'not in working hours';
  return timing.kind === 'weekly' && (timing.weekday < 1 || timing.weekday > 5) ? 'weekend' : undefined;
}

/** One digest that is due. */
export interface DigestDue {
  /** The day that it belongs to and is named after, also when it is sent later. */
  on: Day;
  at: Instant;
  /** The day of the one before it, which it must say more than; null where each stands for itself. */
  previousOn: Day | null;
}

/** A person's newest choice; undefined for somebody who made none. */
export function choiceOf(person: PersonKey, choices: readonly DigestChoice[]): DigestChoice | undefined {
  return choices.findLast(
    (choice) => choice.person.tenantId === person.tenantId && choice.person.objectId === person.objectId,
  );
}

/**
 * The newest digest whose day has come, even if its hour has not. By round it is due on the preview day, and may be sent
 * late until the papers go out. Weekly it is due on that weekday, or on the first working day after it, and may be sent
 * late until the next one.
 */
export function digestDue(
  timing: DigestTiming,
  today: Day,
  round: Round | undefined,
  freeDays: ReadonlySet<Day>,
): DigestDue | undefined {
  switch (timing.kind) {
    case 'off':
      return undefined;
    case 'by round': {
      if (!round || today < round.previewOn || today >= round.papersOn) return undefined;
      return { on: round.previewOn, at: instantAt(round.previewOn, timing.time), previousOn: null };
    }
    case 'weekly': {
      const back = (Temporal.PlainDate.from(today).dayOfWeek - timing.weekday + 7) % 7;
      const on = addDays(today, -back);
      const sentOn = isWorkingDay(on, freeDays) ? on : addWorkingDays(on, 1, freeDays);
      return sentOn > today ? undefined : { on, at: instantAt(sentOn, timing.time), previousOn: addDays(on, -7) };
    }
  }
}
