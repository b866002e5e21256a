import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, type Desk, GOOD, openDesk, ROUND, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
const NINE = '2026-11-23T09:00:00.000Z';
let desk: Desk;
let prompt: RoomMessage;
let lead: Desk['people']['chair'];
let member: Desk['people']['chair'];

beforeAll(async () => {
  desk = await openDesk({ now: NINE });
  [lead, member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
});
beforeEach(() => desk.clock.set(NINE));
afterAll(() => desk.stop());

/** An answer of the round before. */
async function saidEarlier(dutyId: string): Promise<void> {
  const { objectId, tenantId, name } = lead;
  await desk.app.store.updates.add({
    dutyId,
    groupId: 'barrow',
    roundId: '2026-09-10',
    revision: 1,
    said: {
      kind: 'progress',
      progress: {
        status: 'in_progress',
        rag: 'amber',
        percent: 45,
        changed: 'Lighting repaired.',
        obstacle: null,
        unblocker: null,
        forecastOn: null,
        evidenceUrl: null,
      },
    },
    sayer: { objectId, tenantId, name, organisationId: 'constabulary' },
    saidAt: '2026-08-12T09:00:00.000Z',
    source: { by: 'card', conversationId: 'c' },
  });
}

describe('no change', () => {
  it('carries the earlier answer forward with its date, in one tap', async () => {
    await saidEarlier('D06');
    const [owed] = await desk.askAlone(member, 'my updates');
    if (!owed) throw new Error('No list came.');
    const card = await desk.as(member).press(owed, 'No change');
    expect(wordsIn(card)).toMatch(/You owe 4 updates.*no change since 12 August 2026/u);
    expect(await desk.history('barrow', 'D06')).toMatchObject([
      { said: { kind: 'no change', firstSaidOn: '2026-08-12', progress: { rag: 'amber', percent: 45 } } },
    ]);
  });

  it('keeps the first date when it is said again a round later', async () => {
    desk.clock.set('2027-01-15T09:00:00.000Z');
    const [owed] = await desk.askAlone(member, 'my updates');
    if (!owed) throw new Error('No list came.');
    expect(wordsIn(await desk.as(member).press(owed, 'No change'))).toMatch(/no change since 12 August 2026/u);
  });

  it('is offered only where something was said before', () => {
    expect(buttonsOf(prompt)).not.toContain('No change');
  });
});

describe('not for us', () => {
  it('asks why, passes it to the manager, and shows it as such', async () => {
    const form = await desk.open(member, prompt, 'D05', 'not-for-us');
    expect(wordsIn(form)).toMatch(/Nothing changes until the CSP manager decides/u);
    const hands = desk.as(member);
    const empty = await hands.pressInDialog(prompt, form, 'Send to the manager', { reason: '  ' });
    expect(wordsIn(empty)).toMatch(/Give the reason in a sentence/u);
    const done = await hands.pressInDialog(prompt, empty, 'Send to the manager', {
      reason: 'The data group does this.',
    });
    expect(wordsIn(done)).toMatch(/Passed to the manager.*The data group does this/u);
    expect(await desk.history('barrow', 'D05')).toMatchObject([
      { said: { kind: 'not for us', reason: 'The data group does this.' } },
    ]);
  });
});

describe('more time', () => {
  it.each([
    ['2026-11-20', /Choose a date after today/u],
    ['2026-11-23', /Choose a date after today/u],
    ['2027-02-30', /Choose a date/u],
  ])('until %s is refused with everything typed kept', async (until, said) => {
    const form = await desk.open(member, prompt, 'D08', 'more-time');
    const inputs = { until, reason: 'The figures are late.' };
    const back = await desk.as(member).pressInDialog(prompt, form, 'Ask for more time', inputs);
    expect(wordsIn(back)).toMatch(said);
    expect(valueOf(back, 'reason')).toBe('The figures are late.');
    expect(valueOf(back, 'until')).toBe(until);
    expect(await desk.history('barrow', 'D08')).toEqual([]);
  });

  it('is asked for with a date and a reason, and leaves the duty open', async () => {
    const form = await desk.open(member, prompt, 'D08', 'more-time');
    const inputs = { until: '2026-12-04', reason: 'The figures arrive on 1 December.' };
    const done = await desk.as(member).pressInDialog(prompt, form, 'Ask for more time', inputs);
    expect(wordsIn(done)).toMatch(/Asked for more time.*4 December 2026/u);
    const [owed] = await desk.askAlone(member, 'my updates');
    expect(owed && wordsIn(owed)).toMatch(/More time asked for until 4 December 2026\. The manager decides/u);
  });
});

describe('undo', () => {
  it('takes a first answer back: the duty is open again', async () => {
    const receipt = await desk.answer(member, prompt, 'D07');
    const back = await desk.as(member).pressInDialog(prompt, receipt, 'Undo');
    expect(wordsIn(back)).toMatch(/Taken back/u);
    expect(buttonsOf(back)).not.toContain('Undo');
    expect(await desk.history('barrow', 'D07')).toMatchObject([
      { revision: 1 },
      { revision: 2, said: { kind: 'withdrawn' } },
    ]);
  });

  it('puts back what stood before', async () => {
    await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '70' });
    const receipt = await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '80' });
    await desk.as(member).pressInDialog(prompt, receipt, 'Undo');
    const history = await desk.history('barrow', 'D07');
    expect(history.at(-1)).toMatchObject({ said: { kind: 'progress', progress: { percent: 70 } } });
  });

  it('changes nothing when it is pressed twice', async () => {
    const receipt = await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '81' });
    await desk.as(member).pressInDialog(prompt, receipt, 'Undo');
    const { length } = await desk.history('barrow', 'D07');
    await desk.as(member).pressInDialog(prompt, receipt, 'Undo');
    expect(await desk.history('barrow', 'D07')).toHaveLength(length);
  });

  it('is refused after an hour', async () => {
    const receipt = await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '82' });
    const { length } = await desk.history('barrow', 'D07');
    desk.clock.pass(3_600_001);
    const answer = await desk.as(member).pressInDialog(prompt, receipt, 'Undo');
    expect(answer).toEqual({ kind: 'closed', text: expect.stringMatching(/for an hour. Use Change/u) });
    expect(await desk.history('barrow', 'D07')).toHaveLength(length);
  });

  it('is refused for what somebody else said, and allowed to the manager', async () => {
    const receipt = await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '83' });
    const { length } = await desk.history('barrow', 'D07');
    const refused = await desk.as(lead).pressInDialog(prompt, receipt, 'Undo');
    expect(wordsIn(refused)).toMatch(/belongs to another group or organisation/u);
    expect(await desk.history('barrow', 'D07')).toHaveLength(length);
    await desk.as(desk.people.manager).pressInDialog(prompt, receipt, 'Undo');
    expect(await desk.history('barrow', 'D07')).toHaveLength(length + 1);
  });

  it('is refused once somebody answered after it', async () => {
    const receipt = await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '84' });
    await desk.answer(lead, prompt, 'D07', { ...GOOD, percent: '85' });
    const { length } = await desk.history('barrow', 'D07');
    expect(wordsIn(await desk.as(member).pressInDialog(prompt, receipt, 'Undo'))).toMatch(/has already answered/u);
    expect(await desk.history('barrow', 'D07')).toHaveLength(length);
  });
});

describe('the receipt', () => {
  it('leads to the next open duty and back to the answer just given', async () => {
    const receipt = await desk.answer(member, prompt, 'D07', { ...GOOD, percent: '90' });
    const next = buttonsOf(receipt).find((title) => title.startsWith('Next:'));
    if (!next) throw new Error('There is no next duty.');
    const form = await desk.as(member).pressInDialog(prompt, receipt, next);
    expect(valueOf(form, 'changed')).toBe('');
    const edit = await desk.as(member).pressInDialog(prompt, receipt, 'Edit');
    expect(String(valueOf(edit, 'percent'))).toBe('90');
    const saved = await desk.as(member).pressInDialog(prompt, edit, 'Save', { percent: '91' });
    expect(wordsIn(saved)).toMatch(/Changed, thank you/u);
  });
});

it('has answered everything with HTTP 200, logged nothing and kept every revision', async () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log).toEqual([]);
  const history = await desk.history('barrow', 'D07');
  expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => index + 1));
  expect(history.every(({ roundId }) => roundId === ROUND)).toBe(true);
});
