import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ActionRevision } from '../../src/domain/board-action.ts';
import { compileReport } from '../../src/domain/compile.ts';
import type { Instant } from '../../src/domain/day.ts';
import type { MeasureLine, MeasureValue } from '../../src/domain/measure.ts';
import type { Measure } from '../../src/domain/partnership.ts';
import type { Question } from '../../src/domain/question.ts';
import type { Scope } from '../../src/domain/report.ts';
import type { RequestDecision, Verdict } from '../../src/domain/request.ts';
import type { Level, RiskRevision } from '../../src/domain/risk.ts';
import { type Standing, standingOf } from '../../src/domain/standing.ts';
import type { Said, Update } from '../../src/domain/update.ts';
import { amber, duty, facts, green, progress, QUARTER_2, red, update } from './compile-builders.ts';

/*
 * What a report counts, against the slow and obvious way: look at everything each time, compare days as people write
 * them, and let tables say what is better. The report is of July to September 2026, and of the two duties' groups.
 */

const MEASURES: Measure[] = [
  measure('m1', { goodDirection: 'up', target: 20, bandPercent: 5 }),
  measure('m2', { goodDirection: 'down', target: 40, bandPercent: 10 }),
  measure('m3', {}),
];
const DUTIES = [
  duty('D1', { groups: ['barrow', 'eden'], leads: ['council', 'police'], measures: MEASURES }),
  duty('D2', { groups: ['barrow'], leads: ['police'], restricted: true }),
];
const LEADS: Record<string, string[]> = { D1: ['Council', 'Constabulary'], D2: ['Constabulary'] };
const SLOTS = [
  { dutyId: 'D1', groupId: 'barrow' },
  { dutyId: 'D1', groupId: 'eden' },
  { dutyId: 'D2', groupId: 'barrow' },
];
/** Boards of the builders' register, and the days on which their updates are due. */
const ROUNDS = [
  { roundId: '2026-09-10', dueOn: '2026-08-24' },
  { roundId: '2026-12-10', dueOn: '2026-11-24' },
];
const BY = { tenantId: 't', objectId: 'o', name: 'Officer Name' };

function measure(id: string, of: Partial<Measure>): Measure {
  return { id, name: id, unit: 'cases', goodDirection: null, target: null, bandPercent: 5, lag: null, ...of };
}

const someScope: fc.Arbitrary<Scope> = fc.constantFrom(
  { kind: 'partnership' } as const,
  { kind: 'group', id: 'barrow' } as const,
  { kind: 'group', id: 'eden' } as const,
  { kind: 'duty', id: 'D1' } as const,
  { kind: 'duty', id: 'D2' } as const,
  { kind: 'organisation', id: 'council' } as const,
  { kind: 'organisation', id: 'police' } as const,
);
/** The last hours of a day in London and the first of the next, where a day ends an hour before it does in UTC. */
const around = (day: string) => ['21:30', '22:30', '23:30'].map((time) => `${day}T${time}:00.000Z`);
/** Often at an edge of the period or of a due day, else anywhere from April to November 2026. */
const someInstant: fc.Arbitrary<Instant> = fc.oneof(
  fc.constantFrom(
    ...['2026-06-30', '2026-07-01', '2026-08-24', '2026-09-29', '2026-09-30', '2026-11-24'].flatMap(around),
  ),
  fc.integer({ min: 0, max: 240 * 24 }).map((hour) => new Date(Date.UTC(2026, 3, 1, hour)).toISOString()),
);
/** One for each of so many revisions, each later than the one before it. */
const someTimes = (revisions: number) =>
  fc.uniqueArray(someInstant, { minLength: revisions, maxLength: revisions }).map((all) => all.toSorted());
const someDay = fc.oneof(
  fc.constantFrom('2026-09-29', '2026-09-30', '2026-10-01'),
  fc.integer({ min: 0, max: 240 }).map((day) => new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10)),
);

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const londonDay = (at: Instant) => LONDON.format(new Date(at));

/** Is the duty, asked of whichever groups, part of the scope? */
function isInScope(scope: Scope, dutyId: string): boolean {
  const one = DUTIES.find(({ id }) => id === dutyId);
  if (scope.kind === 'partnership') return true;
  if (scope.kind === 'group') return one?.groups.includes(scope.id) ?? false;
  if (scope.kind === 'duty') return dutyId === scope.id;
  return one?.leads.includes(scope.id) ?? false;
}

function report(of: Parameters<typeof facts>[2], updates: Update[] = []) {
  return compileReport(facts(DUTIES, updates, { period: QUARTER_2, now: '2026-10-05T09:00:00.000Z', ...of }));
}

describe('measures', () => {
  const ENDS = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
  const someValues = fc.uniqueArray(
    fc.record({
      measureId: fc.constantFrom('m1', 'm2', 'm3'),
      quarterEndOn: fc.constantFrom(...ENDS),
      revision: fc.integer({ min: 1, max: 3 }),
      value: fc.option(fc.constantFrom(0, 18, 19, 19.5, 20, 21, 36, 40, 42, 44, 44.1, 50)),
    }),
    { maxLength: 30, selector: (one) => `${one.measureId} ${one.quarterEndOn} ${one.revision}` },
  );

  /** What stands at one quarter's end: of the highest revision there, unless that took the figure back. */
  function figureAt(values: readonly MeasureValue[], measureId: string, end: string): number | null {
    for (const revision of [3, 2, 1]) {
      for (const one of values) {
        if (one.measureId === measureId && one.quarterEndOn === end && one.revision === revision) return one.value;
      }
    }
    return null;
  }

  function slowColour({ goodDirection, target, bandPercent }: Measure, value: number): MeasureLine['rag'] {
    if (goodDirection === null || target === null) return null;
    if (goodDirection === 'up' && value >= target) return 'green';
    if (goodDirection === 'down' && value <= target) return 'green';
    const missPercent = (Math.abs(value - target) / target) * 100;
    return missPercent <= bandPercent + 1e-9 ? 'amber' : 'red';
  }

  it('show the newest figure of the period, coloured, moved and with its history, as the obvious way does', () => {
    fc.assert(
      fc.property(someValues, (some) => {
        const values = some.map(
          (one): MeasureValue => ({
            ...one,
            dutyId: 'D1',
            entry: 'e',
            by: BY,
            at: '2026-10-01T09:00:00.000Z',
          }),
        );
        const lines = report({ measures: values }).measures;
        expect(lines).toHaveLength(MEASURES.length);
        for (const [place, rule] of MEASURES.entries()) {
          const known = ENDS.filter((end) => end <= '2026-09-30').flatMap((on) => {
            const value = figureAt(values, rule.id, on);
            return value === null ? [] : [{ on, value }];
          });
          const newest = known[known.length - 1];
          const line = lines[place];
          expect([line?.quarterEndOn, line?.value]).toEqual([newest?.on ?? null, newest?.value ?? null]);
          expect(line?.history).toEqual(known);
          expect(line?.rag).toBe(newest ? slowColour(rule, newest.value) : null);
          const then = newest && `${Number(newest.on.slice(0, 4)) - 1}${newest.on.slice(4)}`;
          const before = then === undefined ? null : figureAt(values, rule.id, then);
          expect(line?.lastYear).toBe(before);
          expect(line?.movement).toBe(newest && before !== null ? slowMovement(rule.id, newest.value, before) : null);
        }
      }),
    );
  });
});

/** The first measure is good when it rises, the third has no direction, the others are good when they fall. */
function slowMovement(id: string, value: number, before: number): string {
  if (value === before) return 'same';
  if (id === 'm3') return value > before ? 'up' : 'down';
  return value > before === (id === 'm1') ? 'better' : 'worse';
}

describe('risks', () => {
  const someLevel = fc.constantFrom<Level>(1, 2, 3, 4, 5);
  const someRisks = fc
    .uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 3 }),
        revision: fc.integer({ min: 1, max: 4 }),
        likelihood: someLevel,
        impact: someLevel,
        isClosed: fc.boolean(),
        dutyId: fc.constantFrom(null, 'D1', 'D2'),
      }),
      { maxLength: 12, selector: ({ number, revision }) => `${number} ${revision}` },
    )
    .chain((all) =>
      someTimes(4).map((times) =>
        all.map((one): RiskRevision => {
          const at = times[one.revision - 1] ?? '';
          return { ...one, title: `Risk ${one.number}`, ownerId: 'council', response: 'Bid', by: BY, at };
        }),
      ),
    );

  it('stand where their last word in the period left them, against where they stood before it', () => {
    fc.assert(
      fc.property(someRisks, (risks) => {
        const lines = report({ risks }).risks;
        const expected = [1, 2, 3].flatMap((number) => {
          let before: RiskRevision | undefined;
          let now: RiskRevision | undefined;
          for (const revision of [1, 2, 3, 4]) {
            for (const one of risks) {
              if (one.number !== number || one.revision !== revision) continue;
              if (londonDay(one.at) < '2026-07-01') before = one;
              if (londonDay(one.at) <= '2026-09-30') now = one;
            }
          }
          if (!now) return [];
          const was = before && !before.isClosed ? before.likelihood * before.impact : null;
          if (now.isClosed && was === null) return [];
          const score = now.likelihood * now.impact;
          const moved = was === null ? 'new' : score > was ? 'up' : score < was ? 'down' : 'same';
          const band = score <= 5 ? 'low' : score <= 12 ? 'medium' : 'high';
          return [{ number, score, band, before: was, movement: now.isClosed ? 'closed' : moved }];
        });
        const inOrder = expected.toSorted((one, other) =>
          one.score === other.score ? 0 : one.score > other.score ? -1 : 1,
        );
        expect(
          lines.map(({ number, score, band, before, movement }) => ({ number, score, band, before, movement })),
        ).toEqual(inOrder);
      }),
    );
  });

  it('belong to the report of their duty, and those of none to the partnership alone', () => {
    fc.assert(
      fc.property(someRisks, someScope, (risks, scope) => {
        const about = (dutyId: string | null) =>
          dutyId === null ? scope.kind === 'partnership' : isInScope(scope, dutyId);
        const same = report({ risks: risks.filter(({ dutyId }) => about(dutyId)) }).risks;
        expect(report({ risks, scope }).risks).toEqual(same);
      }),
    );
  });
});

describe('actions of the board', () => {
  const someActions = fc.uniqueArray(
    fc
      .record({
        number: fc.integer({ min: 1, max: 3 }),
        revision: fc.integer({ min: 1, max: 3 }),
        owner: fc.constantFrom<ActionRevision['owner']>(
          { kind: 'organisation', id: 'council' },
          { kind: 'organisation', id: 'police' },
          { kind: 'group', id: 'barrow' },
        ),
        dutyId: fc.constantFrom(null, 'D1', 'D2'),
        dueOn: someDay,
        state: fc.constantFrom<ActionRevision['state']>('open', 'done', 'withdrawn'),
        at: someInstant,
      })
      .map((one): ActionRevision => ({ ...one, what: 'Renew it', agreedOn: '2026-06-11', by: BY })),
    { maxLength: 9, selector: ({ number, revision }) => `${number} ${revision}` },
  );

  it('are those that are open at the end of the period, the earliest first, and late where their day has passed', () => {
    fc.assert(
      fc.property(someActions, someScope, (actions, scope) => {
        const expected = [1, 2, 3].flatMap((number) => {
          const known = actions.filter((one) => one.number === number && londonDay(one.at) <= '2026-09-30');
          const last = [3, 2, 1].map((revision) => known.find((one) => one.revision === revision)).find(Boolean);
          if (last?.state !== 'open') return [];
          const isOwners = scope.kind !== 'partnership' && scope.kind === last.owner.kind && scope.id === last.owner.id;
          const isAboutIt = last.dutyId !== null && isInScope(scope, last.dutyId);
          if (scope.kind !== 'partnership' && !isOwners && !isAboutIt) return [];
          return [{ number, dueOn: last.dueOn, isOverdue: last.dueOn < '2026-09-30' }];
        });
        const inOrder = expected.toSorted((one, other) =>
          one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1,
        );
        const found = report({ actions, scope }).actions;
        expect(found.map(({ number, dueOn, isOverdue }) => ({ number, dueOn, isOverdue }))).toEqual(inOrder);
      }),
    );
  });
});

describe('decided requests', () => {
  const someVerdict: fc.Arbitrary<Verdict> = fc.constantFrom(
    { kind: 'agreed', until: '2026-12-04' } as const,
    { kind: 'refused', reason: 'Words of the manager' } as const,
    { kind: 'taken back' } as const,
  );
  const someDecisions = fc
    .array(
      fc.record({
        slot: fc.constantFrom(...SLOTS),
        revision: fc.integer({ min: 1, max: 2 }),
        verdict: someVerdict,
        at: someInstant,
      }),
      { maxLength: 10 },
    )
    .map((all) =>
      all.map(({ slot, revision, verdict, at }, index): RequestDecision => {
        const requestId = `2026-09-10:${slot.groupId}:${slot.dutyId}:${revision}`;
        const about = { ...slot, roundId: '2026-09-10', requestId, asked: 'more time' } as const;
        return { number: index + 1, ...about, verdict, by: BY, at };
      }),
    );

  it('are the last words on each request, as long as they were not taken back and fall into the period', () => {
    fc.assert(
      fc.property(someDecisions, someScope, (decisions, scope) => {
        const expected = decisions.filter((one, place) => {
          for (const later of decisions.slice(place + 1)) if (later.requestId === one.requestId) return false;
          const day = londonDay(one.at);
          if (one.verdict.kind === 'taken back' || day < '2026-07-01' || day > '2026-09-30') return false;
          return scope.kind === 'group' ? scope.id === one.groupId : isInScope(scope, one.dutyId);
        });
        const { decided } = report({ decisions, scope });
        expect(decided.map(({ updateId, decidedOn }) => [updateId, decidedOn])).toEqual(
          expected.map(({ requestId, at }) => [requestId, londonDay(at)]),
        );
        expect(JSON.stringify(decided)).not.toContain('Words of the manager');
      }),
    );
  });
});

describe('questions', () => {
  const someQuestions = fc
    .array(
      fc.record({
        group: fc.constantFrom('barrow', 'eden', null),
        dutyId: fc.constantFrom(null, 'D1', 'D2'),
        at: someInstant,
        answeredAt: fc.option(someInstant),
        isWithdrawn: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((all) =>
      all.map(({ group, dutyId, at, answeredAt, isWithdrawn }, index): Question => {
        const of: Question['of'] =
          group === null
            ? { kind: 'person', tenantId: 't', objectId: 'p', name: 'Named Person' }
            : { kind: 'group', groupId: group };
        const by = { ...BY, organisationId: 'council' };
        const answer =
          answeredAt === null || answeredAt < at ? null : { text: 'It was', by, at: answeredAt, isRevised: false };
        const base = { number: index + 1, revision: 1, of, text: 'Was it', dueOn: '2026-09-01', dutyId, askedIn: 'c' };
        return { ...base, by, at, answer, isWithdrawn };
      }),
    );

  it('are told from the day on which they are asked until the period in which they are answered', () => {
    fc.assert(
      fc.property(someQuestions, someScope, (questions, scope) => {
        const expected = questions.filter((one) => {
          if (one.isWithdrawn || londonDay(one.at) > '2026-09-30') return false;
          if (one.answer && londonDay(one.answer.at) < '2026-07-01') return false;
          if (scope.kind === 'partnership') return true;
          if (scope.kind === 'group') return one.of.kind === 'group' && one.of.groupId === scope.id;
          return one.dutyId !== null && isInScope(scope, one.dutyId);
        });
        const told = report({ questions, scope }).questions;
        expect(told.map(({ number, answeredOn }) => [number, answeredOn])).toEqual(
          expected.map(({ number, answer }) => {
            const day = answer && londonDay(answer.at);
            return [number, day && day <= '2026-09-30' ? day : null];
          }),
        );
        const withheld = told.filter(({ dutyId }) => dutyId === 'D2');
        expect(withheld.flatMap(({ text, answer }) => [text, answer]).filter((words) => words !== null)).toEqual([]);
        expect(JSON.stringify(told)).not.toContain('Named Person');
      }),
    );
  });
});

describe('responses by organisation', () => {
  const someSaid: fc.Arbitrary<Said> = fc.constantFrom<Said>(
    green(),
    amber(),
    { kind: 'not for us', reason: 'r' },
    { kind: 'withdrawn' },
    { kind: 'more time', until: '2026-12-04', reason: 'r', progress: null },
  );
  const someUpdates = fc
    .uniqueArray(
      fc.record({
        slot: fc.constantFrom(...SLOTS),
        round: fc.constantFrom(...ROUNDS),
        revision: fc.integer({ min: 1, max: 3 }),
        said: someSaid,
      }),
      {
        maxLength: 12,
        selector: ({ slot, round, revision }) => `${slot.dutyId} ${slot.groupId} ${round.roundId} ${revision}`,
      },
    )
    .chain((all) =>
      someTimes(3).map((times) =>
        all.map(({ slot, round, revision, said }) =>
          update(slot.dutyId, said, { ...slot, roundId: round.roundId, revision, saidAt: times[revision - 1] ?? '' }),
        ),
      ),
    );

  /** The last word on a slot that is still an answer, of the later round if both have one. */
  function speaker(updates: readonly Update[], slot: (typeof SLOTS)[number]): Update | undefined {
    for (const { roundId } of ROUNDS.toReversed()) {
      for (const revision of [3, 2, 1]) {
        const found = updates.find(
          (one) =>
            one.dutyId === slot.dutyId &&
            one.groupId === slot.groupId &&
            one.roundId === roundId &&
            one.revision === revision,
        );
        if (found?.said.kind === 'withdrawn') break;
        if (found) return found;
      }
    }
    return undefined;
  }

  /** Whether the first thing that was said of the speaker's slot that needs no further answer came in time. */
  function isInTime(updates: readonly Update[], { dutyId, groupId, roundId }: Update): boolean {
    const days = updates
      .filter((one) => one.dutyId === dutyId && one.groupId === groupId && one.roundId === roundId)
      .filter(({ said }) => said.kind === 'progress' || said.kind === 'not for us')
      .map(({ saidAt }) => londonDay(saidAt))
      .toSorted();
    return (days[0] ?? '') <= (ROUNDS.find((one) => one.roundId === roundId)?.dueOn ?? '');
  }

  it('count what each leads: asked, answered and answered by the due day', () => {
    fc.assert(
      fc.property(someUpdates, someScope, (updates, scope) => {
        const asked = SLOTS.filter(({ dutyId, groupId }) =>
          scope.kind === 'group' ? scope.id === groupId : isInScope(scope, dutyId),
        ).map((slot) => {
          const spoken = speaker(updates, slot);
          const isAnswered = spoken !== undefined && standingOf(spoken) !== 'no update';
          return { ...slot, isAnswered, isInTime: isAnswered && isInTime(updates, spoken) };
        });
        const expected = ['Council', 'Constabulary'].flatMap((organisationName) => {
          const mine = asked.filter(({ dutyId }) => LEADS[dutyId]?.includes(organisationName));
          if (mine.length === 0) return [];
          const answered = mine.filter((one) => one.isAnswered).length;
          return [
            {
              organisationName,
              asked: mine.length,
              answered,
              answeredOnTime: mine.filter((one) => one.isInTime).length,
            },
          ];
        });
        const found = report({ scope }, updates);
        expect(found.responses).toEqual(expected);
        expect([found.asked, found.answered, found.answeredOnTime]).toEqual([
          asked.length,
          asked.filter((one) => one.isAnswered).length,
          asked.filter((one) => one.isInTime).length,
        ]);
      }),
    );
  });

  it('are in time up to the day that was agreed, and not for having asked', () => {
    const asked = update(
      'D2',
      { kind: 'more time', until: '2026-09-07', reason: 'r', progress: null },
      { revision: 1 },
    );
    const given = update('D2', green(), { revision: 2, saidAt: '2026-09-02T09:00:00.000Z' });
    const agreed: RequestDecision = {
      number: 1,
      requestId: '2026-09-10:barrow:D2:1',
      roundId: '2026-09-10',
      groupId: 'barrow',
      dutyId: 'D2',
      asked: 'more time',
      verdict: { kind: 'agreed', until: '2026-09-07' },
      by: BY,
      at: '2026-08-20T09:00:00.000Z',
    };
    const inTime = (decisions: RequestDecision[]) => report({ decisions }, [asked, given]).answeredOnTime;
    expect(inTime([agreed])).toBe(1);
    expect(inTime([])).toBe(0);
    expect(inTime([{ ...agreed, verdict: { kind: 'agreed', until: '2026-09-01' } }])).toBe(0);
    expect(inTime([{ ...agreed, verdict: { kind: 'refused', reason: 'r' } }])).toBe(0);
  });
});

describe('direction of travel', () => {
  const SAID: Record<string, Said> = {
    'off track': red(),
    'at risk': amber(),
    'on track': green(),
    complete: { kind: 'progress', progress: progress({ status: 'complete' }) },
    'not started': { kind: 'progress', progress: progress({ status: 'not_started' }) },
    'in progress': { kind: 'progress', progress: progress() },
    'not for us': { kind: 'not for us', reason: 'r' },
    'no update': { kind: 'withdrawn' },
  };
  /** From row to column: what stands on one scale, and which way. The rest can not be compared. */
  const BETTER = [
    ['off track', 'at risk'],
    ['off track', 'on track'],
    ['off track', 'complete'],
    ['at risk', 'on track'],
    ['at risk', 'complete'],
    ['on track', 'complete'],
    ['not started', 'in progress'],
    ['not started', 'complete'],
    ['in progress', 'complete'],
  ];
  const isIn = (from: string, to: string) => BETTER.some(([one, other]) => one === from && other === to);
  const all = Object.keys(SAID);
  const pairs = all.flatMap((from) => all.map((to): [string, string] => [from, to]));

  it.each(pairs)('from %s a year ago to %s now is what the table says', (from, to) => {
    const told = (standing: string) => (SAID[standing] ? [update('D2', SAID[standing])] : []);
    const line = report({ lastYear: told(from) }, told(to)).lines.find(({ dutyId }) => dutyId === 'D2');
    const isSilent = from === 'no update' || to === 'no update';
    const expected = isSilent
      ? null
      : from === to
        ? 'same'
        : isIn(from, to)
          ? 'better'
          : isIn(to, from)
            ? 'worse'
            : null;
    expect([line?.standing, line?.travel]).toEqual([to as Standing, expected]);
  });
});
