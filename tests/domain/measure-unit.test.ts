import { describe, expect, it } from '@jest/globals';
import { formatAmount, isSound, kindOfUnit, readAmount } from '../../src/domain/measure-unit.ts';

describe('A unit of the register', () => {
  it.each([
    ['number', 'count'],
    ['offences', 'count'],
    ['%', 'share'],
    ['% of those due', 'share'],
    ['% change', 'change'],
    ['% of profile', 'of profile'],
    ['n of 4', 'part'],
    ['days', 'days'],
    ['per 100,000 people', 'rate'],
    ['£', 'money'],
    ['yes or no', 'yes or no'],
  ] as const)('“%s” is a %s', (unit, kind) => {
    expect(kindOfUnit(unit)).toBe(kind);
  });
});

describe('A figure as people write it', () => {
  it.each([
    ['212', 'number', 212],
    ['1,234', 'number', 1234],
    [' 1,234,567 ', 'number', 1_234_567],
    ['-0', 'number', 0],
    ['12.5%', '%', 12.5],
    ['12.5 %', '% of those due', 12.5],
    ['4 of 5', '%', 80],
    ['2 of 3', '%', 66.7],
    ['2 of 4', 'n of 4', 2],
    ['−3.5%', '% change', -3.5],
    ['140%', '% of profile', 140],
    ['£1,200.50', '£', 1200.5],
    ['-12', 'days', -12],
    ['6.75', 'per 1,000 people', 6.75],
    ['Yes', 'yes or no', 1],
    ['no', 'yes or no', 0],
  ])('“%s” for %s is %d', (words, unit, value) => {
    expect(readAmount(words, unit)).toEqual({ outcome: 'amount', value });
  });

  it.each([
    ['1e400', 'number', 'not a number'],
    ['1e3', 'number', 'not a number'],
    ['NaN', '%', 'not a number'],
    ['Infinity', 'days', 'not a number'],
    ['0x10', 'number', 'not a number'],
    ['1.234,5', 'number', 'not a number'],
    ['12,34', 'number', 'not a number'],
    ['many', 'number', 'not a number'],
    ['', 'number', 'not a number'],
    ['٤', 'number', 'not a number'],
    ['4 of 0', '%', 'not a number'],
    ['4 of 5', 'number', 'not a number'],
    ['-1', 'number', 'negative'],
    ['-1', '%', 'negative'],
    ['-£5', '£', 'negative'],
    ['2.5', 'number', 'not whole'],
    ['101', '%', 'over 100'],
    ['6 of 5', '%', 'over 100'],
    ['5', 'n of 4', 'over the whole'],
    ['2 of 5', 'n of 4', 'over the whole'],
    ['12%', 'number', 'not in percent'],
    ['£12', 'number', 'not in pounds'],
    ['9'.repeat(400), 'number', 'too large'],
    ['maybe', 'yes or no', 'not yes or no'],
  ] as const)('“%s” for %s is refused: %3$s', (words, unit, fault) => {
    expect(readAmount(words, unit)).toEqual({ outcome: 'fault', fault });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5])('the number %d is no count', (value) => {
    expect(isSound(value, 'number')).toBe(false);
  });
});

it.each([
  [1234.5, 'per 1,000 people', '1,234.5'],
  [12.5, '%', '12.5%'],
  [1200, '£', '£1,200'],
  [-1200, '£', '-£1,200'],
  [2, 'n of 3', '2 of 3'],
  [1, 'yes or no', 'Yes'],
  [0, 'yes or no', 'No'],
] as const)('%d in %s reads “%s”', (value, unit, words) => {
  expect(formatAmount(value, unit)).toBe(words);
});
