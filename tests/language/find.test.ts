import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { find } from '../../src/language/find.ts';
import { loadPartnership } from '../../src/register/load.ts';
import type { Named } from '../../src/usecases/ports.ts';

let groups: Named[];
let organisations: Named[];
let duties: Named[];
beforeAll(async () => {
  const partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
  groups = partnership.groups.map(({ id, name, shortName, aliases }) => ({ id, names: [name, shortName, ...aliases] }));
  organisations = partnership.organisations.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [name, shortName, ...aliases],
  }));
  duties = partnership.duties.map(({ id, title, shortName, aliases }) => ({
    id,
    names: [title, shortName, ...aliases],
  }));
});

describe('finding a group', () => {
  it.each([
    ['barrow', 'barrow'],
    ['Barrow', 'barrow'],
    ['the BARROW hub', 'barrow'],
    ['Barrow Local Focus Hub.', 'barrow'],
    ['sl', 'south-lakeland'],
    ['S.L.', undefined],
    ['south lakes', 'south-lakeland'],
    ['South-Lakeland', 'south-lakeland'],
    ['south', 'south-lakeland'],
    ['kendal', 'south-lakeland'],
    ['kend', 'south-lakeland'],
    ['asb', 'asb'],
    ['ASB group', 'asb'],
    ['drugs', 'drugs'],
    ['drugs & alcohol', 'drugs'],
    ['lakeland', 'south-lakeland'],
    ['furness', 'barrow'],
    ['children', 'prevention'],
    ['the board', 'board'],
    ['intervention early', 'prevention'],
  ])('by "%s"', (words, id) => {
    const found = find(words, groups);
    expect(found.outcome === 'found' ? found.id : undefined).toBe(id);
  });

  it('says which, when the words fit several', () => {
    expect(find('local focus', groups)).toEqual({ outcome: 'ambiguous', ids: ['barrow', 'eden', 'south-lakeland'] });
    expect(find('delivery group', groups)).toMatchObject({ outcome: 'ambiguous' });
  });

  it.each([
    ['barow', 'barrow'],
    ['edne', 'eden'],
    ['drgus', 'drugs'],
    ['reofending', 'reoffending'],
  ])('offers three for "%s", the nearest first, and guesses nothing', (words, id) => {
    const found = find(words, groups);
    expect(found).toMatchObject({ outcome: 'unknown', nearest: [id, expect.any(String), expect.any(String)] });
  });

  it('takes a single letter for no beginning', () => {
    expect(find('e', groups).outcome).toBe('unknown');
  });

  it('finds nothing in no words', () => {
    expect(find('', groups)).toMatchObject({ outcome: 'unknown' });
    expect(find(' .!', groups)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('finding an organisation or a duty', () => {
  it.each([
    ['police', 'constabulary'],
    ['the council', 'council'],
    ['fire & rescue', 'fire'],
    ['Commissioner’s office', 'commissioner'],
    ['PFCC', 'commissioner'],
    ['nhs south cumbria', 'nhs-south'],
    ['charities', 'voluntary'],
  ])('"%s" is an organisation', (words, id) => {
    expect(find(words, organisations)).toEqual({ outcome: 'found', id });
  });

  it('asks which NHS board is meant', () => {
    expect(find('nhs', organisations)).toEqual({ outcome: 'ambiguous', ids: ['nhs-north', 'nhs-south'] });
    expect(find('icb', organisations)).toEqual({ outcome: 'ambiguous', ids: ['nhs-north', 'nhs-south'] });
  });

  it.each([
    ['d7', 'D07'],
    ['D07', 'D07'],
    ['d10', 'D10'],
    ['dhr', 'D02'],
    ['DARDR', 'D02'],
    ['community trigger', 'D03'],
    ['anti-social behaviour', 'D07'],
    ['reoffending', 'D09'],
    ['co-operation', 'D11'],
    ['cooperation', 'D11'],
  ])('"%s" is a duty', (words, id) => {
    expect(find(words, duties)).toEqual({ outcome: 'found', id });
  });
});

describe('finding, whatever is typed', () => {
  it('finds every name under its own entry, however it is written', () => {
    for (const among of [groups, organisations, duties]) {
      for (const { id, names } of among) {
        for (const name of [id, ...names]) {
          expect(find(`  The ${name.toUpperCase()}. `, among)).toEqual({ outcome: 'found', id });
        }
      }
    }
  });

  it('answers any text, with ids that exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const found = find(words, groups);
        const ids = found.outcome === 'found' ? [found.id] : found.outcome === 'ambiguous' ? found.ids : found.nearest;
        expect(ids.every((id) => groups.some((group) => group.id === id))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('does not slow down on a pasted page', () => {
    const started = performance.now();
    find('hub '.repeat(250_000), groups);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
