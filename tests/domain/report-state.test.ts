import { describe, expect, it } from '@jest/globals';
import {
  acknowledgementsOf,
  comparedVersion,
  issuedAfter,
  type Marked,
  type ReportMark,
  reportStateOf,
} from '../../src/domain/report-state.ts';
import { aReportMark } from '../builders.ts';

function marks(...said: Marked[]): ReportMark[] {
  return said.map((one, index) =>
    aReportMark({ revision: index + 1, said: one, at: `2026-11-2${index}T09:00:00.000Z` }),
  );
}

const ISSUED: Marked = { mark: 'issued' };
const SIGNED: Marked = { mark: 'signed off' };
const SEEN: Marked = { mark: 'acknowledged' };
const RETURNED: Marked = { mark: 'returned', comments: 'Say what it costs.' };

describe('the state of a version', () => {
  it.each<[string, Marked[], string]>([
    ['nothing', [], 'draft'],
    ['being seen', [SEEN], 'draft'],
    ['being issued', [ISSUED], 'issued'],
    ['being issued and seen', [ISSUED, SEEN], 'issued'],
    ['being signed', [ISSUED, SIGNED], 'signed off'],
    ['being returned', [ISSUED, RETURNED], 'returned'],
    ['being returned as a draft', [RETURNED], 'returned'],
    ['being issued again', [ISSUED, RETURNED, ISSUED], 'issued'],
  ])('after %s is what the newest decision says', (_, said, state) => {
    expect(reportStateOf(marks(...said)).state).toBe(state);
    expect(reportStateOf(marks(...said).toReversed()).state).toBe(state);
  });

  it('tells who decided, when, and with which comments', () => {
    expect(reportStateOf(marks(ISSUED, RETURNED))).toEqual({
      state: 'returned',
      comments: 'Say what it costs.',
      by: aReportMark().by,
      at: '2026-11-21T09:00:00.000Z',
    });
  });

  it('keeps the first time that each person saw it', () => {
    const ben = { tenantId: 't', objectId: 'ben', name: 'Ben' };
    const all = [...marks(SEEN, ISSUED, SEEN), aReportMark({ revision: 4, said: SEEN, by: ben })];
    expect(acknowledgementsOf(all).map(({ by, at }) => `${by.name} ${at.slice(0, 10)}`)).toEqual([
      'Ann Example 2026-11-20',
      'Ben 2026-11-23',
    ]);
  });
});

describe('the versions of one report', () => {
  const ofKey = [aReportMark({ version: 2 }), aReportMark({ version: 4, said: RETURNED }), aReportMark({ version: 5 })];

  it('are replaced by a later one only once that is issued', () => {
    expect([1, 2, 4, 5, 6].map((version) => issuedAfter(version, ofKey)?.version)).toEqual([
      5,
      5,
      5,
      undefined,
      undefined,
    ]);
  });

  it('are compared with the last that was issued, else with the one before; the first with none', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((version) => comparedVersion(version, ofKey))).toEqual([0, 1, 2, 2, 2, 5, 5]);
    expect([1, 2, 3].map((version) => comparedVersion(version, []))).toEqual([0, 1, 2]);
  });
});
