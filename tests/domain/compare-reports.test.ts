import { describe, expect, it } from '@jest/globals';
import { compareReports } from '../../src/domain/compare-reports.ts';
import { compileReport } from '../../src/domain/compile.ts';
import type { MeasureValue } from '../../src/domain/measure.ts';
import type { Report } from '../../src/domain/report.ts';
import type { RiskRevision } from '../../src/domain/risk.ts';
import type { Update } from '../../src/domain/update.ts';
import { amber, duty, facts, green, red, update } from './compile-builders.ts';

const measure = { id: 'm', name: 'Cases', unit: 'cases', goodDirection: null, target: null, bandPercent: 5, lag: null };
const DUTIES = [duty('D1', { measures: [measure] }), duty('D2'), duty('D3')];
const by = { tenantId: 't', objectId: 'o', name: 'Ann' };

function value(of: Partial<MeasureValue>): MeasureValue {
  const at = '2026-10-01T09:00:00.000Z';
  return {
    dutyId: 'D1',
    measureId: 'm',
    quarterEndOn: '2026-09-30',
    value: 12.5,
    revision: 1,
    entry: 'e',
    by,
    at,
    ...of,
  };
}

function risk(of: Partial<RiskRevision>): RiskRevision {
  const about = { number: 1, revision: 1, title: 'Funding ends', dutyId: null, ownerId: 'council' };
  const grade = { likelihood: 3, impact: 4, response: 'Bid', isClosed: false } as const;
  return { ...about, ...grade, by, at: '2026-08-01T09:00:00.000Z', ...of };
}

function report(said: Update[], measures: MeasureValue[] = [], risks: RiskRevision[] = []): Report {
  return compileReport(facts(DUTIES, said, { measures, risks }));
}

/** The lines under one heading. */
function lines(heading: string, before: Report, after: Report): string[] {
  return compareReports(1, before, after).sections.find((section) => section.heading === heading)?.lines ?? [];
}

const stuck = red({ obstacle: 'Post vacant', changed: 'Advertised', forecastOn: '2026-11-01' });

describe('compareReports', () => {
  it('finds nothing between a report and itself', () => {
    const same = report([update('D1', stuck), update('D2', green())], [value({})], [risk({})]);
    expect(compareReports(3, same, same)).toEqual({ since: 3, sections: [] });
  });

  it('tells of duties that stand elsewhere, in words', () => {
    const before = report([update('D1', green()), update('D2', amber())]);
    const after = report([update('D1', stuck), update('D2', amber()), update('D3', green())]);
    expect(lines('Where duties stand', before, after)).toEqual([
      'D1 Title of D1: from on track to off track',
      'D3 Title of D3: from no update received to on track',
    ]);
  });

  it('tells of duties that are new in the report or gone from it', () => {
    const small = { ...report([]), lines: report([]).lines.slice(0, 2) };
    expect(lines('Where duties stand', small, report([]))).toEqual([
      'D3 Title of D3: new in the report, no update received',
    ]);
    expect(lines('Where duties stand', report([]), small)).toEqual(['D3 Title of D3: no longer in the report']);
  });

  it('tells of exceptions that are new, gone or otherwise, and of decisions with them', () => {
    const before = report([update('D1', stuck), update('D2', amber())]);
    const later = red({ obstacle: 'Post filled late', changed: 'Advertised', forecastOn: '2026-12-01' });
    const after = report([update('D1', later), update('D3', amber())]);
    expect(lines('Off track and at risk', before, after)).toEqual([
      'D1 Title of D1, Barrow Local Focus Hub: recovery 1 November 2026, now 1 December 2026; the cause reads otherwise',
      'New: D3 Title of D3, Barrow Local Focus Hub, at risk',
      'No longer: D2 Title of D2, Barrow Local Focus Hub',
    ]);
    expect(lines('Decisions wanted', before, after)).toEqual([
      'New: Decide how to help Barrow Local Focus Hub with D1 Title of D1. In the way: Post filled late.',
      'No longer wanted: Decide how to help Barrow Local Focus Hub with D1 Title of D1. In the way: Post vacant.',
    ]);
  });

  it('tells what was received, said anew or taken back', () => {
    const before = report([update('D1', green()), update('D2', green())]);
    const withdrawn = update('D2', { kind: 'withdrawn' }, { revision: 2 });
    const after = report([update('D1', green({ percent: 80 }), { revision: 2 }), update('D3', green()), withdrawn]);
    expect(lines('Updates received', before, after)).toEqual(
      expect.arrayContaining([
        'Said anew: D1 Title of D1, Barrow Local Focus Hub',
        'Received: D3 Title of D3, Barrow Local Focus Hub',
      ]),
    );
    expect(lines('Updates received', report([update('D2', green())]), report([]))).toEqual([
      'Taken back: D2 Title of D2, Barrow Local Focus Hub',
    ]);
  });

  it('tells of measures and risks', () => {
    const before = report([], [], [risk({})]);
    const after = report(
      [],
      [value({})],
      [
        risk({}),
        risk({ revision: 2, impact: 5, at: '2026-09-01T09:00:00.000Z' }),
        risk({ number: 2, title: 'Data late' }),
      ],
    );
    expect(lines('Measures', before, after)).toEqual(['D1 Cases: no value, now 12.5 cases (to 30 September 2026)']);
    expect(lines('Measures', after, before)).toEqual(['D1 Cases: 12.5 cases (to 30 September 2026), now no value']);
    expect(lines('Risks', before, after)).toEqual([
      'Risk 1, Funding ends: score 12, now score 15',
      'New: Risk 2, Data late, score 12',
    ]);
    expect(lines('Risks', after, before)).toContain('No longer: Risk 2, Data late');
  });

  it('quotes nothing of a restricted duty', () => {
    const restricted = [duty('D1', { restricted: true })];
    const secret = (words: string) =>
      compileReport(facts(restricted, [update('D1', red({ obstacle: words, unblocker: words, changed: words }))]));
    const found = compareReports(1, compileReport(facts(restricted, [])), secret('Told in confidence'));
    expect(JSON.stringify(found)).toContain('off track');
    expect(JSON.stringify(found)).not.toContain('confidence');
  });

  it('tells of requests that were decided, and of a decision that was taken back', () => {
    const before = report([]);
    const after = { ...before, decided: [decidedOn('More time, D1, Barrow: agreed until 4 December 2026.')] };
    expect(lines('Decided', before, after)).toEqual(['More time, D1, Barrow: agreed until 4 December 2026.']);
    expect(lines('Decided', after, before)).toEqual([
      'No longer: More time, D1, Barrow: agreed until 4 December 2026.',
    ]);
  });

  it('tells of questions asked, answered and answered anew, and quotes none about a restricted duty', () => {
    const before = { ...report([]), questions: [asked(1), asked(2, { answer: 'Two', answeredOn: '2026-09-01' })] };
    const after = {
      ...before,
      questions: [
        asked(1, { answer: 'One', answeredOn: '2026-09-02' }),
        asked(2, { answer: 'Three', answeredOn: '2026-09-01' }),
        asked(3, { text: null }),
      ],
    };
    expect(lines('Questions and answers', before, after)).toEqual([
      'Answered: question 1 for Barrow, “Which?”',
      'Answered anew: question 2 for Barrow, “Which?”',
      'Asked: question 3 for Barrow',
    ]);
    expect(lines('Questions and answers', after, before)).toContain('Withdrawn: question 3 for Barrow');
    expect(lines('Questions and answers', after, after)).toEqual([]);
  });

  it('tells of actions that are new, moved, late and done', () => {
    const before = { ...report([]), actions: [action(1), action(2), action(3)] };
    const after = {
      ...before,
      actions: [action(2, { dueOn: '2026-12-01' }), action(3, { isOverdue: true }), action(4)],
    };
    expect(lines('Actions of the board', before, after)).toEqual([
      'Action 2, Renew it: due 30 October 2026, now 1 December 2026',
      'Action 3, Renew it: overdue now',
      'New: Action 4, Renew it, Council, due 30 October 2026',
      'No longer open: Action 1, Renew it',
    ]);
  });
});

function decidedOn(text: string): Report['decided'][number] {
  return { dutyId: 'D1', title: 'Title of D1', groupName: 'Barrow', text, decidedOn: '2026-09-01', updateId: 'u' };
}

function asked(number: number, of: Partial<Report['questions'][number]> = {}): Report['questions'][number] {
  const open = { answer: null, answeredBy: null, answeredOn: null };
  const days = { askedOn: '2026-08-20', dueOn: '2026-08-27' };
  return { number, askedOf: 'Barrow', dutyId: null, text: 'Which?', ...days, ...open, ...of };
}

function action(number: number, of: Partial<Report['actions'][number]> = {}): Report['actions'][number] {
  const about = { number, what: 'Renew it', dutyId: null, ownerName: 'Council' };
  return { ...about, dueOn: '2026-10-30', agreedOn: '2026-09-10', isOverdue: false, ...of };
}
