import type { Report, ReportMovement, Scope } from './report.ts';
import { READ_FIRST } from './report-words.ts';
import { STANDINGS, type Standing } from './standing.ts';
import { count, joinWords } from './words.ts';

const PHRASES = {
  'on track': 'on track',
  complete: 'complete',
  'in progress': 'in progress',
  'not started': 'not started',
  'at risk': 'at risk',
  'off track': 'off track',
  'not for us': 'handed back',
  'no update': 'without an update',
} as const satisfies Record<Standing, string>;

/** "9 duties on track, 3 at risk, 1 off track and 1 without an update. Since the period before, 2 got better." */
export function headlineOf(facts: {
  scope: Scope;
  scopeName: string;
  counts: Report['counts'];
  moved: readonly ReportMovement[];
  /** The period is not over, so more may be said. */
  isRunning: boolean;
}): string {
  const standings = `${subjectOf(facts.scope, facts.scopeName)}${standingsOf(facts.scope, facts.counts)}`;
  return [`${standings}${facts.isRunning ? ' so far' : ''}.`, ...movementOf(facts.scope, facts.moved)].join(' ');
}

function subjectOf(scope: Scope, scopeName: string): string {
  return scope.kind === 'partnership' ? '' : `${scopeName}: `;
}

function standingsOf(scope: Scope, counts: Report['counts']): string {
  const present = READ_FIRST.filter((standing) => counts[standing] > 0);
  const [only] = present;
  if (!only) return 'no duties';
  if (scope.kind === 'duty') return STANDINGS[only].word.toLowerCase();
  return joinWords(
    present.map((standing) => {
      const many = counts[standing];
      return `${standing === only ? count(many, 'duty', 'duties') : many} ${PHRASES[standing]}`;
    }),
  );
}

function movementOf(scope: Scope, moved: readonly ReportMovement[]): string[] {
  const parts = (['better', 'worse'] as const).flatMap((direction) => {
    const many = moved.filter((movement) => movement.direction === direction).length;
    if (many === 0) return [];
    return scope.kind === 'duty' ? `it got ${direction}` : `${many} got ${direction}`;
  });
  return parts.length === 0 ? [] : [`Since the period before, ${joinWords(parts)}.`];
}
