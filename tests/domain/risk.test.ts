import { describe, expect, it } from '@jest/globals';
import { bandOf, type RiskRevision, riskLinesOf } from '../../src/domain/risk.ts';

const QUARTER = { fromOn: '2026-10-01', toOn: '2026-12-31' };

function revision(number: number, of: Partial<RiskRevision>): RiskRevision {
  return {
    number,
    revision: 1,
    title: `Risk ${number}`,
    dutyId: null,
    ownerId: 'council',
    likelihood: 3,
    impact: 3,
    response: 'Watched',
    isClosed: false,
    by: { tenantId: 't', objectId: 'o', name: 'CSP manager' },
    at: '2026-11-01T09:00:00.000Z',
    ...of,
  };
}

function linesOf(...revisions: RiskRevision[]) {
  return riskLinesOf(revisions, QUARTER, (id) => `the ${id}`).map(({ number, score, before, movement }) => [
    number,
    score,
    before,
    movement,
  ]);
}

const SUMMER = '2026-08-01T09:00:00.000Z';

describe('Risks in a report', () => {
  it('come with the highest score first, and with what they were before the period', () => {
    expect(
      linesOf(
        revision(1, { at: SUMMER }),
        revision(1, { revision: 2, likelihood: 5, impact: 4 }),
        revision(2, { likelihood: 1 }),
        revision(3, { at: SUMMER, likelihood: 5, impact: 5 }),
        revision(3, { revision: 2, likelihood: 4, impact: 4 }),
        revision(4, { at: SUMMER }),
      ),
    ).toEqual([
      [1, 20, 9, 'up'],
      [3, 16, 25, 'down'],
      [4, 9, 9, 'same'],
      [2, 3, null, 'new'],
    ]);
  });

  it('that were closed in the period are shown once, and never again', () => {
    const closed = revision(1, { revision: 2, isClosed: true });
    expect(linesOf(revision(1, { at: SUMMER }), closed)).toEqual([[1, 9, 9, 'closed']]);
    expect(linesOf(revision(1, { at: SUMMER }), { ...closed, at: SUMMER })).toEqual([]);
    expect(linesOf(revision(1, {}), closed)).toEqual([]);
  });

  it('that were opened again are new', () => {
    expect(linesOf(revision(1, { at: SUMMER, isClosed: true }), revision(1, { revision: 2, likelihood: 4 }))).toEqual([
      [1, 12, null, 'new'],
    ]);
  });

  it('of later are not in it', () => {
    expect(linesOf(revision(1, { at: '2027-01-01T00:00:00.000Z' }))).toEqual([]);
  });

  it.each([
    [1, 'low'],
    [5, 'low'],
    [6, 'medium'],
    [12, 'medium'],
    [15, 'high'],
    [25, 'high'],
  ] as const)('score %i is %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});
