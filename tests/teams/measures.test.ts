import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CARD_VERSION } from '../../src/teams/cards.ts';
import { packValues, unpackValues } from '../../src/teams/pack.ts';
import { sizesOf } from '../cards/look.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let manager: Desk['people']['manager'];
let member: Desk['people']['manager'];
let other: Desk['people']['manager'];

beforeAll(async () => {
  desk = await openDesk();
  ({ manager } = desk.people);
  [, member, other] = desk.people.of('asb');
});
afterAll(() => desk.stop());

async function cardOf(words: string, who = member) {
  const [message] = await desk.askAlone(who, words);
  if (!message) throw new Error(`No answer to ${words}.`);
  return message;
}
const said = async (words: string, who = member) => wordsIn(await cardOf(words, who));
const everything = () => desk.app.store.measures.between('1900-01-01', '9999-12-31');

/** The card of D07 with its form open. */
async function openForm(who = member) {
  const card = await cardOf('measures d07', who);
  return { card, form: await desk.as(who).press(card, 'Record') };
}

describe('a figure in words', () => {
  it('is recorded for the last quarter that has ended', async () => {
    expect(await said('measure d07 police asb incidents 1,212')).toMatch(
      /Recorded 1 figure, thank you.*D07 Police ASB incidents, July to September 2026 1,212 \(new\)/u,
    );
    expect(await everything()).toMatchObject([
      { dutyId: 'D07', measureId: 'police-asb-incidents', quarterEndOn: '2026-09-30', value: 1212 },
    ]);
  });

  it.each([
    ['measure d07 repeat callers 12.5% for q1', /Repeat callers, April to June 2026 12\.5% \(new\)/u],
    ['measure asb repeat callers 11 for July to September', /Repeat callers, July to September 2026 11% \(new\)/u],
    ['measures d07 cases closed as resolved 4 of 5', /Cases closed as resolved, July to September 2026 80% \(new\)/u],
    ['measure d07 police asb incidents 212', /Police ASB incidents, July to September 2026 212 \(was 1,212\)/u],
    ['measure d07 police asb incidents 212', /Recorded 1 figure/u],
  ])('%s', async (words, answer) => {
    expect(await said(words)).toMatch(answer);
  });

  it('is recorded for another duty by the manager, and a number in a measure’s name is no figure', async () => {
    expect(await said('measure d08 waits over 3 weeks 4 q2', manager)).toMatch(
      /Waits over 3 weeks, July to September 2026 4%/u,
    );
    expect(await said('measure d01 plan is in date yes', manager)).toMatch(/Plan is in date.*Yes \(new\)/u);
  });

  it.each([
    ['measure d07 police asb incidents', /Say the figure for Police ASB incidents/u],
    ['measure d07 police asb incidents many', /Write a number in digits/u],
    ['measure d07 police asb incidents 1e400', /Write a number in digits/u],
    ['measure d07 police asb incidents NaN', /Write a number in digits/u],
    ['measure d07 police asb incidents -5', /Write 0 or more/u],
    ['measure d07 police asb incidents 2.5', /Write a whole number/u],
    ['measure d07 repeat callers 101%', /share from 0 to 100/u],
    ['measure d07 repeat callers 12 q3', /ends on 31 December 2026\. Write a quarter that has ended/u],
    ['measure d07 repeat callers 12 for ever', /can not read “for ever” as a quarter/u],
    ['measure d07 ufos 12', /can not read/u],
    ['measure d99 ufos 12', /do not know a duty called “d99”/u],
    ['measure d06 shop theft 12', /recorded by its groups and its lead, so nothing was saved/u],
    ['measures ${evil} <at>all</at>', /do not know a duty/u],
  ])('%s is answered with what to do, and changes nothing', async (words, answer) => {
    const before = (await everything()).length;
    expect(await said(words)).toMatch(answer);
    expect(await everything()).toHaveLength(before);
  });
});

describe('the card', () => {
  it('lists a person’s duties with how many figures are there', async () => {
    const list = await cardOf('measures');
    expect(wordsIn(list)).toMatch(
      /July to September 2026, the last quarter that has ended.*\*\*D07 ASB\*\* 3 of 8 recorded/u,
    );
    expect(wordsIn(list)).not.toContain('D06');
    expect(wordsIn(await desk.as(member).press(list, 'Open D07'))).toContain('D07 ASB: measures');
  });

  it('shows each measure in words, and Record to those who may', async () => {
    const card = await cardOf('measures asb');
    expect(wordsIn(card)).toMatch(
      /Police ASB incidents.*July to September 2026\. Late figures: recorded by the police.*212.*No target/u,
    );
    expect(buttonsOf(card)).toEqual(['Record', 'Paste a table', 'All measures']);
    expect(buttonsOf(await cardOf('measures d06'))).toEqual(['All measures']);
  });
});

describe('the form', () => {
  it('records every box that is filled in, for the quarter chosen', async () => {
    const { card, form } = await openForm();
    expect(valueOf(form, 'quarterEndOn')).toBe('2026-09-30');
    const inputs = { quarterEndOn: '2026-03-31', 'figure-police-asb-incidents': '180', 'figure-repeat-callers': '9.5' };
    const receipt = await desk.as(member).pressInDialog(card, form, 'Save', inputs);
    expect(wordsIn(receipt)).toMatch(/Recorded 2 figures.*January to March 2026 180 \(new\).*9\.5% \(new\)/u);
    const undone = await desk.as(member).pressInDialog(card, receipt, 'Undo');
    expect(wordsIn(undone)).toMatch(/Taken back: 2 figures of D07/u);
    const line = await desk.app.store.measures.newest({
      dutyId: 'D07',
      measureId: 'repeat-callers',
      quarterEndOn: '2026-03-31',
    });
    expect(line).toMatchObject({ value: null, revision: 2 });
  });

  it('comes back with all faults and with what was typed', async () => {
    const { card, form } = await openForm();
    const inputs = { 'figure-police-asb-incidents': '-4', 'figure-repeat-callers': '120' };
    const again = await desk.as(member).pressInDialog(card, form, 'Save', inputs);
    expect(wordsIn(again)).toMatch(/Police ASB incidents: Write 0 or more.*Repeat callers: Write a share/u);
    expect([valueOf(again, 'figure-police-asb-incidents'), valueOf(again, 'figure-repeat-callers')]).toEqual([-4, 120]);
    const empty = { 'figure-police-asb-incidents': '', 'figure-repeat-callers': '' };
    expect(wordsIn(await desk.as(member).pressInDialog(card, again, 'Save', empty))).toMatch(/at least one figure/u);
  });

  it('says when somebody else was faster, and saves at the second press', async () => {
    const { card, form } = await openForm();
    await said('measure d07 repeat callers 13', other);
    const again = await desk.as(member).pressInDialog(card, form, 'Save', { 'figure-repeat-callers': '14' });
    expect(wordsIn(again)).toMatch(/Somebody recorded figures while you were writing, so nothing was saved/u);
    const saved = await desk.as(member).pressInDialog(card, again, 'Save', {});
    expect(wordsIn(saved)).toMatch(/14% \(was 13%\)/u);
  });

  it.each([
    ['a box with an object', { 'figure-repeat-callers': { $ne: null } }, /at least one figure/u],
    ['a number beyond all', { 'figure-repeat-callers': 1e308 }, /Repeat callers: Write a number/u],
    ['a quarter of its own', { quarterEndOn: '2026-09-29', 'figure-repeat-callers': 3 }, /Choose a quarter/u],
  ])('that is forged with %s changes nothing', async (_what, inputs, answer) => {
    const before = (await everything()).length;
    const data = { v: CARD_VERSION, dutyId: 'D07', quarterEndOn: '2026-09-30', seen: 0, ...inputs };
    expect((await desk.forge(member, 'save-measures', data)).said).toMatch(answer);
    expect(await everything()).toHaveLength(before);
  });
});

describe('a pasted table', () => {
  async function paste(table: string, who = manager) {
    const card = await cardOf('measures d07', who);
    const form = await desk.as(who).press(card, 'Paste a table');
    return { card, answer: await desk.as(who).pressInDialog(card, form, 'Check', { table }) };
  }

  it('is shown before it is saved, and taken back together', async () => {
    const before = (await everything()).length;
    const { card, answer } = await paste('D07\tRepeat callers\tq2\t15%\nD08\tDrug trafficking offences\tq2\t7');
    expect(wordsIn(answer)).toMatch(/2 figures will change.*1 figure is new, 1 is corrected\. Nothing is saved yet/u);
    expect(await everything()).toHaveLength(before);
    const receipt = await desk.as(manager).pressInDialog(card, answer, 'Save');
    expect(wordsIn(receipt)).toMatch(/Recorded 2 figures.*15% \(was 14%\).*7 \(new\)/u);
    await desk.as(manager).pressInDialog(card, receipt, 'Undo');
    expect(await said('measures d07')).toContain('14%');
  });

  it('with three faults among 200 rows names each with line and column, keeps the table, and saves nothing', async () => {
    const before = (await everything()).length;
    const ends = ['2026-09-30', '2026-06-30', '2026-03-31', '2025-12-31'];
    const duties = desk.app.partnership.duties.flatMap((duty) => duty.measures.map((one) => [duty.id, one] as const));
    const shares = duties.filter(([, { unit }]) => unit === '%');
    const rows = Array.from({ length: 25 }, (_, back) => 2026 - Math.floor(back / 4))
      .flatMap((year, back) => shares.map(([id, { name }]) => `${id}\t${name}\t${year}${ends[back % 4]?.slice(4)}\t40`))
      .filter((row) => !row.includes('2026-12-31'))
      .slice(0, 200);
    rows[9] = 'D07\tRepeat calers\tq2\t40';
    rows[99] = 'D07\tRepeat callers\tq2\tforty';
    rows[199] = 'D07\tRepeat callers\tq2\t40\t50';
    const { answer } = await paste(rows.join('\n'));
    const words = wordsIn(answer);
    expect(words).toContain('The table has 3 faults, so nothing was saved.');
    expect(words).toContain(
      'Line 10, column 2 (measure): The duty has no measure of that name. Write for example Repeat callers',
    );
    expect(words).toContain('Line 100, column 4 (value): Write a number in digits');
    expect(words).toContain('Line 200: 5 cells where 4 are meant');
    expect(valueOf(answer, 'table')).toBe(rows.join('\n'));
    expect(await everything()).toHaveLength(before);
  });

  it('of 2,000 rows of faults is a card that Teams takes, with every line named', async () => {
    const rows = Array.from({ length: 2000 }, () => 'D99\tRepeat callers with a very long name\tq2\t40');
    const { answer } = await paste(rows.join('\n'));
    expect(wordsIn(answer)).toMatch(/2,000 faults.*too long to be shown again.*more faults, in lines \d+ to 2000\./u);
    expect(sizesOf((answer as { card: object }).card).cardBytes).toBeLessThanOrEqual(28 * 1024);
  });

  it('with personal information is held back from everybody but its sender', async () => {
    const { card, answer } = await paste('D07\tRepeat callers\tq2\tNHS 999 000 0018');
    expect(wordsIn(answer)).toMatch(/looks like personal information: an NHS number/u);
    const saved = await desk.as(manager).pressInDialog(card, answer, 'Check', { table: 'D07\tRepeat callers\tq2\t16' });
    expect(wordsIn(saved)).toContain('1 figure will change');
    expect(JSON.stringify([await desk.app.store.audit.list(500), desk.log])).not.toContain('999 000');
  });

  it('is no false alarm for any measure of the register', async () => {
    const rows = desk.app.partnership.duties.flatMap((duty) =>
      duty.measures.map(({ name, unit }, index) => {
        const value = unit === 'yes or no' ? 'yes' : unit.startsWith('n of') ? '2' : `${(index * 7) % 90}`;
        return `${duty.id}\t"${name.replaceAll('"', '""')}"\t2026-06-30\t${value}`;
      }),
    );
    const { card, answer } = await paste(rows.join('\n'));
    expect(wordsIn(answer)).toMatch(/figures will change/u);
    await said('measure d07 repeat callers 17', member);
    const again = await desk.as(manager).pressInDialog(card, answer, 'Save');
    expect(wordsIn(again)).toMatch(/Somebody recorded figures while you were looking, so nothing was saved/u);
    expect(wordsIn(await desk.as(manager).pressInDialog(card, again, 'Save'))).toMatch(/Recorded \d+ figures/u);
  });

  it.each(['', 'x', 'AAAA', packValues([])])('is not saved from a button that holds “%s”', async (packed) => {
    const before = (await everything()).length;
    const { said: heard } = await desk.forge(manager, 'save-table', { v: CARD_VERSION, packed, seen: 0 });
    expect(heard).toMatch(/without what it needs|nothing to save/u);
    expect(await everything()).toHaveLength(before);
  });
});

it('what waits for Save fits its button for 2,000 figures, and nothing swells on the way back', () => {
  const values = Array.from({ length: 2000 }, (_, index) => ({
    dutyId: 'D07',
    measureId: `measure-${index % 80}`,
    quarterEndOn: `20${String(10 + Math.floor(index / 80)).padStart(2, '0')}-09-30`,
    value: (index * 7919) % 100_000,
  }));
  const packed = packValues(values);
  expect(unpackValues(packed ?? '')).toEqual(values);
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
