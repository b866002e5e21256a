import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import { buttonsOf, type Desk, openDesk, ROUND, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(60_000);
let desk: Desk;
let manager: CastMember;
let member: CastMember;

beforeAll(async () => {
  desk = await openDesk();
  ({ manager } = desk.people);
  [, member] = desk.people.of('barrow');
});
afterAll(() => desk.stop());

async function ask(words: string, person = manager) {
  const [said] = await desk.askAlone(person, words);
  if (!said) throw new Error(`No answer to ${words}.`);
  return said;
}

describe('“rounds”', () => {
  it('shows each day of the running round and of the last one, and what comes next', async () => {
    const shown = await ask('rounds', member);
    expect(wordsIn(shown)).toMatch(/^Rounds The next board meets on Thursday 10 December 2026\./u);
    expect(wordsIn(shown)).toMatch(/✓ \*\*Thursday 12 November\*\*: Prompts go out, passed/u);
    expect(wordsIn(shown)).toMatch(/▶ \*\*Monday 23 November\*\*: Last call, today/u);
    expect(wordsIn(shown)).toMatch(/○ \*\*Tuesday 24 November\*\*: Updates due /u);
    expect(wordsIn(shown)).toMatch(/\*\*Later rounds\*\* .*Thursday 11 March 2027.*papers go out 4 March/u);
    expect(wordsIn(shown)).toMatch(/Board on Thursday 10 September 2026.*Over\./u);
    expect(buttonsOf(shown)).toEqual([]);
  });

  it('says how to ask when it can not read what follows', async () => {
    expect(wordsIn(await ask('rounds tomorrow'))).toMatch(/can not read “tomorrow” after \*\*rounds\*\*/u);
  });

  it('lets the manager switch off that rounds open by themselves, and take that back', async () => {
    expect(wordsIn(await ask('rounds manual', member))).toMatch(/do not have a role/u);
    const saved = await ask('rounds manual');
    expect(wordsIn(saved)).toMatch(/Saved: rounds no longer open by themselves\. Rounds do not open by themselves/u);
    expect(desk.app.partnership.roundOpening).toBe('manual');
    expect(wordsIn(await ask('rounds manual'))).toMatch(/how it stands already/u);
    expect(wordsIn(await desk.as(manager).press(saved, 'Undo'))).toMatch(/Taken back/u);
    expect(desk.app.partnership.roundOpening).toBe('automatic');
  });
});

describe('“move board”', () => {
  it('asks which day is meant where nobody works, or where none is said', async () => {
    const shown = await ask('move board 12 December 2026');
    expect(wordsIn(shown)).toMatch(/Nobody works on Saturday 12 December 2026: weekend/u);
    expect(buttonsOf(shown)).toEqual(['Friday 11 December 2026', 'Monday 14 December 2026', 'Leave it']);
    const preview = await desk.as(manager).press(shown, 'Monday 14 December 2026');
    expect(wordsIn(preview)).toMatch(/^Move the board from Thursday 10 December 2026 To Monday 14 December 2026/u);
    expect(wordsIn(await ask('move board'))).toMatch(/Say the new day/u);
    expect(wordsIn(await ask('move board 31 February 2027'))).toMatch(/does not have that day/u);
  });

  it.each([
    ['20 November 2026', /20 November 2026 has been/u],
    ['9 December 2026 to 17 December 2026', /No board that is to come meets on Wednesday 9 December 2026/u],
    ['10 December 2026 to 11 March 2027', /Another board meets on Thursday 11 March 2027/u],
    ['10 December 2026 to 12 March 2027', /board on Thursday 11 March 2027 lies between/u],
  ])('to %s is refused, and says why', async (words, why) => {
    expect(wordsIn(await ask(`move board ${words}`))).toMatch(why);
    expect((await desk.app.store.changes.all()).every(({ changed }) => changed.kind !== 'board moved')).toBe(true);
  });

  it('shows every date that shifts, moves them, and what was said stays in its round', async () => {
    const prompt = await desk.prompt('barrow');
    await desk.answer(member, prompt, 'D07');
    const preview = await ask('move board 10 December 2026 to 17 December 2026');
    const words = wordsIn(preview);
    expect(words).toMatch(/Prompts go out Before: Thursday 12 November 2026\. Posted already in 1 channel/u);
    expect(words).toMatch(/○ \*\*Tuesday 1 December 2026\*\*: Updates due Before: Tuesday 24 November 2026\./u);
    expect(words).toMatch(/○ \*\*Thursday 17 December 2026\*\*: Board meets Before: Thursday 10 December 2026\./u);

    const saved = await desk.as(manager).press(preview, 'Move it');
    expect(wordsIn(saved)).toMatch(/The board meets on Thursday 17 December 2026/u);
    const channel = desk.places.channel('barrow');
    expect(await desk.history('barrow', 'D07')).toHaveLength(1);
    expect(wordsIn(await ask('status barrow'))).toMatch(/1 of 5 answered/u);
    expect(wordsIn(await ask('status'))).toMatch(/Updates due Tuesday 1 December, board on Thursday 17 December/u);
    expect(wordsIn(await ask('report barrow this round'))).toMatch(
      /board on 17 December 2026.* 1 duty on track and 4 without an update/u,
    );
    const [again] = await desk.ask(manager, channel, 'prompt barrow');
    expect(again && wordsIn(again)).toMatch(/1 of 5 answered.*did not post a second one/u);

    // An answer on the card that was posted before the move goes to the same round.
    await desk.answer(member, prompt, 'D06');
    const kept = await desk.app.store.updates.ofRound(ROUND, 'barrow');
    expect(kept.map(({ dutyId, roundId }) => [dutyId, roundId])).toEqual([
      ['D06', ROUND],
      ['D07', ROUND],
    ]);

    const now = desk.room.messages(desk.as(manager).personal()).find(({ id }) => id === preview.id) ?? preview;
    expect(wordsIn(await desk.as(manager).press(now, 'Undo'))).toMatch(/Taken back/u);
    expect(wordsIn(await ask('status'))).toMatch(/board on Thursday 10 December/u);
    const audited = (await desk.app.store.audit.list(50)).filter(({ act }) => act === 'board moved');
    expect(audited.map(({ subject, detail }) => [subject, detail['to']])).toEqual([
      [ROUND, '2026-12-10'],
      [ROUND, '2026-12-17'],
    ]);
  });
});

describe('“open round”', () => {
  it('posts what is linked, and names the groups that have no channel', async () => {
    await desk.ask(manager, desk.places.channel('eden'), 'link eden');
    const said = wordsIn(await ask('open round'));
    expect(said).toMatch(/Posted in .*Eden/u);
    expect(said).toMatch(/No channel yet: .*South Lakeland/u);
    expect(wordsIn(await ask('open round', member))).toMatch(/do not have a role/u);
  });
});

describe('a round that opens by itself', () => {
  it('stands in the channels at 9am, and the manager hears of it in one notice', async () => {
    desk.clock.set('2027-02-11T09:00:00.000Z');
    await desk.app.tick();
    const chat = desk.as(manager).personal();
    const notice = desk.room.messages(chat).filter((message) => /Thursday 11 March is open/u.test(wordsIn(message)));
    expect(notice).toHaveLength(1);
    expect(notice.map(wordsIn)[0]).toMatch(/prompts of 2 groups are posted\. Updates are due Tuesday 23 February/u);
    expect(notice.map(wordsIn)[0]).toMatch(/South Lakeland.*No channel yet/u);
    expect(await desk.app.store.prompts.get('2027-03-11', 'eden')).toMatchObject({ state: 'sent' });
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
