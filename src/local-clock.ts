import type { App } from './app.ts';
import { agendaIn } from './domain/agenda.ts';
import type { Day, Instant } from './domain/day.ts';
import { freeDaysOf } from './domain/free-days.ts';
import type { Partnership } from './domain/partnership.ts';
import { instantAt } from './domain/quiet-hours.ts';
import { addDays, addWorkingDays, dayOf, isWorkingDay } from './domain/working-days.ts';
import type { MovableTime } from './local-time.ts';
import type { RoomClock } from './rehearsal/clock.ts';

/** The hours at which something may be due: people are left in peace before the first and from the last on. */
const HOURS = Array.from({ length: 11 }, (_, place) => `${String(8 + place).padStart(2, '0')}:00`);
const MORNING = '08:00';
const WORK_BEGINS = '09:00';
/** A duty is due at least once in three years. */
const LOOKED_AHEAD_DAYS = 3 * 366;

/** The room's clock over this installation: at each stop on the way, what the minute's tick does is done and waited for. */
export function buildRoomClock(time: MovableTime, { partnership, tick }: Pick<App, 'partnership' | 'tick'>): RoomClock {
  const freeDays = freeDaysOf(partnership);
  return {
    now: time.now,
    aheadMs: time.aheadMs,
    async moveTo(untilAt, mayGoOn) {
      for (const at of stopsBetween(time.now(), untilAt, freeDays)) {
        time.advanceTo(at);
        await tick();
        if (!mayGoOn()) return;
      }
    },
    nextWorkingMorning() {
      const today = dayOf(time.now());
      const isStillToBegin = isWorkingDay(today, freeDays) && time.now() < instantAt(today, WORK_BEGINS);
      return instantAt(isStillToBegin ? today : addWorkingDays(today, 1, freeDays), WORK_BEGINS);
    },
    nextDeadline: () => nextDeadline(partnership, time.now()),
  };
}

/** Every full hour from 8am to 6pm of the working days in between, London time, and the end itself. */
function* stopsBetween(fromAt: Instant, untilAt: Instant, freeDays: ReadonlySet<Day>): Generator<Instant> {
  const last = dayOf(untilAt);
  for (let day = dayOf(fromAt); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day, freeDays)) continue;
    for (const hour of HOURS) {
      const at = instantAt(day, hour);
      if (at > fromAt && at < untilAt) yield at;
    }
  }
  yield untilAt;
}

/** 8am of the next day on which the register has something due. */
function nextDeadline(partnership: Partnership, now: Instant): ReturnType<RoomClock['nextDeadline']> {
  const today = dayOf(now);
  const fromOn = now < instantAt(today, MORNING) ? today : addDays(today, 1);
  const horizon = { fromOn, toOn: addDays(today, LOOKED_AHEAD_DAYS) };
  const ahead = agendaIn(partnership, { kind: 'partnership' }, horizon);
  const [first] = ahead;
  if (!first) return undefined;
  const others = ahead.filter(({ on }) => on === first.on).length - 1;
  return { at: instantAt(first.on, MORNING), label: others > 0 ? `${first.title}, and ${others} more` : first.title };
}
