import { describe, expect, it } from '@jest/globals';
import { commentaryOf } from '../../src/domain/commentary.ts';
import { goodNewsOf } from '../../src/domain/good-news.ts';
import type { MeasureLine } from '../../src/domain/measure.ts';
import { formatMeasure } from '../../src/domain/measure-unit.ts';
import { formatMeasureTravel, formatTrend } from '../../src/domain/measure-words.ts';
import type { ReportMovement } from '../../src/domain/report.ts';
import { formatTravel } from '../../src/domain/report-words.ts';
import { formatRiskMovement, formatScore } from '../../src/domain/risk-words.ts';
import { progress } from './compile-builders.ts';

describe('What, so what, now what', () => {
  it('orders a member’s words, the day before the words so that neither runs into the other', () => {
    const said = {
      changed: 'Post advertised',
      obstacle: 'No analyst',
      unblocker: 'the board',
      forecastOn: '2027-01-15',
    };
    expect(commentaryOf({ progress: progress(said) })).toEqual([
      { label: 'What', text: 'Post advertised' },
      { label: 'So what', text: 'No analyst' },
      { label: 'Now what', text: 'Expected 15 January 2027. Who can unblock it: the board' },
    ]);
  });

  it('leaves out what nobody said', () => {
    expect(commentaryOf({ progress: progress({ obstacle: 'No analyst' }) })).toEqual([
      { label: 'So what', text: 'No analyst' },
    ]);
    expect(commentaryOf({ progress: null })).toEqual([]);
  });
});

describe('Good news', () => {
  it('is what got better or complete, and no first answer that is merely on track', () => {
    const move = (dutyId: string, of: Partial<ReportMovement>): ReportMovement => ({
      dutyId,
      title: dutyId,
      from: 'at risk',
      to: 'on track',
      direction: 'better',
      ...of,
    });
    const moved = [
      move('D01', {}),
      move('D02', { to: 'off track', direction: 'worse' }),
      move('D03', { from: 'no update', direction: 'new' }),
      move('D04', { from: 'no update', to: 'complete', direction: 'new' }),
    ];
    expect(goodNewsOf({ moved }).map(({ dutyId }) => dutyId)).toEqual(['D01', 'D04']);
  });
});

describe('Figures in words', () => {
  it.each([
    [1204, 'number', '1,204'],
    [86.5, '%', '86.5%'],
    [86, '% of those due', '86% of those due'],
    [3, 'n of 4', '3 of 4'],
    [1, 'yes or no', 'Yes'],
    [0, 'yes or no', 'No'],
    [12, 'offences', '12 offences'],
    [7, 'n of n', '7'],
    [2.345, 'per 100,000 people', '2.345 per 100,000 people'],
  ])('%d in %j reads %j', (value, unit, words) => {
    expect(formatMeasure(value, unit)).toBe(words);
  });

  it('say the direction in a word beside its arrow, and the figure it is compared with', () => {
    const line = { movement: 'worse', lastYear: 6, unit: '%' } as MeasureLine;
    expect(formatMeasureTravel(line)).toBe('↓ Worse, from 6%');
    expect(formatMeasureTravel({ ...line, movement: null })).toBe('Nothing to compare');
  });

  it('tell a trend by its ends, its lowest and its highest', () => {
    const history = [
      { on: '2026-03-31', value: 9 },
      { on: '2026-06-30', value: 4 },
      { on: '2026-09-30', value: 7 },
    ];
    expect(formatTrend({ unit: 'number', history })).toBe(
      'From 9 in March 2026 to 7 in September 2026; lowest 4, highest 9.',
    );
    expect(formatTrend({ unit: 'number', history: history.slice(0, 1) })).toBe('');
  });
});

describe('Directions and risks in words', () => {
  it('compare with a year ago, or say why not', () => {
    expect(formatTravel({ travel: 'better', lastYear: 'at risk' })).toBe('↑ Better against a year ago: ▲ At risk');
    expect(formatTravel({ travel: null, lastYear: 'in progress' })).toBe(
      'Not comparable with a year ago: ◐ In progress',
    );
    expect(formatTravel({ travel: null, lastYear: null })).toBe('Nothing was said a year ago');
  });

  it('give a risk its band in a word, its score and its movement', () => {
    expect(formatScore({ band: 'high', score: 16 })).toBe('■ High, 16 of 25');
    expect(formatRiskMovement({ movement: 'up', before: 9 })).toBe('↑ Up from 9');
    expect(formatRiskMovement({ movement: 'closed', before: 9 })).toBe('✓ Closed');
  });
});
