import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { type Desk, GOOD, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
const SECRET = 'Two hotspots cleared behind the bakery';
let desk: Desk;
let prompt: RoomMessage;
let member: Desk['people']['chair'];

beforeAll(async () => {
  desk = await openDesk();
  [, member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
});
afterEach(() => {
  desk.log.length = 0;
  desk.room.clearFaults();
});
afterAll(() => desk.stop());

/** The store breaks, and says what people wrote while it does; answers how to mend it. */
function breakStore(): () => void {
  const { updates } = desk.app.store;
  const { add, ofRound } = updates;
  const fail = async () => {
    throw new TypeError(`can not write ${SECRET} of ${member.name}`);
  };
  Object.assign(updates, { add: fail, ofRound: fail });
  return () => void Object.assign(updates, { add, ofRound });
}

function referenceIn(words: string): string {
  return /reference: ([0-9A-F]{8})/u.exec(words)?.[1] ?? 'none';
}

describe('when something breaks', () => {
  it('a command is answered with an apology and a reference that leads to the log', async () => {
    const mend = breakStore();
    const said = (await desk.askAlone(member, 'status')).map(wordsIn).join(' ');
    mend();
    expect(said).toMatch(/^Sorry, that did not work\. Nothing was changed\./u);
    expect(desk.log).toMatchObject([
      { level: 50, reference: referenceIn(said), activityType: 'message', err: { type: 'TypeError' } },
    ]);
  });

  it('a saved form is answered with an apology, HTTP 200 and nothing stored', async () => {
    const form = await desk.open(member, prompt, 'D07');
    const mend = breakStore();
    const answer = await desk.as(member).pressInDialog(prompt, form, 'Save', { ...GOOD, changed: SECRET });
    mend();
    expect(wordsIn(answer)).toMatch(/Sorry, that did not work/u);
    expect(desk.log).toMatchObject([{ level: 50, invoke: 'task/submit', reference: referenceIn(wordsIn(answer)) }]);
    expect(await desk.history('barrow', 'D07')).toEqual([]);
  });

  it('the log holds nobody’s words, names or messages of errors', async () => {
    const mend = breakStore();
    await desk.askAlone(member, `status ${SECRET}`);
    const form = await desk.open(member, prompt, 'D07');
    await desk.as(member).pressInDialog(prompt, form, 'Save', { ...GOOD, changed: SECRET });
    mend();
    const log = JSON.stringify(desk.log);
    expect(desk.log.length).toBeGreaterThan(0);
    expect(log).not.toContain('bakery');
    expect(log).not.toContain(member.name);
    expect(log).toContain('stack');
  });

  it('the next thing that is asked works', async () => {
    expect((await desk.askAlone(member, 'status')).map(wordsIn).join(' ')).toMatch(/Where the round stands/u);
    expect(desk.log).toEqual([]);
  });
});

describe('when Teams does not take an answer', () => {
  const send = { method: 'POST', path: '/activities' };

  it('a busy conversation is waited out', async () => {
    desk.room.fail({ match: send, status: 429, retryAfter: 1, times: 1 });
    expect(await desk.askAlone(member, 'who am I')).toHaveLength(1);
  });

  it('an ambiguous failure is not repeated: one message or an apology, never two cards', async () => {
    desk.room.fail({ match: send, status: 502, dropAnswerAfterDoing: true, times: 1 });
    const said = (await desk.askAlone(member, 'who am I')).map(wordsIn);
    expect(said.filter((words) => words.includes('Entra object id'))).toHaveLength(1);
  });

  it('a refusal is logged without words, and Teams is still answered', async () => {
    desk.room.fail({ match: send, status: 403, code: 'BotNotInConversationRoster', times: 9 });
    expect(await desk.askAlone(member, `status ${SECRET}`)).toEqual([]);
    expect(desk.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(desk.log)).not.toContain('bakery');
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
