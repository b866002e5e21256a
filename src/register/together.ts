import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainName } from '../domain/names.ts';
import { isWorkingDay } from '../domain/working-days.ts';
import type { Finding, Path } from './fault.ts';
import { isDay } from './fields.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

/**
 * The data as far as it is any good, so that a wrong month in one duty does not hide a wrong group in another:
 * what the schema refuses is empty here, and every list keeps its places.
 */
const word = z.string().catch('');
const number = z.number().catch(Number.NaN);
const wordList = z.array(word).catch([]);
function each<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const item = z.object(shape);
  return z.array(item.catch(() => item.parse({}))).catch([]);
}
const names = { id: word, name: word, shortName: word, aliases: wordList };
const ladder = each({ offset: number, unit: word, to: word });
const cadences = each({ kind: word, month: number, day: number, refreshMonth: number, refreshDay: number, ladder });
const loose = z.object({
  organisations: each(names),
  groups: each(names),
  duties: each({ ...names, cadences, leadRole: word, leads: wordList, support: wordList, groups: wordList, ladder }),
  boards: each({ on: word }),
  holidays: each({ on: word }),
  reverseSchedule: z.record(z.string(), number).catch({}),
});

/** In the order of time. */
const REVERSE_STEPS = [
  ...['promptsOut', 'nudge', 'lastCall', 'updatesDue', 'overdueNudge', 'draftToManager'],
  ...['previewToChair', 'chairComments', 'papersOut', 'actionsOut', 'minutesOut'],
];

type Loose = z.infer<typeof loose>;
type Named = Loose['groups'][number];

/** What is wrong with the parts as they stand to each other. Takes data of any shape. */
export function checkTogether(data: unknown): Finding[] {
  const parsed = loose.safeParse(data);
  if (!parsed.success) return [];
  const register = parsed.data;
  return [
    ...checkNames('organisations', register.organisations),
    ...checkNames('groups', register.groups),
    ...checkNames('duties', register.duties),
    ...register.duties.flatMap((duty, index) => checkDuty(['duties', index], duty, register)),
    ...checkGroupsAreAsked(register),
    ...checkCalendar(register),
  ];
}

/** Within its kind a word names one thing, and none that the bot understands otherwise. */
function checkNames(kind: string, entries: readonly Named[]): Finding[] {
  const owners = new Map<string, number>();
  return entries.flatMap((entry, index) =>
    namesOf(entry).flatMap(({ at, name }): Finding[] => {
      const path = [kind, index, ...at];
      const plain = plainName(name);
      if (plain === '') return [];
      if (RESERVED_WORDS.has(plain)) return [{ path, message: 'The bot knows this word already. Write another name.' }];
      const owner = owners.get(plain) ?? index;
      owners.set(plain, owner);
      if (owner === index) return [];
      return [{ path, message: `This names ${kind}[${owner}] already. Write a name that only one of them has.` }];
    }),
  );
}

function namesOf(entry: Named): { at: Path; name: string }[] {
  return [
    { at: ['id'], name: entry.id },
    { at: ['name'], name: entry.name },
    { at: ['shortName'], name: entry.shortName },
    ...entry.aliases.map((name, index) => ({ at: ['aliases', index], name })),
  ];
}

function checkDuty(path: Path, duty: Loose['duties'][number], register: Loose): Finding[] {
  const findings = [
    ...checkReferences([...path, 'leads'], duty.leads, 'organisation', register.organisations),
    ...checkReferences([...path, 'support'], duty.support, 'organisation', register.organisations),
    ...checkReferences([...path, 'groups'], duty.groups, 'group', register.groups),
    ...checkLadder([...path, 'ladder'], duty.ladder),
    ...duty.cadences.flatMap((cadence, index) => checkCadence([...path, 'cadences', index], cadence)),
  ];
  if (duty.leads.length === 0 && duty.leadRole === '') {
    const message = 'Nobody leads this duty. Write an organisation here, or chair or manager under leadRole.';
    findings.push({ path: [...path, 'leads'], message });
  }
  return findings;
}

function checkReferences(path: Path, ids: readonly string[], what: string, among: readonly Named[]): Finding[] {
  const known = among.map((entry) => entry.id).filter((id) => id !== '');
  return ids.flatMap((id, index): Finding[] => {
    if (id === '') return [];
    const at = [...path, index];
    if (!known.includes(id))
      return [{ path: at, message: `No ${what} has this id. Write one of ${known.join(', ')}.` }];
    if (ids.indexOf(id) < index) return [{ path: at, message: `This ${what} is in the list already. Remove it.` }];
    return [];
  });
}

function checkCadence(path: Path, cadence: Loose['duties'][number]['cadences'][number]): Finding[] {
  const findings = checkLadder([...path, 'ladder'], cadence.ladder);
  const dates = [
    { month: cadence.month, day: cadence.day, at: 'day' },
    { month: cadence.refreshMonth, day: cadence.refreshDay, at: 'refreshDay' },
  ];
  for (const { month, day, at } of dates) {
    const isRange = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (isRange && !comesEveryYear(month, day)) {
      findings.push({
        path: [...path, at],
        message: 'This month does not have this day every year. Write an earlier day.',
      });
    }
  }
  return findings;
}

/** 29 February does not. */
function comesEveryYear(month: number, day: number): boolean {
  return day <= Temporal.PlainYearMonth.from({ year: 2027, month }).daysInMonth;
}

function checkLadder(path: Path, rungs: Loose['duties'][number]['ladder']): Finding[] {
  const seen = new Set<string>();
  return rungs.flatMap(({ offset, unit, to }, index): Finding[] => {
    const key = JSON.stringify([offset, unit, to]);
    const isAgain = seen.has(key) && unit !== '' && to !== '';
    seen.add(key);
    return isAgain ? [{ path: [...path, index], message: 'This rung is on the ladder already. Remove it.' }] : [];
  });
}

function checkGroupsAreAsked({ groups, duties }: Loose): Finding[] {
  const asked = new Set(duties.flatMap((duty) => duty.groups));
  return groups.flatMap((group, index): Finding[] => {
    if (group.id === '' || asked.has(group.id)) return [];
    return [{ path: ['groups', index], message: 'No duty asks this group. Add its id to the groups of a duty.' }];
  });
}

function checkCalendar({ boards, holidays, reverseSchedule }: Loose): Finding[] {
  const days = new Set(holidays.map((holiday) => holiday.on));
  const findings: Finding[] = [];
  holidays.forEach(({ on }, index) => {
    if (isDay(on) && holidays.findIndex((holiday) => holiday.on === on) < index) {
      findings.push({ path: ['holidays', index, 'on'], message: 'This day is in the list already. Keep one.' });
    }
  });
  boards.forEach(({ on }, index) => {
    if (!isDay(on)) return;
    const path = ['boards', index, 'on'];
    const earlier = boards[index - 1]?.on ?? '';
    if (on <= earlier) findings.push({ path, message: 'Boards stand in the order of their dates. Write a later day.' });
    if (!isWorkingDay(on, days)) findings.push({ path, message: 'Not a working day. Write the day the board meets.' });
  });
  REVERSE_STEPS.forEach((step, index) => {
    const earlier = REVERSE_STEPS[index - 1];
    if (earlier === undefined || !((reverseSchedule[step] ?? 0) < (reverseSchedule[earlier] ?? 0))) return;
    findings.push({ path: ['reverseSchedule', step], message: `This comes before ${earlier}. Write a later day.` });
  });
  return findings;
}
