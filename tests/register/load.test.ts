import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/domain/errors.ts';
import { loadPartnership, readPartnership } from '../../src/register/load.ts';

const SHIPPED = 'src/register/westmorland-and-furness.yaml';
const FAULTY = 'tests/register/twenty-faults.yaml';
const shipped = readFileSync(SHIPPED, 'utf8');

function faultsOf(text: string) {
  const reading = readPartnership(text);
  return reading.outcome === 'faulty' ? reading.faults : [];
}

/** The shipped file with one thing changed; the thing must be there. */
function changed(from: string, to: string): string {
  expect(shipped).toContain(from);
  return shipped.replace(from, () => to);
}

describe('a data file with more than twenty faults', () => {
  const text = readFileSync(FAULTY, 'utf8');
  const marked = text.split('\n').flatMap((line, index) => {
    const place = / # fault: (\S+)$/.exec(line)?.[1];
    return place === undefined ? [] : [`${index + 1} ${place}`];
  });

  it('has every fault named at its line and place, and nothing else', () => {
    const named = faultsOf(text).map((fault) => `${fault.line} ${fault.place}`);
    expect(marked.length).toBeGreaterThan(20);
    expect(named).toEqual(marked);
  });

  it('is told what to write instead, each time', () => {
    for (const { message } of faultsOf(text)) expect(message).toMatch(/\b(write|remove|keep|add)\b.*\.$/i);
  });

  it('does not load, and the error carries every fault as a line', async () => {
    const error = await loadPartnership(FAULTY).catch((caught: unknown) => caught);
    const faults = error instanceof ConfigError ? error.faults : [];
    expect(faults).toHaveLength(marked.length);
    expect(faults[0]).toBe(
      `${FAULTY}:2:5 id: Not an id: write a letter, then letters, numbers and hyphens, at most 40, in quotes if only numbers.`,
    );
  });
});

describe('the column of a fault', () => {
  it.each([
    ['the value that is wrong', 'month: 4\n', 'month: 14\n', 'duties[2].cadences[1].month', 16],
    ['the name of a setting that is not known', 'restricted: true', 'restrictd: true', 'duties[1].restrictd', 5],
    ['the entry that misses a setting', '    why: Families', '    hwy: Families', 'duties[1].why', 5],
  ])('points at %s', (_, from, to, place, column) => {
    expect(faultsOf(changed(from, to)).find((fault) => fault.place === place)).toMatchObject({ column });
  });
});

describe('what is not plain data', () => {
  it.each([
    ['an empty file', '', /^Missing: write its settings/],
    ['a list', '- 1', /^Not the partnership/],
    ['broken brackets', 'a: [1\nb: 2', /^Not readable as YAML/],
    ['a tab as indentation', '\ta: 1', /^Not readable as YAML/],
    ['a tag', 'id: !secret x', /^Not readable as YAML/],
    ['two documents', 'a: 1\n---\nb: 2', /^A second document/],
    ['an anchor', 'a: &x 1', /^Anchors/],
    ['an alias', 'a: &x 1\nb: *x', /^Anchors/],
    ['a setting with a list for a name', '? [x]\n: 1', /^A setting needs a plain name/],
    ['nesting without end', '['.repeat(20_000), /^Nested too deep/],
  ])('%s is one plain fault', (_, text, message) => {
    expect(faultsOf(text)[0]?.message).toMatch(message);
  });

  it('does not grow when aliases refer to aliases', () => {
    const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`;
    expect(faultsOf(bomb)).toHaveLength(61 + 120);
  });

  it('finds a setting written twice and still reads the rest', () => {
    const faults = faultsOf(changed('marking: OFFICIAL', 'marking: OFFICIAL\nmarking: OFFICIAL\nextra: 1'));
    expect(faults.map((fault) => fault.place)).toEqual(['marking', 'extra']);
  });
});

describe('the rules between the parts', () => {
  it.each([
    ['an id that two groups have', '  - id: eden', '  - id: barrow', 'groups[7].id'],
    ['an alias that differs only by "the" and "hub"', 'aliases: [furness', 'aliases: [The Eden Hub', 'groups[7].id'],
    ['an alias that is a command', '[furness', '[my updates', 'groups[6].aliases[0]'],
    ['an alias that is a quarter', '[furness', '[Q2', 'groups[6].aliases[0]'],
    ['a support organisation twice', 'support: [commissioner]', 'support: [fire, fire]', 'duties[9].support[1]'],
    ['a ladder of more than 20 rungs', '', '', 'duties[0].ladder'],
    ['a clock whose duty is not there', 'duty: D10', 'duty: D99', 'clocks[2].duty'],
    ['a step counted from a later one', 'after: sent', 'after: published', 'clocks[0].steps[7].after'],
    ['a step called like an earlier one', 'aliases: [heard,', 'aliases: [meeting,', 'clocks[1].steps[6].aliases[0]'],
    ['a step that is a word of the bot', 'aliases: [heard,', 'aliases: [Undo,', 'clocks[1].steps[6].aliases[0]'],
    ['a clock that is a command', 'aliases: [dhr, death', 'aliases: [report, death', 'clocks[0].aliases[0]'],
    ['a cadence of no clock', 'clock: commissioner-plan', 'clock: mayor-plan', 'duties[9].cadences[1].clock'],
    ['a cadence of no step', 'step: decided', 'step: deceived', 'duties[1].cadences[0].step'],
    [
      'an answer that leaves no step',
      '[home-office, family]',
      '[home-office, press]',
      'clocks[0].steps[1].answers[1].stillOwed[1]',
    ],
    [
      'months without number',
      '{ unit: months, offset: 1 }',
      '{ unit: months, offset: 61 }',
      'clocks[0].steps[1].allowed.offset',
    ],
    ['a time in weeks', '{ unit: months, offset: 1 }', '{ unit: weeks, offset: 4 }', 'clocks[0].steps[1].allowed.unit'],
    ['a day in force that is none', 'inForceOn: null', 'inForceOn: 2027-02-30', 'clocks[0].renamed.inForceOn'],
    ['a board on a bank holiday', 'on: 2026-12-10', 'on: 2026-12-28', 'boards[3].on'],
    ['a board on a closure day', 'closureDays: []', 'closureDays: [{ on: 2026-12-10, name: Shut }]', 'boards[3].on'],
    [
      'a closure day that is a bank holiday already',
      'closureDays: []',
      'closureDays: [{ on: 2026-12-25, name: Shut }]',
      'closureDays[0].on',
    ],
    [
      'a closure day that no calendar has',
      'closureDays: []',
      'closureDays: [{ on: 2027-02-29, name: Shut }]',
      'closureDays[0].on',
    ],
    ['a bank holiday elsewhere twice', '{ on: 2026-03-17,', '{ on: 2026-01-02,', 'holidaysElsewhere[1].on'],
    ['a bank holiday elsewhere that is one here', '{ on: 2026-03-17,', '{ on: 2026-04-03,', 'holidaysElsewhere[1].on'],
    ['a board at a weekend', 'on: 2026-12-10', 'on: 2026-12-12', 'boards[3].on'],
  ])('refuse %s', (what, from, to, place) => {
    const rungs = Array.from({ length: 21 }, (_, n) => `      - { offset: ${n}, unit: days, to: lead }\n`).join('');
    const text = what.includes('20 rungs')
      ? changed('    ladder: # the yearly refresh\n', `    ladder: # the yearly refresh\n${rungs}`)
      : changed(from, to);
    expect(faultsOf(text).map((fault) => fault.place)).toContain(place);
  });
});

describe('a data file without faults', () => {
  it('may leave out closure days and the holidays of other nations', () => {
    const short = shipped.slice(0, shipped.indexOf('# Days on which the partnership'));
    const reading = readPartnership(short);
    expect(reading).toMatchObject({ outcome: 'ok', partnership: { closureDays: [], holidaysElsewhere: [] } });
  });

  it('may leave out how long things are kept, or say some of it', () => {
    const retention = /retention:\n(?: {2}.*\n)+/u;
    const periods = { messageMonths: 14, detectionMonths: 12, auditYears: 6, rolelessDays: 90 };
    expect(shipped).toMatch(retention);
    expect(readPartnership(shipped.replace(retention, ''))).toMatchObject({ partnership: { retention: periods } });
    expect(readPartnership(shipped.replace(retention, 'retention:\n  auditYears: 7\n'))).toMatchObject({
      outcome: 'ok',
      partnership: { retention: { ...periods, auditYears: 7 } },
    });
  });

  it.each([
    ['auditYears: 6', 'auditYears: 0'],
    ['rolelessDays: 90', 'rolelessDays: 7'],
    ['messageMonths: 14', 'messageMonths: forever'],
  ])('names %s, changed to %s, as a fault of the time that things are kept', (from, to) => {
    expect(faultsOf(changed(from, to)).map(({ place }) => place)).toEqual([`retention.${to.split(':')[0]}`]);
  });

  it('is read the same as JSON', async () => {
    const partnership = await loadPartnership(SHIPPED);
    expect(readPartnership(JSON.stringify(partnership))).toEqual({ outcome: 'ok', partnership });
  });

  it('that is not there is a plain error with the path', async () => {
    await expect(loadPartnership('no/such.yaml')).rejects.toThrow('no/such.yaml cannot be read (ENOENT)');
  });
});
