import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { compileReport } from '../../src/domain/compile.ts';
import type { Scope } from '../../src/domain/report.ts';
import { type Standing, standingOf, WORST_FIRST } from '../../src/domain/standing.ts';
import { RAGS, type Said, STATUSES, type Update } from '../../src/domain/update.ts';
import { duty, facts, progress, update } from './compile-builders.ts';

const DUTIES = [
  duty('D1', { groups: ['barrow', 'eden'], leads: ['council', 'police'] }),
  duty('D2', { groups: ['barrow'], restricted: true }),
  duty('D3', { groups: ['eden'], leads: ['police'] }),
];
const PAIRS = DUTIES.flatMap(({ id, groups }) => groups.map((groupId) => ({ dutyId: id, groupId })));

const someProgress = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    rag: fc.option(fc.constantFrom(...RAGS)),
    obstacle: fc.option(fc.constantFrom('No analyst', 'No venue')),
  })
  .map(progress);
const someSaid: fc.Arbitrary<Said> = fc.oneof(
  someProgress.map((told) => ({ kind: 'progress' as const, progress: told })),
  fc.option(someProgress).map((told) => ({ kind: 'no change' as const, progress: told, firstSaidOn: null })),
  fc
    .option(someProgress)
    .map((told) => ({ kind: 'more time' as const, until: '2027-03-12', reason: 'r', progress: told })),
  fc.constant({ kind: 'not for us' as const, reason: 'r' }),
  fc.constant({ kind: 'withdrawn' as const }),
);
const someUpdate = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    roundId: fc.constantFrom('2026-09-10', '2026-12-10'),
    revision: fc.integer({ min: 1, max: 4 }),
    hour: fc.integer({ min: 0, max: 92 * 24 - 1 }),
    said: someSaid,
  })
  .map(({ pair, roundId, revision, hour, said }) =>
    update(pair.dutyId, said, {
      ...pair,
      roundId,
      revision,
      saidAt: new Date(Date.UTC(2026, 6, 1, hour)).toISOString(),
    }),
  );
/** Revisions of a slot are numbered once only, as the store promises. */
const someUpdates = fc.uniqueArray(someUpdate, {
  maxLength: 24,
  selector: ({ roundId, groupId, dutyId, revision }) => `${roundId} ${groupId} ${dutyId} ${revision}`,
});
const someScope: fc.Arbitrary<Scope> = fc.constantFrom(
  { kind: 'partnership' } as const,
  { kind: 'group', id: 'barrow' } as const,
  { kind: 'group', id: 'eden' } as const,
  { kind: 'duty', id: 'D1' } as const,
  { kind: 'organisation', id: 'police' } as const,
);

/** The obvious way: for one duty and group, look at everything, sort, and take the last that still stands. */
function slowStanding(updates: readonly Update[], dutyId: string, groupId: string): Standing {
  const mine = updates.filter((one) => one.dutyId === dutyId && one.groupId === groupId);
  for (const roundId of ['2026-12-10', '2026-09-10']) {
    const revisions = mine.filter((one) => one.roundId === roundId).toSorted((a, b) => b.revision - a.revision);
    if (revisions[0] && revisions[0].said.kind !== 'withdrawn') return standingOf(revisions[0]);
  }
  return 'no update';
}

function slowWorst(standings: Standing[]): Standing {
  const spoken = standings.filter((standing) => standing !== 'no update' && standing !== 'not for us');
  if (spoken.length > 0)
    return spoken.toSorted((a, b) => WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b))[0] ?? 'no update';
  return standings.includes('no update') ? 'no update' : 'not for us';
}

function slowReport(updates: readonly Update[], scope: Scope) {
  return DUTIES.filter(
    (one) =>
      scope.kind === 'partnership' ||
      (scope.kind === 'group' && one.groups.includes(scope.id)) ||
      (scope.kind === 'duty' && one.id === scope.id) ||
      (scope.kind === 'organisation' && one.leads.includes(scope.id)),
  ).map((one) => {
    const groups = scope.kind === 'group' ? [scope.id] : one.groups;
    const standings = groups.map((groupId) => slowStanding(updates, one.id, groupId));
    return { dutyId: one.id, standing: slowWorst([...standings]), standings };
  });
}

describe('compileReport, for whatever was said', () => {
  it('equals the slow and obvious way', () => {
    fc.assert(
      fc.property(someUpdates, someUpdates, someScope, (updates, before, scope) => {
        const report = compileReport(facts(DUTIES, updates, { before, scope }));
        expect(
          report.lines.map(({ dutyId, standing, answers }) => ({
            dutyId,
            standing,
            standings: answers.map((answer) => answer.standing),
          })),
        ).toEqual(slowReport(updates, scope));
        expect(report.lines.map((line) => line.before)).toEqual(slowReport(before, scope).map((line) => line.standing));
      }),
    );
  });

  it('counts every duty once, and finds every slot either answered or missing', () => {
    fc.assert(
      fc.property(someUpdates, someScope, (updates, scope) => {
        const report = compileReport(facts(DUTIES, updates, { scope }));
        const total = Object.values(report.counts).reduce((sum, many) => sum + many, 0);
        expect(total).toBe(report.lines.length);
        const answers = report.lines.flatMap((line) => line.answers.map((answer) => ({ line, answer })));
        const silent = answers.filter(({ answer }) => answer.standing === 'no update');
        const missing = new Set(report.missing.flatMap(({ lines }) => lines.map((m) => `${m.dutyId} ${m.groupName}`)));
        expect(missing).toEqual(new Set(silent.map(({ line, answer }) => `${line.dutyId} ${answer.groupName}`)));
        expect(report.asked).toBe(answers.length);
        expect(report.answered + missing.size).toBe(report.asked);
        expect(report.answeredOnTime).toBeLessThanOrEqual(report.answered);
        const difficult = answers.filter(({ answer }) => ['off track', 'at risk'].includes(answer.standing));
        expect(report.exceptions).toHaveLength(difficult.length);
      }),
    );
  });

  it('does not care in which order it learns', () => {
    const shuffled = someUpdates.chain((updates) =>
      fc.tuple(fc.constant(updates), fc.shuffledSubarray(updates, { minLength: updates.length })),
    );
    fc.assert(
      fc.property(shuffled, someScope, ([updates, other], scope) => {
        expect(compileReport(facts(DUTIES, other, { before: updates, scope }))).toEqual(
          compileReport(facts(DUTIES, updates, { before: other, scope })),
        );
      }),
    );
  });
});
