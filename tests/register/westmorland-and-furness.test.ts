import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { dutiesOf } from '../../src/domain/partnership.ts';
import { readPartnership } from '../../src/register/load.ts';

const partnership = read();

function read(): Partnership {
  const reading = readPartnership(readFileSync('src/register/westmorland-and-furness.yaml', 'utf8'));
  if (reading.outcome === 'faulty') throw new Error(reading.faults.map((fault) => fault.message).join('\n'));
  return reading.partnership;
}

const BOTH_NHS = ['nhs-north', 'nhs-south'];
const HUBS = ['barrow', 'eden', 'south-lakeland'];

describe('the duties of Westmorland and Furness', () => {
  it.each([
    ['D01', 'chair', [], ['board']],
    ['D02', 'chair', [], ['board']],
    ['D03', null, ['council'], ['asb']],
    ['D04', 'manager', [], ['board']],
    ['D05', null, ['council'], ['data', ...HUBS]],
    ['D06', null, ['constabulary'], ['crime', ...HUBS]],
    ['D07', null, ['council'], ['asb', ...HUBS, 'prevention']],
    ['D08', null, ['council', ...BOTH_NHS], ['drugs', ...HUBS]],
    ['D09', null, ['probation'], ['reoffending', 'prevention']],
    ['D10', 'chair', [], ['board']],
    ['D11', 'chair', [], ['board']],
    ['D12', null, ['council'], ['data']],
    ['D13', null, ['council'], ['voice', ...HUBS, 'prevention']],
    ['D14', 'manager', [], ['board']],
  ])('%s is led and asked as agreed', (id, leadRole, leads, groups) => {
    expect(partnership.duties.find((duty) => duty.id === id)).toMatchObject({ leadRole, leads, groups });
  });

  it('come to a hub as five, in the order of the register', () => {
    for (const hub of HUBS) {
      expect(dutiesOf(partnership, hub).map((duty) => duty.id)).toEqual(['D05', 'D06', 'D07', 'D08', 'D13']);
    }
  });

  it.each([
    ['D01', 'Crime and Disorder Act 1998 s.6'],
    ['D02', 'Domestic Violence, Crime and Victims Act 2004 s.9'],
    ['D03', 'Anti-social Behaviour, Crime and Policing Act 2014 s.104'],
    ['D06', 's.6(1)(a) and s.17'],
    ['D08', 's.6(1)(b)'],
    ['D09', 's.6(1)(c)'],
    ['D10', 's.6(1A); Police Reform and Social Responsibility Act 2011 s.10(1)'],
    ['D11', 's.10(2)'],
    ['D12', 's.17A and s.115'],
    ['D14', 'Police and Justice Act 2006 s.19'],
  ])('%s stands on its own law', (id, hook) => {
    expect(partnership.duties.find((duty) => duty.id === id)?.hook).toContain(hook);
  });

  it('use the new name of a thing with the old one beside it', () => {
    const titles = partnership.duties.map((duty) => duty.title).join('\n');
    expect(titles).toContain('DARDR (formerly DHR)');
    expect(titles).toContain('ASB case review (Community Trigger)');
    expect(titles).toContain('Police, Fire and Crime Commissioner');
  });

  it('ask only about stages and counts where people died', () => {
    expect(partnership.duties.filter((duty) => duty.restricted).map((duty) => duty.id)).toEqual(['D02']);
  });

  it('never call more or fewer reports of domestic abuse or hate crime good', () => {
    const measures = partnership.duties.flatMap((duty) => duty.measures);
    const reports = measures.filter((measure) => /domestic abuse|hate crime/i.test(measure.name));
    expect(reports.map((measure) => measure.goodDirection)).toEqual([null, null]);
  });

  it('have no target that nobody has set, and the usual band', () => {
    const measures = partnership.duties.flatMap((duty) => duty.measures);
    expect(measures.filter(({ target }) => target !== null)).toEqual([]);
    expect(new Set(measures.map(({ bandPercent }) => bandPercent))).toEqual(new Set([5]));
  });

  it('say where figures come late', () => {
    const lagOf = (dutyId: string, name: string) =>
      partnership.duties.find(({ id }) => id === dutyId)?.measures.find((one) => one.name.startsWith(name))?.lag;
    expect(lagOf('D09', 'Proven reoffending, adults')).toBe('well over a year');
    expect(lagOf('D08', 'Adults in treatment')).toBe('treatment data');
    expect(lagOf('D07', 'Police ASB incidents')).toBe('recorded by the police');
  });

  it('all end their ladders with somebody above the lead', () => {
    const ladders = partnership.duties.flatMap((duty) => [
      duty.ladder,
      ...duty.cadences.flatMap(({ ladder }) => (ladder ? [ladder] : [])),
    ]);
    expect(ladders.length).toBeGreaterThan(14);
    for (const ladder of ladders) {
      const last = ladder.at(-1);
      expect(last?.offset).toBeLessThan(0);
      expect(['manager', 'chair']).toContain(last?.to);
    }
  });

  it('speak as GOV.UK does', () => {
    const texts = partnership.duties.flatMap(({ why, deliverable, questions, evidence }) => [
      why,
      deliverable,
      ...questions,
      ...evidence,
    ]);
    for (const text of texts) expect(text).not.toMatch(/[!&–—]|please/i);
    for (const question of partnership.duties.flatMap((duty) => duty.questions)) expect(question).toMatch(/\?$/);
  });
});

describe('the themes of Westmorland and Furness', () => {
  it('each gather several duties', () => {
    expect(partnership.themes.map(({ id }) => id)).toEqual([
      'early-intervention',
      'young-people',
      'domestic-abuse',
      'asb',
    ]);
    for (const { duties } of partnership.themes) expect(duties.length).toBeGreaterThan(1);
  });
});

describe('the calendar of Westmorland and Furness', () => {
  it('meets on the second Thursday of March, June, September and December', () => {
    for (const { on } of partnership.boards) {
      const date = new Date(on);
      expect(date.getUTCDay()).toBe(4);
      expect(Math.ceil(date.getUTCDate() / 7)).toBe(2);
      expect([3, 6, 9, 12]).toContain(date.getUTCMonth() + 1);
    }
  });

  it('knows eight bank holidays a year, with their substitute days', () => {
    for (const year of ['2026', '2027', '2028']) {
      expect(partnership.holidays.filter((holiday) => holiday.on.startsWith(year))).toHaveLength(8);
    }
    const substitutes = partnership.holidays.filter((holiday) => holiday.name.includes('substitute'));
    expect(substitutes.map((holiday) => holiday.on)).toEqual(['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03']);
  });
});
