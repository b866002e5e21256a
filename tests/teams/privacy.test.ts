import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { ofType } from '../cards/look.ts';
import { type Desk, GOOD, openDesk, ROUND, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let prompt: RoomMessage;
let member: Desk['people']['chair'];

beforeAll(async () => {
  desk = await openDesk();
  [, member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
});
afterAll(() => desk.stop());

const SECRET = { ...GOOD, changed: 'Mrs Bloggs, NHS 999 000 0018, has rung again' };

function inChannel(): string {
  return JSON.stringify(desk.room.messages(prompt.conversationId));
}

describe('a form with personal data', () => {
  it('comes back to its sender alone, with what was typed, naming the type and never what was found', async () => {
    const before = inChannel();
    const form = await desk.answer(member, prompt, 'D05', SECRET);
    expect(form).toMatchObject({ kind: 'dialog' });
    const said = wordsIn(form);
    expect(said).toMatch(/looks like personal information: a name and an NHS number\. I have not saved it\./u);
    expect(said).not.toMatch(/Bloggs|999 000/u);
    for (const [id, value] of Object.entries(SECRET)) expect(String(valueOf(form, id))).toBe(value);
    expect(await desk.history('barrow', 'D05')).toEqual([]);
    expect(inChannel()).toBe(before);
  });

  it('is saved once the words are put right', async () => {
    const form = await desk.answer(member, prompt, 'D05', SECRET);
    const saved = await desk.as(member).pressInDialog(prompt, form, 'Save', { changed: 'A resident has rung again' });
    expect(wordsIn(saved)).toMatch(/Recorded, thank you/u);
  });

  it('names every other fault at the same time', async () => {
    const form = await desk.answer(member, prompt, 'D06', { ...SECRET, percent: '140' });
    expect(wordsIn(form)).toMatch(/whole number from 0 to 100.*personal information/u);
  });

  it('is held back for what stands in a link', async () => {
    const evidenceUrl = 'https://www.example.org/cases/9990000018';
    expect(wordsIn(await desk.answer(member, prompt, 'D06', { ...GOOD, evidenceUrl }))).toMatch(/an NHS number/u);
  });

  it('is saved when the sender chooses what it is instead, and the choice is audited', async () => {
    const form = await desk.answer(member, prompt, 'D07', { ...GOOD, changed: 'Works at 12 Duke Street, LA14 2XX' });
    const choices = ofType((form as { card?: unknown }).card, 'Input.ChoiceSet').find(({ id }) => id === 'notPersonal');
    expect(choices).toMatchObject({
      value: '',
      choices: expect.arrayContaining([expect.objectContaining({ value: 'public place' })]),
    });
    const saved = await desk.as(member).pressInDialog(prompt, form, 'Save', { notPersonal: 'public place' });
    expect(wordsIn(saved)).toMatch(/Recorded, thank you/u);
    const entries = await desk.app.store.audit.list(100);
    expect(entries.find(({ act }) => act === 'declare not personal data')).toMatchObject({
      by: { objectId: member.objectId },
      subject: `${ROUND}:barrow:D07:1`,
      detail: { types: 'address, postcode', reason: 'public place' },
    });
  });

  it('asks again when another type turns up after the choice', async () => {
    const form = await desk.answer(member, prompt, 'D08', { ...GOOD, changed: 'Works near LA14 2XX' });
    const inputs = { notPersonal: 'public place', changed: 'Works near LA14 2XX for 999 000 0018' };
    const again = await desk.as(member).pressInDialog(prompt, form, 'Save', inputs);
    expect(wordsIn(again)).toMatch(/a postcode and an NHS number|an NHS number and a postcode/u);
    expect(valueOf(again, 'notPersonal')).toBe('');
    expect(await desk.history('barrow', 'D08')).toEqual([]);
  });

  it('keeps the choice when the form comes back for another fault', async () => {
    const form = await desk.answer(member, prompt, 'D08', { ...GOOD, changed: 'Works near LA14 2XX' });
    const again = await desk
      .as(member)
      .pressInDialog(prompt, form, 'Save', { notPersonal: 'public place', percent: '140' });
    expect(valueOf(again, 'notPersonal')).toBe('public place');
    const saved = await desk.as(member).pressInDialog(prompt, again, 'Save', { percent: '40' });
    expect(wordsIn(saved)).toMatch(/Recorded, thank you/u);
  });

  it.each(['constructor', 'yes', '  '])(
    'is not let through by a reason that is not offered: “%s”',
    async (notPersonal) => {
      const data = {
        ...SECRET,
        v: 1,
        dutyId: 'D13',
        groupId: 'barrow',
        roundId: ROUND,
        basedOn: 0,
        told: 'name,NHS number',
      };
      const { said } = await desk.forge(member, 'save-update', { ...data, notPersonal });
      expect(said).toMatch(/personal information/u);
      expect(await desk.history('barrow', 'D13')).toEqual([]);
    },
  );
});

it.each([
  ['not-for-us', 'Send to the manager', {}],
  ['more-time', 'Ask for more time', { until: '2027-01-29' }],
])('the reason of %s is held back too', async (verb, button, more) => {
  const form = await desk.open(member, prompt, 'D13', verb);
  const back = await desk.as(member).pressInDialog(prompt, form, button, { reason: 'ring 07700 900123', ...more });
  expect(wordsIn(back)).toMatch(/personal information: a phone number/u);
  expect(valueOf(back, 'reason')).toBe('ring 07700 900123');
  expect(await desk.history('barrow', 'D13')).toEqual([]);
});

describe('a form that stands in a channel', () => {
  it('comes back to its sender alone', async () => {
    const [form] = await desk.ask(member, prompt.conversationId, 'update d13');
    if (!form) throw new Error('No form came.');
    const before = inChannel();
    expect(wordsIn(await desk.as(member).press(form, 'Save', SECRET))).toMatch(/personal information/u);
    expect(inChannel()).toBe(before);
  });

  it('is not redrawn for everybody by an older client, and nothing is said of why', async () => {
    const [form] = await desk.ask(member, prompt.conversationId, 'update d13');
    if (!form) throw new Error('No form came.');
    await desk.as(member).press(form, 'Save', { ...SECRET, percent: '140' }, { unsupported: ['Action.Execute'] });
    const answer = desk.room.messages(prompt.conversationId).find(({ text }) => text?.includes('was not saved'));
    expect(answer?.text).toMatch(/^That answer was not saved\. Open a chat with me/u);
    expect(inChannel()).not.toMatch(/Bloggs|999 000|personal information/u);
    expect(await desk.history('barrow', 'D13')).toEqual([]);
  });
});

describe('words typed to the bot', () => {
  it('are not repeated in a channel, where nothing is said of why', async () => {
    const [answer] = await desk.ask(member, prompt.conversationId, 'status for 999 000 0018');
    expect(answer?.text).toBe('I did not understand that. Type **help** with my name to see what I can do.');
  });

  it('are named by their type to the sender alone in their own chat', async () => {
    const [answer] = await desk.askAlone(member, 'status for 999 000 0018');
    expect(answer?.text).toMatch(/an NHS number\. I have not kept it\. Please delete your message/u);
  });
});

it('none of it was kept or logged', async () => {
  const entries = await desk.app.store.audit.list(100);
  expect(entries.filter(({ act }) => act === 'withhold personal data').length).toBeGreaterThan(5);
  const kept = JSON.stringify([entries, desk.log, await desk.history('barrow', 'D05')]);
  expect(kept).not.toMatch(/999 ?000 ?0018|Bloggs|07700 ?900/u);
});
