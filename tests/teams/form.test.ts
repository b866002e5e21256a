import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { type Desk, GOOD, openDesk, ROUND, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let prompt: RoomMessage;
let lead: Desk['people']['chair'];
let member: Desk['people']['chair'];

beforeAll(async () => {
  desk = await openDesk();
  [lead, member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
});
afterAll(() => desk.stop());

const FULL = {
  standing: 'off track',
  percent: '35',
  changed: 'The outreach worker left in October.',
  obstacle: 'The post is frozen.',
  unblocker: 'Council',
  forecastOn: '2027-03-14',
  evidenceUrl: 'https://www.example.org/outreach',
};

describe('the form', () => {
  it('opens empty when nothing was ever said', async () => {
    const form = await desk.open(member, prompt, 'D08');
    expect(form).toMatchObject({ kind: 'dialog' });
    expect(valueOf(form, 'standing')).toBe('');
    expect(valueOf(form, 'changed')).toBe('');
    expect(wordsIn(form)).toMatch(/Legal basis \(check with your legal team\)/u);
  });

  it('keeps every answer as it was given', async () => {
    expect(wordsIn(await desk.answer(member, prompt, 'D08', FULL))).toMatch(/Recorded, thank you .*4 updates left/u);
    const [update] = await desk.history('barrow', 'D08');
    expect(update).toMatchObject({
      revision: 1,
      said: { kind: 'progress', progress: { status: 'in_progress', rag: 'red', percent: 35, ...withoutWords(FULL) } },
      sayer: { objectId: member.objectId, organisationId: member.placement.organisationId },
      source: { by: 'card' },
    });
  });

  it('opens with the answer of this round, whole, to be edited', async () => {
    const form = await desk.open(lead, prompt, 'D08');
    for (const [id, value] of Object.entries(FULL)) expect([id, valueOf(form, id)]).toEqual([id, asKept(id, value)]);
    expect(wordsIn(form)).toMatch(/\(23 November 2026\): Off track, 35%/u);
  });

  it('opens with the standing of an earlier round, and without its words and evidence', async () => {
    await desk.app.store.updates.add({
      dutyId: 'D06',
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
          forecastOn: '2027-01-29',
          evidenceUrl: 'https://www.example.org/lights',
        },
      },
      sayer: { ...lead, name: lead.name, organisationId: 'constabulary' },
      saidAt: '2026-08-12T09:00:00.000Z',
      source: { by: 'card', conversationId: 'c' },
    });
    const form = await desk.open(lead, prompt, 'D06');
    expect(valueOf(form, 'standing')).toBe('at risk');
    expect(String(valueOf(form, 'percent'))).toBe('45');
    expect(valueOf(form, 'changed')).toBe('');
    expect(valueOf(form, 'evidenceUrl')).toBe('');
    expect(wordsIn(form)).toMatch(/Last time \(12 August 2026\): At risk, 45%.*Lighting repaired/u);
  });
});

/** What a box holds when the form comes back: a number box can hold numbers only. */
function asKept(id: string, value: string): unknown {
  if (id !== 'percent') return value.trim();
  return /^-?[\d.]+$/u.test(value) ? Number(value) : '';
}

function withoutWords({ standing: _, percent: __, ...rest }: typeof FULL): Omit<typeof FULL, 'standing' | 'percent'> {
  return rest;
}

describe('a faulty form', () => {
  const long = 'a'.repeat(2001);
  const faults: [what: string, inputs: Record<string, string>, said: RegExp][] = [
    ['140 %', { percent: '140' }, /whole number from 0 to 100/u],
    ['-1 %', { percent: '-1' }, /whole number from 0 to 100/u],
    ['12.5 %', { percent: '12.5' }, /whole number from 0 to 100/u],
    ['a word for a number', { percent: 'half' }, /whole number from 0 to 100/u],
    ['1e2 %', { percent: '1e2' }, /whole number from 0 to 100/u],
    ['a standing that is not offered', { standing: 'splendid' }, /Choose how it is going/u],
    ['nothing but spaces', { changed: '   ' }, /Say in a sentence what has changed/u],
    ['an http link', { evidenceUrl: 'http://www.example.org/x' }, /must start with https:\/\//u],
    ['a javascript link', { evidenceUrl: 'javascript:alert(1)' }, /must start with https:\/\//u],
    ['a link with a password', { evidenceUrl: 'https://me:secret@example.org' }, /must start with https:\/\//u],
    ['words for a link', { evidenceUrl: 'on the shared drive' }, /must start with https:\/\//u],
    ['off track and nothing in the way', { standing: 'off track' }, /Say what is in the way/u],
    ['blocked and nothing in the way', { standing: 'blocked' }, /Say what is in the way/u],
    ['complete at 60 %', { standing: 'complete' }, /Complete means 100%/u],
    ['a date that does not exist', { forecastOn: '2027-02-30' }, /Choose a real date/u],
    ['words for a date', { forecastOn: 'next spring' }, /Choose a real date/u],
    ['2,001 characters', { changed: long }, /under 2,000 characters/u],
    ['2,001 characters in the way', { obstacle: long }, /under 2,000 characters/u],
  ];

  it.each(faults)(
    'with %s comes back with the remedy and with everything that was typed',
    async (_what, wrong, said) => {
      const inputs: Record<string, string> = { ...GOOD, unblocker: 'Council', ...wrong };
      const form = await desk.answer(member, prompt, 'D05', inputs);
      expect(form).toMatchObject({ kind: 'dialog' });
      expect(wordsIn(form)).toMatch(said);
      for (const [id, value] of Object.entries(inputs))
        expect([id, valueOf(form, id)]).toEqual([id, asKept(id, value)]);
      expect(await desk.history('barrow', 'D05')).toEqual([]);
    },
  );

  it('names all faults at once', async () => {
    const form = await desk.answer(member, prompt, 'D05', { standing: 'off track', percent: '140', changed: 'x' });
    expect(wordsIn(form)).toMatch(/0 to 100.*what is in the way/u);
  });

  it('can be put right and saved from where it came back', async () => {
    const wrong = await desk.answer(member, prompt, 'D05', { ...GOOD, percent: '140' });
    const saved = await desk.as(member).pressInDialog(prompt, wrong, 'Save', { percent: '14' });
    expect(wordsIn(saved)).toMatch(/Recorded, thank you/u);
    expect(await desk.history('barrow', 'D05')).toMatchObject([{ said: { progress: { percent: 14 } } }]);
  });
});

describe('two people at the same form', () => {
  it('keeps the words of the slower one, says who was faster, and saves on the second press', async () => {
    const slow = await desk.open(member, prompt, 'D13');
    const fast = await desk.open(lead, prompt, 'D13');
    await desk.as(lead).pressInDialog(prompt, fast, 'Save', { ...GOOD, percent: '20', changed: 'Survey sent.' });
    const words = { standing: 'at risk', percent: '30', changed: 'Drop-in held.' };
    const back = await desk.as(member).pressInDialog(prompt, slow, 'Save', words);
    expect(wordsIn(back)).toMatch(/answered while you were writing: on track, 20%.*Your words are still here/u);
    expect(valueOf(back, 'changed')).toBe('Drop-in held.');
    expect(await desk.history('barrow', 'D13')).toHaveLength(1);

    expect(wordsIn(await desk.as(member).pressInDialog(prompt, back, 'Save'))).toMatch(/Changed, thank you/u);
    const history = await desk.history('barrow', 'D13');
    expect(history.map(({ sayer }) => sayer.objectId)).toEqual([lead.objectId, member.objectId]);
  });

  it('never loses an answer when both save at once', async () => {
    const before = (await desk.history('barrow', 'D13')).length;
    const forms = await Promise.all([desk.open(member, prompt, 'D13'), desk.open(lead, prompt, 'D13')]);
    const [first, second] = await Promise.all([
      desk.as(member).pressInDialog(prompt, forms[0], 'Save', { ...GOOD, percent: '51' }),
      desk.as(lead).pressInDialog(prompt, forms[1], 'Save', { ...GOOD, percent: '52' }),
    ]);
    const said = [wordsIn(first), wordsIn(second)];
    expect(said.filter((words) => words.includes('thank you'))).toHaveLength(1);
    expect(said.filter((words) => words.includes('while you were writing'))).toHaveLength(1);
    expect(await desk.history('barrow', 'D13')).toHaveLength(before + 1);
  });
});

it('is drawn from the posted card: the card of the channel shows what was answered', async () => {
  const card = await desk.room.waitFor(() => {
    const words =
      desk.room
        .messages(prompt.conversationId)
        .filter(({ id }) => id === prompt.id)
        .map(wordsIn)[0] ?? '';
    return words.includes('3 of 5 answered, 1 in difficulty') && words;
  }, 10_000);
  expect(card).toMatch(/Heard from: .*✓/u);
  expect(await desk.app.store.prompts.get(ROUND, 'barrow')).toMatchObject({ state: 'sent' });
});

it('has answered everything with HTTP 200 and logged nothing', () => {
  expect(statusesOf(desk)).toEqual([200]);
  expect(desk.log).toEqual([]);
});
