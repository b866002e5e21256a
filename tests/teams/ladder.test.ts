import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CARD_VERSION } from '../../src/teams/cards.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);

let desk: Desk;
let manager: Desk['people']['manager'];
let assistant: Desk['people']['manager'];

beforeAll(async () => {
  desk = await openDesk();
  ({ manager, assistant } = desk.people);
});
afterAll(() => desk.stop());

async function cardOf(words: string, who = manager) {
  const [message] = await desk.askAlone(who, words);
  if (!message) throw new Error(`No answer to ${words}.`);
  return message;
}

const said = async (words: string, who = manager) => wordsIn(await cardOf(words, who));
const kept = async () => (await desk.app.store.changes.all()).length;
const standing = (dutyId: string) => desk.app.partnership.duties.find(({ id }) => id === dutyId)?.ladder;
const press = (who: typeof manager, card: Awaited<ReturnType<typeof cardOf>>, button: string, inputs = {}) =>
  desk.as(who).press(card, button, inputs);

describe('the ladder of a duty', () => {
  it('is shown in words for each thing that the duty owes, with the dates of the next deadline', async () => {
    const card = await cardOf('ladder d03');
    const words = wordsIn(card);
    expect(words).toContain('D03 ASB case review: reminders The register’s own ladder. Led by Council.');
    expect(words).toMatch(
      /Update for the board.*with the updates of the round.*Figures for the year to 31 March published.*Next due Friday 30 April 2027/su,
    );
    expect(words).toContain('**Lead:** 30, 14, 7 and 1 days before; 1 working day overdue');
    expect(words).toContain('○ **Wednesday 31 March 2027**: Lead, 30 days before');
    expect(words).toMatch(/Procedure reviewed.*Next due Thursday 30 September 2027/su);
    expect(words).toMatch(/Steps of each case review.*When it happens/su);
    expect(buttonsOf(card)).toEqual(['Change']);
  });

  it('is previewed from words, with exact dates, what moves and why, and what would have been; nothing is saved', async () => {
    const card = await cardOf('ladder d03 60, 30, 14, 7 days, 1 working day; overdue 1, 3, 5, 10 working days');
    const words = wordsIn(card);
    expect(words).toContain('A preview: nothing is changed yet.');
    expect(words).toContain('**Lead:** 60, 30, 14 and 7 days, 1 working day before; 1 working day overdue');
    expect(words).toContain('○ **Monday 1 March 2027**: Lead, 60 days before');
    expect(words).toContain(
      '○ **Friday 30 July 2027**: Lead, 60 days before Moved from Sunday 1 August 2027: weekend.',
    );
    expect(words).toContain('○ **Monday 17 May 2027**: Listed to the chair, 10 working days overdue');
    expect(buttonsOf(card)).toEqual(['Use this ladder', 'Keep the old one', 'Change']);
    expect(await kept()).toBe(0);
  });

  it('says what would have been on days that have passed', async () => {
    const words = await said('ladder d04 30, 10, 7 days; overdue 1 working day');
    expect(words).toContain('– **Friday 30 October 2026**: Lead, 30 days before Would have been: this day has passed.');
    expect(words).toContain('Moved from Sunday 1 November 2026: weekend.');
    expect(words).toMatch(/2 days have passed already, so nothing is said then/u);
  });

  it('says where a ladder reminds of nothing, because the round does', async () => {
    expect(await said('ladder d06')).toMatch(/Its ladder reminds of nothing besides/u);
  });

  it('says by name which bank holiday moves a reminder', async () => {
    expect(await said('ladder d03 35, 28 days')).toContain('Moved from Friday 26 March 2027: Good Friday.');
  });

  it('stays as it was when the old one is kept', async () => {
    const card = await cardOf('ladder d03 60 days; overdue 1 working day');
    expect(wordsIn(await press(manager, card, 'Keep the old one'))).toMatch(
      /Nothing was changed\..*30, 14, 7 and 1 days/su,
    );
    expect(await kept()).toBe(0);
  });

  it('is changed once it is used, everywhere and at once, is audited, and can be taken back for an hour', async () => {
    const card = await cardOf('ladder d03 60, 30 days; overdue 1, 3 working days');
    const saved = wordsIn(await press(manager, card, 'Use this ladder'));
    expect(saved).toMatch(/Changed on 23 November 2026\..*This ladder stands from now on\./su);
    const ladder = [
      { offset: 60, unit: 'days', to: 'lead' },
      { offset: 30, unit: 'days', to: 'lead' },
      { offset: -1, unit: 'working days', to: 'lead' },
      { offset: -3, unit: 'working days', to: 'lead and deputy' },
    ];
    expect(standing('D03')).toEqual(ladder);
    const audit = await desk.app.store.audit.list(99);
    expect(audit.find(({ act }) => act === 'ladder changed')).toMatchObject({
      subject: 'D03',
      by: { objectId: manager.objectId },
      detail: {
        ladder: '60 days to lead, 30 days to lead, -1 working days to lead, -3 working days to lead and deputy',
      },
    });
    const now = desk.room.messages(desk.as(manager).personal()).find(({ id }) => id === card.id) ?? card;
    expect(wordsIn(await press(manager, now, 'Undo'))).toMatch(/The register’s own ladder.*Taken back\./su);
    expect(standing('D03')).not.toEqual(ladder);
  });

  it('goes back to the register’s own after a preview of it', async () => {
    await press(manager, await cardOf('ladder d05 10 working days; overdue 1 working day'), 'Use this ladder');
    const card = await cardOf('ladder d05');
    expect(buttonsOf(card)).toEqual(['Back to the register’s', 'Change']);
    const preview = await press(assistant, await cardOf('ladder d05 register', assistant), 'Use this ladder');
    expect(wordsIn(preview)).toContain('The register’s own ladder stands again.');
    expect(wordsIn(await press(manager, card, 'Back to the register’s'))).toMatch(/how it stands already/u);
  });

  it('is changed with the form, which brings every fault back with what was typed', async () => {
    const card = await cardOf('ladder d12');
    const form = await press(manager, card, 'Change');
    expect(valueOf(form, 'before-lead')).toBe('90, 60, 30 and 14 days');
    expect(valueOf(form, 'overdue-chair')).toBe('10 working days');
    const hands = desk.as(manager);
    const again = await hands.pressInDialog(card, form, 'Show the dates', { 'before-lead': '60, 30' });
    expect(wordsIn(again)).toMatch(/Say after “30” whether it is days or working days.*looks like this/u);
    expect([valueOf(again, 'before-lead'), valueOf(again, 'overdue-chair')]).toEqual(['60, 30', '10 working days']);
    const preview = await hands.pressInDialog(card, again, 'Show the dates', {
      'before-lead': '60, 30 days',
      'before-manager': '7 days',
      'overdue-chair': '',
    });
    expect(wordsIn(preview)).toContain('**CSP manager:** 7 days before; 5 working days overdue');
    const before = await kept();
    expect(wordsIn(await hands.pressInDialog(card, preview, 'Use this ladder'))).toContain('stands from now on');
    expect(await kept()).toBe(before + 1);
    expect(standing('D12')?.some(({ to }) => to === 'chair')).toBe(false);
  });

  it('whose preview was overtaken by somebody else says so, saves nothing and shows it anew', async () => {
    const card = await cardOf('ladder d09 9 working days; overdue 1 working day');
    const other = await cardOf('ladder d09 6 working days; overdue 1 working day', assistant);
    await press(assistant, other, 'Use this ladder');
    const before = await kept();
    const answer = await press(manager, card, 'Use this ladder');
    expect(wordsIn(answer)).toMatch(/A preview.*changed the register a moment ago, so nothing of this was saved/su);
    expect(await kept()).toBe(before);
    const now = desk.room.messages(desk.as(manager).personal()).find(({ id }) => id === card.id) ?? card;
    expect(wordsIn(await press(manager, now, 'Use this ladder'))).toContain('stands from now on');
  });

  it('is saved once when Teams delivers the tap again', async () => {
    const all = await desk.app.store.changes.all();
    const data = { v: CARD_VERSION, dutyId: 'D06', basedOn: all.at(-1)?.number ?? 0, ladder: '9 days; overdue 2 days' };
    for (let time = 0; time < 3; time += 1) {
      expect((await desk.forge(manager, 'save-ladder', data)).said).toContain('stands from now on');
    }
    expect(await kept()).toBe(all.length + 1);
  });
});

describe('what can not be a ladder', () => {
  const many = Array.from({ length: 200 }, (_, place) => place + 1).join(', ');
  it.each([
    ['ladder', /Say which duty/u],
    ['ladder d99', /do not know a duty/u],
    ['ladder d03 soon', /do not know a duty/u],
    ['ladder d03 30 days, soon', /can not read “soon”/u],
    ['ladder d03 30 fortnights', /can not read “30 fortnights”/u],
    ['ladder d03 30, 14', /Say after “14” whether it is days or working days/u],
    [`ladder d03 ${many} days`, /at most 20 places/u],
    ['ladder d03 -5 days', /-5 days” without a minus/u],
    ['ladder d03 0.5 days', /whole numbers/u],
    ['ladder d03 30, 30 days', /twice for the same people/u],
    ['ladder d03 801 days', /at most 800 days before/u],
    ['ladder d03 999999999999 days', /at most 800 days before/u],
    ['ladder d03 30 days; overdue 61 working days', /60 days after/u],
    ['ladder d03 30 days; overdue 0 days', /nothing is overdue yet/u],
    ['ladder d03 30 days; overdue 1, 2, 3, 4, 5 days', /who is to hear of “5 days”/u],
    ['ladder d03 30 days to everybody', /who is to hear of “everybody”/u],
    ['ladder d03 30 days to manager; overdue 1 day to chair', /Give the lead at least one place/u],
    ['ladder d03 overdue', /can not read/u],
    ['ladder d03 register', /stands already/u],
  ])('%s is answered with what to do, and changes nothing', async (words, answer) => {
    const before = await kept();
    expect(await said(words)).toMatch(answer);
    expect(await kept()).toBe(before);
  });

  it.each([
    ['no number', { basedOn: undefined }],
    ['an object for a ladder', { ladder: { $ne: null } }],
    ['a page for a ladder', { ladder: '1 day, '.repeat(3000) }],
  ])('a button with %s is not readable', async (_what, wrong) => {
    const data = { v: CARD_VERSION, dutyId: 'D03', basedOn: 0, ladder: '30 days', ...wrong };
    expect((await desk.forge(manager, 'save-ladder', data)).said).toMatch(/without what it needs/u);
  });

  it('a button of a duty that is not in the register says so', async () => {
    const data = { v: CARD_VERSION, dutyId: 'D99', basedOn: await kept(), ladder: '30 days' };
    expect((await desk.forge(manager, 'save-ladder', data)).said).toMatch(/not in the register any more/u);
    expect((await desk.forge(manager, 'ladder-form', data)).said).toMatch(/not in the register any more/u);
  });
});

describe('who may', () => {
  it('is refused to the chair and to members, by words and by buttons', async () => {
    const [, member] = desk.people.of('barrow');
    const before = await kept();
    for (const who of [desk.people.chair, member]) {
      expect(await said('ladder d03', who)).toMatch(/do not have a role/u);
      const data = { v: CARD_VERSION, dutyId: 'D03', basedOn: before, ladder: '30 days', numbers: '1' };
      for (const verb of ['show-ladder', 'ladder-form', 'preview-ladder', 'save-ladder', 'undo-change']) {
        expect((await desk.forge(who, verb, data)).said).toMatch(/do not have a role/u);
      }
    }
    expect(await kept()).toBe(before);
  });

  it('takes back nothing after an hour, nothing that was changed again, and nothing that never was', async () => {
    const undo = (numbers: string) => desk.forge(manager, 'undo-change', { v: CARD_VERSION, dutyId: 'D03', numbers });
    const card = await cardOf('ladder d03 21 days; overdue 1 working day');
    await press(manager, card, 'Use this ladder');
    const number = (await desk.app.store.changes.all()).at(-1)?.number ?? 0;
    await press(assistant, await cardOf('ladder d03 22 days; overdue 1 working day', assistant), 'Use this ladder');
    expect((await undo(`${number}`)).said).toMatch(/changed again in the meantime/u);
    desk.clock.pass(3_601_000);
    expect((await undo(`${number + 1}`)).said).toMatch(/for an hour/u);
    expect((await undo('999')).said).toMatch(/nothing to take back/u);
    expect((await undo('1; drop')).said).toMatch(/without what it needs/u);
  });
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
