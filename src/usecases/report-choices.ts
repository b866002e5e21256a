import type { Day } from '../domain/day.ts';
import { findDuty, findGroup, findOrganisation, findTheme, type Partnership } from '../domain/partnership.ts';
import type { Period } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { Scope } from '../domain/report.ts';
import { formatPeriod } from '../domain/report-words.ts';
import { formatDay } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';
import { type MakeReportOutcome, makeReport } from './compile-report.ts';
import type { Tools } from './ports.ts';

/** The periods that have a name on every day, as people type them. */
export const NAMED_PERIODS = [
  'this round',
  'this quarter',
  'last quarter',
  'this month',
  'last month',
  'this year',
  'last year',
] as const;

/** A named period, or days of one's own, both included. */
export type WantedPeriod = { named: (typeof NAMED_PERIODS)[number] } | { fromOn: Day; toOn: Day };

/** What a report can be made of: `value` is "partnership", "group:barrow". */
export interface ScopeChoice {
  part: 'Partnership' | 'Boards and groups' | 'Local focus hubs' | 'Themes' | 'Duties' | 'Organisations';
  value: string;
  name: string;
}

/** A named period as it falls today. */
export interface PeriodChoice {
  value: (typeof NAMED_PERIODS)[number];
  /** "Quarter 2, 2026 to 2027 (1 July 2026 to 30 September 2026)" */
  name: string;
}

export function scopeChoices(partnership: Partnership): ScopeChoice[] {
  const groups = partnership.groups.map(({ id, name, kind }): ScopeChoice => {
    const part = kind === 'local focus hub' ? 'Local focus hubs' : 'Boards and groups';
    return { part, value: `group:${id}`, name };
  });
  return [
    { part: 'Partnership', value: 'partnership', name: partnership.name },
    ...groups.filter(({ part }) => part === 'Local focus hubs'),
    ...groups.filter(({ part }) => part === 'Boards and groups'),
    ...partnership.themes.map(({ id, name }): ScopeChoice => ({ part: 'Themes', value: `theme:${id}`, name })),
    ...partnership.duties.map(
      ({ id, shortName }): ScopeChoice => ({ part: 'Duties', value: `duty:${id}`, name: `${id} ${shortName}` }),
    ),
    ...partnership.organisations.map(
      ({ id, name }): ScopeChoice => ({ part: 'Organisations', value: `organisation:${id}`, name }),
    ),
  ];
}

export function periodChoices(tools: Pick<Tools, 'language' | 'partnership' | 'now'>): PeriodChoice[] {
  return NAMED_PERIODS.flatMap((value) => {
    const period = readWanted(tools, { named: value });
    return period ? [{ value, name: formatPeriod(period) }] : [];
  });
}

/** Undefined for what the register does not have. */
export function readScope(partnership: Partnership, value: string): Scope | undefined {
  if (value === 'partnership') return { kind: 'partnership' };
  const [, kind = '', id = ''] = /^(group|theme|duty|organisation):(.+)$/u.exec(value) ?? [];
  if (kind === 'group') return findGroup(partnership, id) && { kind, id };
  if (kind === 'theme') return findTheme(partnership, id) && { kind, id };
  if (kind === 'duty') return findDuty(partnership, id) && { kind, id };
  if (kind === 'organisation') return findOrganisation(partnership, id) && { kind, id };
  return undefined;
}

export type AskReportOutcome =
  | MakeReportOutcome
  | { outcome: 'no such scope' }
  /** It ends before it begins, or has not begun. */
  | { outcome: 'no such period' };

/** Compiles the report that somebody chose from lists, as the command does for words. */
export async function askReport(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>,
  ask: { scope: string; period: WantedPeriod; who: Person },
): Promise<AskReportOutcome> {
  const scope = readScope(tools.partnership, ask.scope);
  if (!scope) return { outcome: 'no such scope' };
  const period = readWanted(tools, ask.period);
  if (!period) return { outcome: 'no such period' };
  return makeReport(tools, { scope, period, by: ask.who });
}

function readWanted(
  { language, partnership, now }: Pick<Tools, 'language' | 'partnership' | 'now'>,
  wanted: WantedPeriod,
): Period | undefined {
  const words = 'named' in wanted ? wanted.named : `${formatDay(wanted.fromOn)} to ${formatDay(wanted.toOn)}`;
  return language.readPeriod(words, dayOf(now()), partnership);
}
