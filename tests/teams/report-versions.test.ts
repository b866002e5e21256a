import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let prompt: RoomMessage;
let member: CastMember;

beforeAll(async () => {
  desk = await openDesk();
  prompt = await desk.prompt('barrow');
  [member] = desk.people.of('barrow');
  await desk.answer(member, prompt, 'D07');
  await desk.askAlone(desk.people.manager, 'who am I');
  await desk.askAlone(desk.people.chair, 'who am I');
});
afterAll(() => desk.stop());

async function card(person: CastMember, words: string): Promise<RoomMessage> {
  const found = (await desk.askAlone(person, words)).find((message) => message.card !== undefined);
  if (!found) throw new Error(`No card came for ${words}.`);
  return found;
}

async function say(person: CastMember, words: string): Promise<string> {
  return (await desk.askAlone(person, words)).map(wordsIn).join(' ');
}

async function newest() {
  const [stored] = await desk.app.store.reports.list(1);
  if (!stored) throw new Error('No report was compiled.');
  return stored;
}

async function marksOfNewest(): Promise<string[]> {
  const { key, version } = await newest();
  const marks = await desk.app.store.reportMarks.ofKey(key);
  return marks.filter((mark) => mark.version === version).map(({ said }) => said.mark);
}

describe('versions of a report', () => {
  it('begin with none', async () => {
    expect(await say(desk.people.manager, 'reports')).toMatch(/No reports yet.*\*\*report barrow q2\*\*/u);
    expect(await say(desk.people.manager, 'compare barrow')).toMatch(/There is no report of Barrow Local Focus Hub/u);
  });

  it('are drafts, with no button for whoever may not issue', async () => {
    const shown = await card(member, 'report barrow');
    expect(wordsIn(shown)).toMatch(/Version 1, draft\. Compiled/u);
    expect(buttonsOf(shown)).toEqual(expect.arrayContaining(['Open the full report', 'Get it as Word']));
    expect(buttonsOf(shown)).not.toContain('Issue');
    expect(await say(member, 'report barrow issue')).toMatch(/do not have a role/u);
    expect(await say(member, 'compare barrow')).toMatch(/first version/u);
  });

  it('are issued by the manager, with words or a button, once', async () => {
    const shown = await card(desk.people.manager, 'report barrow');
    expect(buttonsOf(shown)).toContain('Issue');
    const issued = await desk.as(desk.people.manager).press(shown, 'Issue');
    expect(wordsIn(issued)).toMatch(/Version 1, issued by .* Version 1 is issued/u);
    expect(buttonsOf(issued)).not.toContain('Issue');
    expect(await say(desk.people.assistant, 'report barrow issue')).toMatch(/Version 1, issued by CSP manager/u);
    expect(await marksOfNewest()).toEqual(['issued']);
  });

  it('are not changed once issued: what comes in makes the next version, which says what changed', async () => {
    await desk.answer(member, prompt, 'D05', { standing: 'at risk', percent: '20', changed: 'Data is late' });
    const shown = await card(desk.people.manager, 'report barrow');
    expect(wordsIn(shown)).toMatch(/Version 2, draft/u);
    const compared = await desk.as(desk.people.manager).press(shown, 'Compare with version 1');
    expect(wordsIn(compared)).toMatch(
      /What changed since version 1 .*D05 Analyse a wide range of data: from no update received to at risk/u,
    );
    expect(wordsIn(compared)).toMatch(/Updates received Received: D05/u);
    expect(await say(member, 'compare barrow')).toMatch(/What changed since version 1/u);
    const page = await (await fetch(`${desk.app.url}/reports/${(await newest()).id}`)).text();
    expect(page).toMatch(/Version 2, draft/u);
    expect(page).toMatch(/<h2 id="changed">What changed since version 1<\/h2>/u);
  });

  it('are listed for everybody, newest first, with what each may do', async () => {
    const list = await card(desk.people.manager, 'reports barrow');
    expect(wordsIn(list)).toMatch(
      /Reports: Barrow Local Focus Hub .*Version 2, draft.*Version 1, issued by CSP manager/u,
    );
    expect(buttonsOf(list)).toEqual(['Open', 'Issue', 'Compare', 'Open']);
    expect(buttonsOf(await card(desk.people.chair, 'reports'))).toEqual(['Open', 'Compare', 'Open', 'Sign off']);
    expect(await say(member, 'reports eden')).toMatch(/No report of Eden Local Focus Hub yet/u);
    expect(await say(member, 'reports nowhere')).toMatch(/I do not know .*nowhere/u);
  });

  it('are signed off by the chair and by nobody else', async () => {
    const { id } = await newest();
    for (const person of [desk.people.manager, desk.people.assistant, member]) {
      const { said } = await desk.forge(person, 'sign-report', { v: 1, reportId: id });
      expect(said).toMatch(/do not have a role/u);
    }
    const draft = await desk.forge(desk.people.chair, 'sign-report', { v: 1, reportId: id });
    expect(draft.said).toMatch(/Nothing was signed: version 2 is draft/u);
    expect(await marksOfNewest()).toEqual([]);
  });

  it('are not signed once a newer one is issued: the newer one is shown instead', async () => {
    const list = await card(desk.people.chair, 'reports barrow');
    await desk.askAlone(desk.people.manager, 'report barrow issue');
    const old = (await desk.app.store.reports.version((await newest()).key, 1))?.id;
    const { said } = await desk.forge(desk.people.chair, 'sign-report', { v: 1, reportId: old, view: 'report' });
    expect(said).toMatch(/version 2 has replaced that one/u);
    expect(said).toContain(`${desk.app.url}/reports/${(await newest()).id}`);
    expect(wordsIn(await desk.as(desk.people.chair).press(list, 'Sign off'))).toMatch(/version 2 has replaced/u);
    expect((await desk.app.store.reportMarks.ofKey((await newest()).key)).map((mark) => mark.said.mark)).toEqual([
      'issued',
      'issued',
    ]);
  });

  it('are returned with comments, and never without', async () => {
    const shown = await card(desk.people.chair, 'report barrow');
    const chair = desk.as(desk.people.chair);
    const form = await chair.press(shown, 'Return with comments');
    const empty = await chair.pressInDialog(shown, form, 'Return with comments', { comments: ' ' });
    expect(wordsIn(empty)).toMatch(/Say in a sentence what should change/u);
    const long = await chair.pressInDialog(shown, empty, 'Return with comments', { comments: 'why '.repeat(600) });
    expect(wordsIn(long)).toMatch(/Keep the comments under 2,000 characters/u);
    const personal = await chair.pressInDialog(shown, long, 'Return with comments', {
      comments: 'Ask Mr John Smith of 12 Duke Street, LA14 1XY',
    });
    expect(wordsIn(personal)).toMatch(/looks like personal information/u);
    expect(valueOf(personal, 'comments')).toMatch(/Duke Street/u);
    expect(await marksOfNewest()).toEqual(['issued']);
    expect(JSON.stringify(await desk.app.store.audit.list(50))).not.toContain('Duke');

    const done = await chair.pressInDialog(shown, personal, 'Return with comments', {
      comments: 'Say what the data plan costs.',
    });
    expect(wordsIn(done)).toMatch(/Version 2, returned with comments by .*Version 2 is returned/u);
    expect(await marksOfNewest()).toEqual(['issued', 'returned']);
    const entry = (await desk.app.store.audit.list(50)).find(({ act }) => act === 'return report');
    expect(entry).toMatchObject({ detail: { version: 2 } });
    expect(JSON.stringify(entry)).not.toContain('costs');
  });

  it('tell the manager that one was returned, and show the comments where nobody else reads', async () => {
    const chat = desk.as(desk.people.manager).personal();
    await desk.app.tick();
    const said = desk.room.messages(chat).map(wordsIn);
    const notices = said.filter((words) => words.startsWith('A report was returned with comments'));
    expect(notices).toEqual([expect.stringMatching(/version 2 of/u)]);
    expect(notices.join(' ')).not.toContain('costs');
    expect(await say(desk.people.manager, 'reports')).toContain('Say what the data plan costs.');
    expect(await say(member, 'reports')).not.toContain('costs');
    const inChannel = await desk.ask(desk.people.manager, desk.places.channel('barrow'), 'reports');
    expect(inChannel.map(wordsIn).join(' ')).not.toContain('costs');
  });

  it('are signed once: issuing again opens the way, a second signature changes nothing', async () => {
    const list = await card(desk.people.manager, 'reports barrow');
    await desk.as(desk.people.manager).press(list, 'Issue');
    const shown = await card(desk.people.chair, 'report barrow');
    const signed = await desk.as(desk.people.chair).press(shown, 'Sign off');
    expect(wordsIn(signed)).toMatch(/Version 2, signed off by .* Version 2 is signed off\./u);
    const again = { v: 1, reportId: (await newest()).id, view: 'report' };
    expect((await desk.forge(desk.people.chair, 'sign-report', again)).said).toMatch(/Version 2 is signed off\./u);
    expect(await marksOfNewest()).toEqual(['issued', 'returned', 'issued', 'signed off']);
    const back = await desk.forge(desk.people.chair, 'save-return', {
      v: 1,
      reportId: (await newest()).id,
      comments: 'Too late.',
    });
    expect(back.said).toMatch(/Nothing was changed: version 2 is signed off/u);
    const page = await (await fetch(`${desk.app.url}/reports/${(await newest()).id}.md`)).text();
    expect(page).toMatch(/Version 2, signed off by/u);
  });

  it.each([['issue-report'], ['sign-report'], ['acknowledge-report'], ['save-return']])(
    'are not touched by a made-up %s button',
    async (verb) => {
      for (const person of [desk.people.manager, desk.people.chair]) {
        const { status, said } = await desk.forge(person, verb, { v: 1, reportId: 'nowhere', comments: 'Why' });
        expect([status, /not there any more|do not have a role/u.test(said)]).toEqual([200, true]);
        const broken = await desk.forge(person, verb, { v: 1, reportId: { $ne: '' } });
        expect(broken.said).toMatch(/without what it needs|do not have a role/u);
      }
    },
  );

  it('has answered everything with HTTP 200', () => {
    expect(statusesOf(desk)).toEqual([200]);
  });
});
