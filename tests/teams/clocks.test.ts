import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CARD_VERSION } from '../../src/teams/cards.ts';
import { ofType } from '../cards/look.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);

let desk: Desk;
let manager: Desk['people']['manager'];
let assistant: Desk['people']['manager'];
let chair: Desk['people']['manager'];

beforeAll(async () => {
  desk = await openDesk();
  ({ manager, assistant, chair } = desk.people);
});
afterAll(() => desk.stop());

async function said(words: string, who = manager): Promise<string> {
  const heard = await desk.askAlone(who, words);
  return heard.map(wordsIn).join(' ');
}

async function cardOf(words: string, who = manager) {
  const [message] = await desk.askAlone(who, words);
  if (!message) throw new Error(`No answer to ${words}.`);
  return message;
}

const everything = async () => (await desk.app.store.clocks.all()).length;

describe('a DARDR, in words', () => {
  it('starts on the day that is typed and shows its whole timetable', async () => {
    const card = await said('start clock dardr 2026-11-20');
    expect(card).toContain('Review 1 is started.');
    expect(card).toContain('DARDR (formerly DHR), started 20 November 2026');
    for (const day of ['By 4 December 2026', 'By 20 December 2026', 'By 20 June 2027', 'No day yet'])
      expect(card).toContain(day);
    expect(card).toMatch(/no place for names, places or details of a case/u);
  });

  it('records what is done, and counts on from there', async () => {
    expect(await said('clock 1 done scoping')).toContain('Scoping done on 23 November 2026.');
    const card = await said('clock 1 decided review');
    expect(card).toContain('Decision done on 23 November 2026.');
    expect(card).toContain('Decided: review');
    expect(card).toContain('By 23 May 2027');
  });

  it('asks what was decided when the words do not say', async () => {
    const other = await said('start clock dhr 1 November 2026');
    expect(other).toContain('Review 2 is started.');
    const form = await cardOf('clock 2 done decision 20 November');
    expect([valueOf(form, 'step'), valueOf(form, 'on')]).toEqual(['decided', '2026-11-20']);
    const card = await desk.as(manager).press(form, 'Record', { answer: 'no-review' });
    expect(wordsIn(card)).toMatch(/Decided: no review/u);
    expect(wordsIn(card)).toMatch(/Not needed/u);
  });

  it('pauses, resumes and moves its open days on', async () => {
    expect(await said('clock 1 pause criminal proceedings')).toContain(
      'Paused since 23 November 2026: criminal proceedings',
    );
    desk.clock.set('2026-12-03T09:00:00.000Z');
    expect(await said('clock 1')).toContain('Its day moves on until the clock is resumed.');
    const card = await said('clock 1 resume');
    expect(card).toContain('Resumed on 3 December 2026.');
    expect(card).toContain('By 2 June 2027');
  });

  it('is extended, with a reason from the list', async () => {
    const form = await cardOf('clock 1 extend report to 14 March 2028');
    expect([valueOf(form, 'step'), valueOf(form, 'until'), valueOf(form, 'reason')]).toEqual([
      'report',
      '2028-03-14',
      '',
    ]);
    const card = await said('clock 1 extend report to 14 March 2028 because agreed by the panel');
    expect(card).toContain('Report extended to 14 March 2028: agreed by the panel.');
    expect(card).toContain('Changed for this clock.');
    expect(await said('clock 1 change chair and panel to 3 months because waiting for an agency')).toContain(
      'Chair and panel now allows 3 months',
    );
  });

  it('takes its last change back for an hour, and not after', async () => {
    expect(await said('clock 1 undo')).toContain('Taken back.');
    expect(await said('clock 1')).toContain('2 months after “Decision”');
    desk.clock.pass(3_601_000);
    expect(await said('clock 1 undo')).toMatch(/for an hour/u);
  });

  it('closes with an outcome, and is then no longer on the list', async () => {
    expect(await said('clock 2 close no review needed')).toContain('Closed 3 December 2026: no review needed');
    expect(await said('clocks')).toMatch(/1 clock is running .*1 clock is closed/u);
    expect(await said('clock 2 done family')).toMatch(/closed, so nothing was saved/u);
  });
});

describe('an ASB case review, by buttons', () => {
  it('starts from the list with the form', async () => {
    const list = await cardOf('clocks');
    const form = await desk.as(manager).press(list, 'Start a clock');
    expect(ofType((form as { card?: unknown }).card, 'Input.Text')).toEqual([]);
    const now = desk.room.messages(desk.as(manager).personal()).at(-1) ?? list;
    const card = await desk.as(manager).press(now, 'Start', { step: 'asb-case-review', on: '2026-12-01' });
    expect(wordsIn(card)).toContain('Case 3 is started.');
  });

  it('is recorded, paused, resumed, changed and closed by its buttons', async () => {
    const hands = desk.as(manager);
    const steps: [button: string, save: string, inputs: Record<string, string>, result: RegExp][] = [
      ['Record a step', 'Record', { step: 'acknowledged' }, /Acknowledgement done on 3 December 2026/u],
      ['Record a step', 'Record', { step: 'threshold', answer: 'met' }, /Decided: met/u],
      ['Pause', 'Pause', { reason: 'request of those affected' }, /Paused since 3 December 2026/u],
      ['Resume', 'Resume', {}, /Resumed on 3 December 2026/u],
      [
        'Change a day',
        'Change',
        { step: 'meeting', amount: '25', unit: 'working days', reason: 'local timetable' },
        /Review meeting now allows 25 working days/u,
      ],
      ['Close', 'Close', { reason: 'withdrawn' }, /Closed 3 December 2026: withdrawn/u],
    ];
    const card = await cardOf('clock 3');
    const now = () => desk.room.messages(hands.personal()).find(({ id }) => id === card.id) ?? card;
    for (const [button, save, inputs, result] of steps) {
      await hands.press(now(), button);
      expect(wordsIn(await hands.press(now(), save, inputs))).toMatch(result);
    }
    expect(wordsIn(await hands.press(now(), 'Undo the last change'))).toMatch(/Taken back/u);
  });

  it('brings a fault back on the form with what was chosen', async () => {
    const hands = desk.as(manager);
    const card = await cardOf('clock 3');
    await hands.press(card, 'Record a step');
    const form = desk.room.messages(hands.personal()).find(({ id }) => id === card.id) ?? card;
    const again = await hands.press(form, 'Record', { step: 'meeting', on: '2026-12-24' });
    expect(wordsIn(again)).toMatch(/has not come, so nothing was saved/u);
    expect([valueOf(again, 'step'), valueOf(again, 'on')]).toEqual(['meeting', '2026-12-24']);
  });

  it('records a press once when Teams delivers it again', async () => {
    const [last] = (await desk.app.store.clocks.record(3)).slice(-1);
    const data = {
      v: CARD_VERSION,
      number: 3,
      basedOn: last?.revision,
      form: 'pause',
      reason: 'inquest',
      on: '2026-12-03',
    };
    for (let time = 0; time < 3; time += 1) {
      expect((await desk.forge(manager, 'save-clock', data)).said).toContain('Paused since 3 December');
    }
    expect(await desk.app.store.clocks.record(3)).toHaveLength((last?.revision ?? 0) + 1);
    expect((await desk.forge(assistant, 'save-clock', { ...data, form: 'resume' })).said).toMatch(
      /changed this clock a moment ago/u,
    );
  });
});

describe('the same kind on the same day', () => {
  it('is asked about first, and started once when somebody is sure', async () => {
    await said('start clock commissioner request 30 November 2026');
    const before = await everything();
    const question = await cardOf('start clock request 30 Nov');
    expect(wordsIn(question)).toMatch(/Request 4 was started for 30 November 2026 already/u);
    expect(await everything()).toBe(before);
    const data = { v: CARD_VERSION, step: 'commissioner-request', on: '2026-11-30', sureAfter: 4 };
    for (let time = 0; time < 2; time += 1)
      expect((await desk.forge(manager, 'start-clock', data)).said).toContain('Request 5');
    expect(await everything()).toBe(before + 1);
    expect(wordsIn(await desk.as(manager).press(question, 'Open Request 4'))).toContain('Request 4');
  });
});

describe('what can not be meant', () => {
  it.each([
    ['start clock', /Start a clock.*no place for names/u],
    ['clock start', /Start a clock.*no place for names/u],
    ['start clock dardr', /Say the day on which it began.*No DARDR/u],
    ['start clock dardr 25 December 2026', /has come, so nothing was saved.*3 December 2026/u],
    ['start clock dardr 30 February 2026', /does not have that day.*28 February 2026/u],
    ['start clock dardr soon', /do not know a kind of clock/u],
    ['start clock dradr 20 November 2026', /Did you mean \*\*DARDR \(formerly DHR\)\*\*/u],
    ['start clock 2026-11-20', /do not know a kind of clock/u],
    ['clock 99', /no clock 99.*the last one is 5/u],
    ['clock 99 decided review', /no clock 99/u],
    ['clock 0', /no clock 0/u],
    ['clock 1 decided review', /done on 23 November 2026 already/u],
    ['clock 1 done letter', /“Report sent” comes first/u],
    ['clock 1 done report 24 December 2026', /has not come/u],
    ['clock 1 done report 1 November 2026', /too early.*23 November 2026/u],
    ['clock 1 done report 31 November 2026', /does not have that day.*30 November 2026/u],
    ['clock 1 report review', /can not read/u],
    ['clock 1 pause because Mrs Smith asked', /can not read/u],
    ['clock 1 resume', /not paused/u],
    ['clock 1 extend report to 1 March 2027 because agreed by the panel', /due on 14 March 2028.*later day/u],
    ['clock 1 extend report to 30 February 2029', /does not have that day.*28 February 2029/u],
    ['clock 1 extend report to 14 March 2099 because agreed by the panel', /too far ahead/u],
    ['clock 1 extend report to 999 months because agreed by the panel', /at most 1,000 days/u],
    ['clock 1 close badly', /can not read/u],
    ['clock 1 dance', /can not read/u],
  ])('%s is answered with what to do, and changes nothing', async (words, answer) => {
    const before = await everything();
    expect(await said(words)).toMatch(answer);
    expect(await everything()).toBe(before);
  });

  it.each([
    ['no number', { number: undefined }],
    ['a number that is a word', { number: 'one' }],
    ['half a number', { number: 1.5 }],
    ['another form', { form: 'delete' }],
    ['an object for a step', { step: { $ne: null } }],
  ])('a button with %s is not readable', async (_what, wrong) => {
    const before = await everything();
    const data = { v: CARD_VERSION, number: 1, basedOn: 1, form: 'done', step: 'report', on: '2026-12-01', ...wrong };
    expect((await desk.forge(manager, 'save-clock', data)).said).toMatch(/without what it needs/u);
    expect(await everything()).toBe(before);
  });

  it.each([
    [
      'a reason of one’s own',
      { form: 'pause', reason: 'John Smith was arrested', on: '2026-12-03' },
      /Choose why it is paused/u,
    ],
    [
      'an outcome of one’s own',
      { form: 'close', reason: 'see 12 High Street', on: '2026-12-03' },
      /Choose how it ended/u,
    ],
    ['a step of one’s own', { form: 'done', step: 'arrest', on: '2026-12-03' }, /no such step/u],
    ['an answer of one’s own', { form: 'done', step: 'report', answer: 'Mrs Smith', on: '2026-12-03' }, /no decision/u],
    ['a day that is none', { form: 'done', step: 'report', on: 'soon' }, /Choose a day/u],
    [
      'both ways of changing',
      { form: 'change', step: 'report', reason: 'local timetable', until: '2029-01-01', amount: '3', unit: 'days' },
      /one of the two/u,
    ],
  ])('a form with %s comes back, and nothing of it is kept', async (_what, form, answer) => {
    const { length } = await desk.app.store.clocks.record(1);
    const data = { v: CARD_VERSION, number: 1, basedOn: length, ...form };
    expect((await desk.forge(manager, 'save-clock', data)).said).toMatch(answer);
    expect(JSON.stringify(await desk.app.store.clocks.all())).not.toMatch(/Smith|High Street|arrest/u);
    expect(await desk.app.store.clocks.record(1)).toHaveLength(length);
  });
});

describe('who may', () => {
  it('the assistant manager keeps clocks, the chair looks, nobody else sees them', async () => {
    expect(await said('clock 1 done chair and panel', assistant)).toContain('Chair and panel done');
    const seen = await cardOf('clock 1', chair);
    expect(wordsIn(seen)).toContain('Review 1');
    expect(buttonsOf(seen)).toEqual(['All clocks']);
    expect(await said('clock 1 done report', chair)).toMatch(/do not have a role/u);
    expect(await said('start clock dardr 2 December 2026', chair)).toMatch(/do not have a role/u);
    const [lead] = desk.people.of('asb');
    expect(await said('clocks', lead)).toMatch(/do not have a role/u);
    expect((await desk.forge(lead, 'clock', { v: CARD_VERSION, number: 1 })).said).toMatch(/do not have a role/u);
    expect((await desk.forge(chair, 'undo-clock', { v: CARD_VERSION, number: 1, basedOn: 1 })).said).toMatch(
      /do not have a role/u,
    );
  });

  it('is in the audit, with who, what and when', async () => {
    const audit = (await desk.app.store.audit.list(500)).filter(({ act }) => act.startsWith('clock '));
    expect(audit).toHaveLength(await everything());
    expect(audit.find(({ act }) => act === 'clock paused')).toMatchObject({ detail: { reason: expect.any(String) } });
    expect(audit.find(({ act }) => act === 'clock extended')).toMatchObject({
      by: { objectId: manager.objectId },
      subject: 'clock 1',
      detail: { step: 'report', until: '2028-03-14', reason: 'agreed by the panel' },
    });
  });
});

it('takes back a clock that should not have been started', async () => {
  expect(await said('start clock plan 2 December 2026')).toContain('Plan 6 is started.');
  expect(await said('clock 6 undo')).toContain('Clock 6 is taken back');
  expect(await said('clock 6')).toMatch(/no clock 6/u);
  expect(await said('start clock plan 2 December 2026')).toContain('Plan 7 is started.');
});

it('has answered everything with HTTP 200 and logged no fault', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
