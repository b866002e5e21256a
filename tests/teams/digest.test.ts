import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { readDigestWords } from '../../src/teams/read-digest-words.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);

describe('what follows “digest”', () => {
  it.each<[string, string]>([
    ['off', 'off'],
    ['by round', 'by round 09:00'],
    ['by round at 8:30am', 'by round 08:30'],
    ['weekly', 'weekly 1 09:00'],
    ['weekly monday 8am', 'weekly 1 08:00'],
    ['Weekly on Fridays at 14:00', 'weekly 5 14:00'],
    ['every wed midday', 'weekly 3 12:00'],
    ['every thursday 5.30pm', 'weekly 4 17:30'],
    ['weekly saturday', 'weekend'],
    ['weekly monday 7am', 'not in working hours'],
    ['weekly monday 6pm', 'not in working hours'],
    ['by round 12am', 'not in working hours'],
    ['by round monday', 'unreadable'],
    ['weekly someday', 'unreadable'],
    ['weekly monday 25:00', 'unreadable'],
    ['weekly monday 14pm', 'unreadable'],
    ['every', 'unreadable'],
    ['when it suits', 'unreadable'],
  ])('“%s” is read as %s', (words, expected) => {
    const read = readDigestWords(words);
    const found = read.outcome === 'timing' ? Object.values(read.timing).join(' ') : read.outcome;
    expect(found).toBe(expected);
  });
});

describe('the digest', () => {
  let desk: Desk;
  let prompt: RoomMessage;
  let member: CastMember;
  let chat: string;

  beforeAll(async () => {
    desk = await openDesk();
    [member] = desk.people.of('barrow');
    await desk.askAlone(desk.people.chair, 'who am I');
    await desk.askAlone(desk.people.manager, 'who am I');
    chat = desk.as(desk.people.chair).personal();
  });
  afterAll(() => desk.stop());

  async function card(person: CastMember, words: string): Promise<RoomMessage> {
    const found = (await desk.askAlone(person, words)).find((message) => message.card !== undefined);
    if (!found) throw new Error(`No card came for ${words}.`);
    return found;
  }

  async function say(words: string): Promise<string> {
    return (await desk.askAlone(desk.people.chair, words)).map(wordsIn).join(' ');
  }

  /** What the bot sends by itself to the chair at that time. */
  async function heardAt(now: string): Promise<RoomMessage[]> {
    const before = new Set(desk.room.messages(chat).map(({ id }) => id));
    desk.clock.set(now);
    await desk.app.tick();
    return desk.room
      .messages(chat)
      .filter(({ id, from }) => from.isBot && !before.has(id))
      .filter((message) => wordsIn(message).includes('on one page'));
  }

  it('says that there is nothing to show before anybody answered', async () => {
    expect(await say('digest')).toMatch(/Nobody gave an update for the partnership/u);
  });

  it('is the partnership on one page, with its numbers in words', async () => {
    prompt = await desk.prompt('barrow');
    await desk.answer(member, prompt, 'D07');
    await desk.answer(member, prompt, 'D05', {
      standing: 'off track',
      percent: '20',
      changed: 'Agency cover is being sought',
      obstacle: 'Analyst post vacant',
      unblocker: 'Director of Resources',
      forecastOn: '2027-01-15',
    });
    const shown = await card(desk.people.chair, 'digest');
    const words = wordsIn(shown);
    expect(words).toMatch(/The partnership on one page: .*○ Draft Version 1, draft/u);
    expect(words).toMatch(/■ Off track 1 duty ● On track 1 duty/u);
    expect(words).toMatch(/Decisions wanted 1\. Decide how to help Barrow Local Focus Hub with D05/u);
    expect(words).toMatch(/Off track ■ \*\*D05 .* Analyst post vacant\. Owner: Council\. Recovery by 15 January 2027/u);
    expect(words).toMatch(/Due in the next 90 days .*And \d+ more in the next 90 days/u);
    expect(words).toMatch(/Updates not received .*Council \(\d+\)/u);
    expect(words).not.toContain(member.name);
    expect(buttonsOf(shown)).toEqual([
      'Acknowledge',
      'Return with comments',
      'Open the full report',
      'Ask a question',
      'Open in the tab',
    ]);
  });

  it('remembers who has seen it, once', async () => {
    const shown = await card(desk.people.chair, 'digest');
    const seen = await desk.as(desk.people.chair).press(shown, 'Acknowledge');
    expect(wordsIn(seen)).toMatch(/Acknowledged\..*Seen by [^,]* on 23 November 2026/u);
    expect(buttonsOf(seen)).not.toContain('Acknowledge');
    const [stored] = await desk.app.store.reports.list(1);
    await desk.forge(desk.people.chair, 'acknowledge-report', { v: 1, reportId: stored?.id });
    expect(await desk.app.store.reportMarks.ofKey(stored?.key ?? '')).toHaveLength(1);
  });

  it('comes to the chair when the partnership’s report is issued, and can be signed there', async () => {
    await desk.askAlone(desk.people.manager, 'report all issue');
    const [sent, ...more] = await heardAt('2026-11-23T10:00:00.000Z');
    if (!sent) throw new Error('No digest came.');
    expect(more).toEqual([]);
    expect(buttonsOf(sent)).toContain('Sign off');
    await desk.answer(member, prompt, 'D13');
    const asked = await card(desk.people.chair, 'digest');
    expect(wordsIn(asked)).toMatch(/Version 2 is a draft; this is the version that was issued/u);
    const signed = await desk.as(desk.people.chair).press(sent, 'Sign off');
    expect(wordsIn(signed)).toMatch(/✓ Signed off Version 1, signed off by/u);
    expect(wordsIn(await card(desk.people.chair, 'digest'))).toMatch(/○ Draft Version 2/u);
  });

  it('comes on the preview day at nine, once, and never in quiet hours', async () => {
    expect(await heardAt('2026-11-27T09:00:00.000Z')).toEqual([]);
    expect(await heardAt('2026-11-30T07:00:00.000Z')).toEqual([]);
    expect(await heardAt('2026-11-30T08:30:00.000Z')).toEqual([]);
    expect(await heardAt('2026-11-30T09:00:00.000Z')).toHaveLength(1);
    expect(await heardAt('2026-11-30T09:01:00.000Z')).toEqual([]);
    expect(await heardAt('2026-12-01T09:00:00.000Z')).toEqual([]);
  });

  it('was sent to the manager as a draft ten working days before the board', () => {
    const own = desk.room.messages(desk.as(desk.people.manager).personal());
    const drafts = own.filter(
      (message) => message.from.isBot && /Progress report: .*Version 2/u.test(wordsIn(message)),
    );
    expect(drafts).toHaveLength(1);
    expect(drafts.map(buttonsOf)).toEqual([expect.arrayContaining(['Issue', 'Open the full report'])]);
  });

  it('comes weekly where the chair wants it so, and not when nothing has changed', async () => {
    expect(await say('digest weekly wednesday 10am')).toMatch(/every Wednesday at 10am/u);
    expect(await heardAt('2026-12-02T10:00:00.000Z')).toHaveLength(1);
    expect(await heardAt('2026-12-09T10:00:00.000Z')).toEqual([]);
    await desk.answer(member, prompt, 'D06');
    expect(await heardAt('2026-12-09T15:00:00.000Z')).toEqual([]);
  });

  it('does not come after it was switched off, and says what it can not read', async () => {
    expect(await say('digest off')).toMatch(/no longer comes by itself/u);
    expect(await say('digest weekly sunday')).toMatch(/Nothing is sent at weekends/u);
    expect(await say('digest weekly monday 6am')).toMatch(/from 8am to 5:30pm/u);
    expect(await say('digest sometimes')).toMatch(/I can not read “sometimes”/u);
    expect(await heardAt('2026-12-16T11:00:00.000Z')).toEqual([]);
    expect((await desk.app.store.digestChoices.all()).map(({ timing }) => timing.kind)).toEqual(['weekly', 'off']);
  });

  it('has answered everything with HTTP 200', () => {
    expect(statusesOf(desk)).toEqual([200]);
  });
});
