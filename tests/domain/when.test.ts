import { describe, expect, it } from '@jest/globals';
import { sayWhen } from '../../src/domain/when.ts';

const FREE = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);

describe('how far off a day is', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 'today'],
    ['2026-11-24', '2026-11-23', 'in 1 working day'],
    ['2026-12-03', '2026-11-23', 'in 8 working days'],
    ['2026-12-21', '2026-11-23', 'in 20 working days'],
    ['2026-12-22', '2026-11-23', 'in 4 weeks'],
    ['2026-11-30', '2026-11-27', 'in 1 working day'],
    ['2026-11-28', '2026-11-23', 'after 4 working days'],
    ['2026-11-28', '2026-11-27', 'before the next working day'],
    ['2026-12-29', '2026-12-24', 'in 1 working day'],
    ['2026-12-25', '2026-12-23', 'after 1 working day'],
    ['2027-01-22', '2026-11-23', 'in 8 weeks'],
    ['2027-05-29', '2026-11-23', 'in 26 weeks'],
    ['2027-05-31', '2026-11-23', 'in 6 months'],
    ['2028-03-31', '2026-11-23', 'in 16 months'],
    ['2026-11-22', '2026-11-23', '1 day ago'],
    ['2026-11-09', '2026-11-23', '14 days ago'],
  ])('%s, said on %s, is %s', (on, today, words) => {
    expect(sayWhen(on, today, FREE)).toBe(words);
  });
});
