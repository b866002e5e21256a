import { describe, expect, it } from '@jest/globals';
import { compileReport } from '../../src/domain/compile.ts';
import { Impossible } from '../../src/domain/errors.ts';
import { amber, duty, facts, green, progress, red, update } from './compile-builders.ts';

describe('compileReport', () => {
  it('counts duties by where they stand, silence included, and says so in one sentence', () => {
    const report = compileReport(
      facts(
        [duty('D1'), duty('D2'), duty('D3'), duty('D4'), duty('D5')],
        [update('D1', green()), update('D2', green()), update('D3', amber()), update('D4', red())],
      ),
    );
    expect(report.counts).toEqual({
      'off track': 1,
      'at risk': 1,
      'not started': 0,
      'in progress': 0,
      'on track': 2,
      complete: 0,
      'not for us': 0,
      'no update': 1,
    });
    expect(report.headline).toBe('2 duties on track, 1 at risk, 1 off track and 1 without an update.');
    expect([report.asked, report.answered, report.answeredOnTime]).toEqual([5, 4, 4]);
  });

  it('never colours a duty that nobody answered', () => {
    const report = compileReport(facts([duty('D1')], []));
    expect(report.lines[0]).toMatchObject({ standing: 'no update', before: 'no update' });
    expect(report.lines[0]?.answers[0]).toMatchObject({ progress: null, updateId: null, saidAt: null, isLate: false });
    expect(report.headline).toBe('1 duty without an update.');
    expect(report.missing).toEqual([
      {
        organisationName: 'Council',
        lines: [{ dutyId: 'D1', title: 'Title of D1', groupName: 'Barrow Local Focus Hub' }],
      },
    ]);
  });

  it('lets the worst of several groups speak for a duty', () => {
    const report = compileReport(
      facts(
        [duty('D1', { groups: ['barrow', 'eden'] })],
        [update('D1', green()), update('D1', amber(), { groupId: 'eden' })],
      ),
    );
    expect(report.lines[0]?.standing).toBe('at risk');
    expect(report.lines[0]?.answers.map((answer) => answer.standing)).toEqual(['on track', 'at risk']);
  });

  it('reads the newest revision of the latest round', () => {
    const report = compileReport(
      facts(
        [duty('D1')],
        [
          update('D1', amber(), { roundId: '2026-12-10', revision: 2 }),
          update('D1', red(), { roundId: '2026-12-10', revision: 1 }),
          update('D1', green(), { roundId: '2026-09-10', revision: 7 }),
        ],
      ),
    );
    expect(report.lines[0]?.answers[0]).toMatchObject({
      standing: 'at risk',
      updateId: '2026-12-10:barrow:D1:2',
    });
  });

  it('counts an answer that was taken back as if it had not been given', () => {
    const report = compileReport(
      facts(
        [duty('D1'), duty('D2')],
        [
          update('D1', green()),
          update('D1', { kind: 'withdrawn' }, { revision: 2 }),
          update('D2', green()),
          update('D2', red(), { roundId: '2026-12-10' }),
          update('D2', { kind: 'withdrawn' }, { roundId: '2026-12-10', revision: 2 }),
        ],
      ),
    );
    expect(report.lines.map((line) => line.standing)).toEqual(['no update', 'on track']);
    expect(report.answered).toBe(1);
  });

  it('carries progress through "no change" with the day it was first said', () => {
    const carried = progress({ rag: 'amber', percent: 60 });
    const said = { kind: 'no change', progress: carried, firstSaidOn: '2026-05-12' } as const;
    const report = compileReport(facts([duty('D1')], [update('D1', said)]));
    expect(report.lines[0]?.answers[0]).toMatchObject({
      standing: 'at risk',
      progress: { percent: 60 },
      firstSaidOn: '2026-05-12',
    });
  });

  it('treats "no change" as no update when there was nothing to carry', () => {
    const report = compileReport(
      facts([duty('D1')], [update('D1', { kind: 'no change', progress: null, firstSaidOn: null })]),
    );
    expect(report.lines[0]?.standing).toBe('no update');
    expect(report.missing).toHaveLength(1);
  });

  it('turns requests and reds that name what is in the way into decisions, help first', () => {
    const report = compileReport(
      facts(
        [duty('D1'), duty('D2'), duty('D3'), duty('D4')],
        [
          update('D1', { kind: 'not for us', reason: 'Led by Eden' }),
          update('D2', { kind: 'more time', until: '2027-03-12', reason: 'Data\nis late.', progress: progress() }),
          update('D3', red({ obstacle: 'No analyst', unblocker: 'Director of Resources' })),
          update('D4', red()),
        ],
      ),
    );
    expect(report.decisions.map(({ kind, wanted, updateId }) => [kind, wanted, updateId])).toEqual([
      [
        'help',
        'Decide how to help Barrow Local Focus Hub with D3 Title of D3. In the way: No analyst. Who can unblock it: Director of Resources.',
        '2026-09-10:barrow:D3:1',
      ],
      [
        'more time',
        'Agree 12 March 2027 for D2 Title of D2, asked by Barrow Local Focus Hub. Reason given: Data is late.',
        '2026-09-10:barrow:D2:1',
      ],
      [
        'not for us',
        'Decide whether Barrow Local Focus Hub answers for D1 Title of D1. It says not. Reason given: Led by Eden.',
        '2026-09-10:barrow:D1:1',
      ],
    ]);
    expect(report.lines.map((line) => line.standing)).toEqual(['not for us', 'in progress', 'off track', 'off track']);
    expect(report.headline).toBe('1 duty in progress, 2 off track and 1 handed back.');
  });

  it('lists every red, then every amber, with cause, action, owner and recovery date', () => {
    const report = compileReport(
      facts(
        [duty('D1'), duty('D2', { leads: ['council', 'police'] }), duty('D3', { leadRole: 'chair' })],
        [
          update('D1', amber()),
          update('D2', red({ obstacle: 'Cause', unblocker: 'Who', changed: 'Action', forecastOn: '2026-11-30' })),
          update('D3', { kind: 'progress', progress: progress({ status: 'blocked' }) }),
        ],
      ),
    );
    expect(report.exceptions.map((one) => [one.dutyId, one.standing, one.owner])).toEqual([
      ['D2', 'off track', 'Council and Constabulary'],
      ['D3', 'off track', 'Chair'],
      ['D1', 'at risk', 'Council'],
    ]);
    expect(report.exceptions[0]).toMatchObject({
      cause: 'Cause',
      unblocker: 'Who',
      action: 'Action',
      recoveryOn: '2026-11-30',
    });
  });

  it('tells better from worse only where the two can be compared', () => {
    const ids = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];
    const unknown = { kind: 'progress', progress: progress() } as const;
    const report = compileReport(
      facts(
        ids.map((id) => duty(id)),
        [
          update('D1', green()),
          update('D2', red()),
          update('D3', unknown),
          update('D4', amber()),
          update('D5', green()),
        ],
        {
          before: [
            update('D1', amber(), { roundId: '2026-06-11' }),
            update('D2', green(), { roundId: '2026-06-11' }),
            update('D3', green(), { roundId: '2026-06-11' }),
            update('D5', green(), { roundId: '2026-06-11' }),
            update('D6', green(), { roundId: '2026-06-11' }),
          ],
        },
      ),
    );
    expect(report.moved.map(({ dutyId, from, to, direction }) => [dutyId, from, to, direction])).toEqual([
      ['D1', 'at risk', 'on track', 'better'],
      ['D2', 'on track', 'off track', 'worse'],
      ['D3', 'on track', 'in progress', 'changed'],
      ['D4', 'no update', 'at risk', 'new'],
      ['D6', 'on track', 'no update', 'changed'],
    ]);
    expect(report.lines.map((line) => line.before)).toEqual([
      'at risk',
      'on track',
      'on track',
      'no update',
      'on track',
      'on track',
    ]);
    expect(report.headline).toContain('Since the period before, 1 got better and 1 got worse.');
  });

  it.each([
    ['on the due day, late in the evening in London', '2026-08-24T22:59:00.000Z', false],
    ['a minute after the due day in London, still that day in UTC', '2026-08-24T23:00:00.000Z', true],
  ])('judges an answer given %s', (_when, saidAt, isLate) => {
    const report = compileReport(facts([duty('D1')], [update('D1', green(), { saidAt })]));
    expect(report.lines[0]?.answers[0]?.isLate).toBe(isLate);
    expect(report.answeredOnTime).toBe(isLate ? 0 : 1);
  });

  it('does not make an answer late because it was corrected after the due day', () => {
    const report = compileReport(
      facts(
        [duty('D1')],
        [update('D1', green()), update('D1', amber(), { revision: 2, saidAt: '2026-09-02T09:00:00.000Z' })],
      ),
    );
    expect(report.lines[0]?.answers[0]).toMatchObject({ standing: 'at risk', isLate: false });
  });

  it('shows no free text of a restricted duty, only standing, percent and dates', () => {
    const secrets = { changed: 'SECRET', obstacle: 'SECRET', unblocker: 'SECRET', evidenceUrl: 'https://secret.test/' };
    const report = compileReport(
      facts(
        [duty('D2', { restricted: true, groups: ['barrow', 'eden'] })],
        [
          update('D2', red({ ...secrets, percent: 40, forecastOn: '2026-12-01' })),
          update(
            'D2',
            { kind: 'more time', until: '2027-01-08', reason: 'SECRET', progress: null },
            { groupId: 'eden' },
          ),
        ],
      ),
    );
    expect(JSON.stringify(report).toUpperCase()).not.toContain('SECRET');
    expect(report.lines[0]?.answers[0]?.progress).toMatchObject({ percent: 40, forecastOn: '2026-12-01' });
    expect(report.decisions.map((decision) => decision.wanted)).toEqual([
      'Decide how to help Barrow Local Focus Hub with D2 Title of D2.',
      'Agree 8 January 2027 for D2 Title of D2, asked by Eden Local Focus Hub.',
    ]);
  });

  it('names organisations, never persons', () => {
    const report = compileReport(facts([duty('D1'), duty('D2')], [update('D1', green())]));
    expect(JSON.stringify(report)).not.toContain('Person Name');
    expect(report.lines[0]?.answers[0]?.organisationName).toBe('Council');
  });

  it('keeps to its scope', () => {
    const duties = [
      duty('D1', { groups: ['barrow', 'eden'] }),
      duty('D2', { groups: ['eden'], leads: ['police'] }),
      duty('D3', { leads: ['council', 'police'], leadRole: 'manager' }),
    ];
    const said = [update('D1', green()), update('D1', red(), { groupId: 'eden' })];
    const slots = (scope: Parameters<typeof compileReport>[0]['scope']) => {
      const report = compileReport(facts(duties, said, { scope }));
      return [
        report.headline,
        ...report.lines.flatMap((line) => line.answers.map((a) => `${line.dutyId} ${a.groupId}`)),
      ];
    };
    expect(slots({ kind: 'partnership' })).toEqual([
      '1 duty off track and 2 without an update.',
      'D1 barrow',
      'D1 eden',
      'D2 eden',
      'D3 barrow',
    ]);
    expect(slots({ kind: 'group', id: 'barrow' })).toEqual([
      'Barrow Local Focus Hub: 1 duty on track and 1 without an update.',
      'D1 barrow',
      'D3 barrow',
    ]);
    expect(slots({ kind: 'duty', id: 'D1' })).toEqual(['D1 Title of D1: off track.', 'D1 barrow', 'D1 eden']);
    expect(slots({ kind: 'organisation', id: 'police' })).toEqual([
      'The Constabulary: 2 duties without an update.',
      'D2 eden',
      'D3 barrow',
    ]);
  });

  it('says "so far" while the period still runs', () => {
    const now = '2026-09-30T22:59:00.000Z';
    expect(compileReport(facts([duty('D1')], [update('D1', green())], { now })).headline).toBe(
      '1 duty on track so far.',
    );
  });

  it('refuses a scope that the register does not have', () => {
    const scope = { kind: 'group', id: 'nowhere' } as const;
    expect(() => compileReport(facts([duty('D1')], [], { scope }))).toThrow(Impossible);
  });
});
