import { Temporal } from 'temporal-polyfill';
import type { ReverseSchedule } from '../domain/partnership.ts';
import { isWorkingDay } from '../domain/working-days.ts';
import type { Finding, Path } from './fault.ts';
import { isDay } from './fields.ts';
import type { LooseDuty, LooseRegister } from './loose.ts';

/** In the order of time. */
const REVERSE_STEPS = [
  'promptsOut',
  'nudge',
  'lastCall',
  'updatesDue',
  'overdueNudge',
  'draftToManager',
  'previewToChair',
  'chairComments',
  'papersOut',
  'actionsOut',
  'minutesOut',
] as const satisfies (keyof ReverseSchedule)[];

/** Boards, holidays and the days between them. */
export function checkCalendar(register: LooseRegister): Finding[] {
  const { boards, holidays, closureDays, reverseSchedule } = register;
  const findings = checkFreeDays(register);
  const free = new Set([...holidays, ...closureDays].map(({ on }) => on));
  boards.forEach(({ on }, index) => {
    if (!isDay(on)) return;
    const path = ['boards', index, 'on'];
    const message = 'Boards stand in the order of their dates. Write a later day, or move it up.';
    if (on <= (boards[index - 1]?.on ?? '')) findings.push({ path, message });
    const [name, earlier = ''] = [boards[index], boards[index - 1]].map((one) => one && (one.id || one.on));
    if (boards[index]?.id && name !== undefined && name <= earlier) {
      findings.push({
        path: ['boards', index, 'id'],
        message: 'Rounds are named in the order of their boards. Write a later day.',
      });
    }
    if (!isWorkingDay(on, free)) {
      findings.push({ path, message: 'Not a working day. Write the day on which the board meets.' });
    }
  });
  REVERSE_STEPS.forEach((step, index) => {
    const earlier = REVERSE_STEPS[index - 1];
    if (earlier === undefined || !((reverseSchedule[step] ?? Number.NaN) < (reverseSchedule[earlier] ?? Number.NaN)))
      return;
    findings.push({ path: ['reverseSchedule', step], message: `This comes before ${earlier}. Write a later day.` });
  });
  return findings;
}

/** No day twice: not in one list, and not as a bank holiday here and something else beside it. */
function checkFreeDays({ holidays, closureDays, holidaysElsewhere }: LooseRegister): Finding[] {
  const lists = { holidays, closureDays, holidaysElsewhere };
  const bank = new Set(holidays.map(({ on }) => on));
  return Object.entries(lists).flatMap(([name, list]) => {
    const days = list.map(({ on }) => on);
    return days.flatMap((on, index): Finding[] => {
      const path = [name, index, 'on'];
      if (!isDay(on)) return [];
      if (days.indexOf(on) < index) return [{ path, message: 'This day is in the list already. Keep one.' }];
      if (name === 'holidays' || !bank.has(on)) return [];
      return [{ path, message: 'This day is among the holidays already. Remove it here.' }];
    });
  });
}

/** A duty's ladders, and the dates on which it falls due. */
export function checkTimes(path: Path, duty: LooseDuty): Finding[] {
  const cadences = duty.cadences.flatMap((cadence, index) => {
    const at = [...path, 'cadences', index];
    return [
      ...checkDate([...at, 'day'], cadence.month, cadence.day),
      ...checkDate([...at, 'refreshDay'], cadence.refreshMonth, cadence.refreshDay),
      ...checkLadder([...at, 'ladder'], cadence.ladder),
    ];
  });
  return [...cadences, ...checkLadder([...path, 'ladder'], duty.ladder)];
}

/** A day that comes every year: 29 February does not. Numbers out of range are the schema's to refuse. */
function checkDate(path: Path, month: number, day: number): Finding[] {
  const isInRange = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isInRange || day <= Temporal.PlainYearMonth.from({ year: 2027, month }).daysInMonth) return [];
  return [{ path, message: 'This month does not have this day every year. Write an earlier day.' }];
}

function checkLadder(path: Path, rungs: LooseDuty['ladder']): Finding[] {
  const keys = rungs.map((rung) => JSON.stringify([rung.offset, rung.unit, rung.to]));
  return rungs.flatMap(({ unit, to }, index): Finding[] => {
    const isAgain = unit !== '' && to !== '' && keys.indexOf(keys[index] ?? '') < index;
    return isAgain ? [{ path: [...path, index], message: 'This rung is on the ladder already. Remove it.' }] : [];
  });
}
