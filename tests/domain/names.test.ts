import { describe, expect, it } from '@jest/globals';
import { plainName } from '../../src/domain/names.ts';

describe('a plain name', () => {
  it.each([
    ['Barrow', 'barrow'],
    ['  The Barrow-in-Furness HUB. ', 'barrow in furness'],
    ['Fire & Rescue', 'fire and rescue'],
    ['Commissioner’s office', 'commissioners office'],
    ["Commissioner's office", 'commissioners office'],
    ['Café', 'cafe'],
    ['the hub', 'the hub'],
    ['', ''],
    ['!', ''],
  ])('of "%s" is "%s"', (words, plain) => {
    expect(plainName(words)).toBe(plain);
  });
});
