import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import { concerns } from '../../src/domain/agenda.ts';
import type { Role } from '../../src/domain/person.ts';
import { MANIFEST_ID } from '../../src/teams/tab-links.ts';
import { nodesOf, ofType, textsOf } from '../cards/look.ts';
import { findCardFaults } from '../cards/validate.ts';
import { type Desk, GOOD, openDesk, statusesOf } from './desk.ts';

jest.setTimeout(30_000);

interface Attachment {
  contentType: string;
  content: Record<string, unknown>;
  preview: { contentType: string; content: { title: string; text: string } };
}
interface Answer {
  composeExtension: { type: string; text?: string; attachments?: Attachment[]; suggestedActions?: unknown };
}

const WORDS = 'Two hotspots cleared behind the bakery';
const HIDDEN = 'The reviewed family lives in the second terrace';
let desk: Desk;
let member: CastMember;
let prompt: Awaited<ReturnType<Desk['prompt']>>;

beforeAll(async () => {
  desk = await openDesk();
  [member] = desk.people.of('barrow');
  prompt = await desk.prompt('barrow');
});
afterAll(() => desk.stop());

/** Sends an invoke as Teams would, from a chat between people in which the bot is not. */
async function invoke(person: CastMember, name: string, value: unknown): Promise<Answer> {
  await desk.askAlone(person, 'who am I');
  const [genuine] = desk.room.sent();
  if (!genuine) throw new Error('Nothing was sent.');
  const { text: _text, ...envelope } = genuine;
  const conversation = {
    ...Object(genuine['conversation']),
    conversationType: 'groupChat',
    id: '19:elsewhere@thread.v2',
  };
  const { status, body } = await desk.room.deliver({
    ...envelope,
    conversation,
    type: 'invoke',
    id: 'f:1',
    name,
    value,
  });
  expect(status).toBe(200);
  return body as Answer;
}

function search(person: CastMember, commandId: string, words?: string, queryOptions: object = { skip: 0, count: 25 }) {
  const parameters = [words === undefined ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words }];
  return invoke(person, 'composeExtension/query', { commandId, parameters, queryOptions });
}

function follow(person: CastMember, url: string): Promise<Answer> {
  return invoke(person, 'composeExtension/queryLink', { url });
}

function found({ composeExtension }: Answer): Attachment[] {
  expect(composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  return composeExtension.attachments ?? [];
}

function titles(answer: Answer): string[] {
  return found(answer).map(({ preview }) => preview.content.title);
}

function only(answer: Answer): {
  text: string;
  links: Record<string, unknown>;
  preview: Attachment['preview']['content'];
} {
  const [first, ...others] = found(answer);
  if (!first || others.length > 0) throw new Error(`One result was meant: ${JSON.stringify(answer)}`);
  const links = ofType(first.content, 'Action.OpenUrl').map(({ title, url }) => [String(title), url]);
  return { text: textsOf(first.content).join(' '), links: Object.fromEntries(links), preview: first.preview.content };
}

const tab = (page: string) => `${desk.app.url}/tab/#${page}`;

describe('looking for a duty', () => {
  it('begins with those of the person, before anything is typed', async () => {
    const { everybody } = desk.people;
    const probation = everybody.find(({ placement }) => placement.organisationId === 'probation') ?? member;
    for (const person of [member, probation]) {
      const ids = titles(await search(person, 'find-duty')).map((title) => title.slice(0, 3));
      const all = desk.app.partnership.duties;
      expect(ids.toSorted()).toEqual(all.map(({ id }) => id));
      const own = all.filter((duty) => concerns(duty, person.placement)).map(({ id }) => id);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(all.length);
      expect(ids.slice(0, own.length)).toEqual(own);
    }
  });

  it('answers while the person types, by code, title, group, organisation and law', async () => {
    for (const [words, first] of [
      ['d07', 'D07 '],
      ['anti-soc', 'D07 '],
      ['asb case rev', 'D03 '],
    ] as const) {
      expect([words, titles(await search(member, 'find-duty', words))[0]?.slice(0, 4)]).toEqual([words, first]);
    }
    expect(titles(await search(member, 'find-duty', 'barrow')).length).toBe(
      desk.app.partnership.duties.filter(({ groups }) => groups.includes('barrow')).length,
    );
    expect(titles(await search(member, 'find-duty', 'probation')).length).toBeGreaterThan(0);
  });

  it('gives whole cards of a version that Teams can unfold, and previews in plain words', async () => {
    for (const { contentType, content, preview } of found(await search(member, 'find-duty'))) {
      expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
      expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.3' });
      expect(findCardFaults(content)).toEqual([]);
      const newer = nodesOf(content).filter(({ type }) =>
        /^(Action\.Execute|Action\.Submit|Table|Badge|Chart)/u.test(String(type)),
      );
      expect(newer).toEqual([]);
      expect(preview).toMatchObject({ contentType: 'application/vnd.microsoft.card.thumbnail' });
      expect(preview.content.text).toMatch(/^[○●▲■✓◐] /u);
    }
  });

  it('is paged, and ends without a remark', async () => {
    const first = titles(await search(member, 'find-duty', 'd', { skip: 0, count: 5 }));
    const second = titles(await search(member, 'find-duty', 'd', { skip: 5, count: 5 }));
    const all = titles(await search(member, 'find-duty', 'd', { skip: 0, count: 400 }));
    expect([...first, ...second]).toEqual(all.slice(0, 10));
    expect(all.length).toBeLessThanOrEqual(25);
    expect(titles(await search(member, 'find-duty', 'd', { skip: 99, count: 5 }))).toEqual([]);
  });

  it('shows where it stands in every group, what is due next and its law, and opens it in the tab', async () => {
    await desk.answer(member, prompt, 'D07', { ...GOOD, standing: 'at risk', percent: '40', changed: WORDS });
    const { text, links, preview } = only(await search(member, 'find-duty', 'd07'));
    expect(text).toMatch(/▲ At risk/u);
    expect(text).toMatch(/Barrow ▲ At risk, 40%/u);
    expect(text).toMatch(/○ No update received/u);
    expect(text).toMatch(/Next: \w+ \d+ \w+, .*\./u);
    expect(text).toMatch(/Legal basis \(check with your legal team\): /u);
    expect(text).toMatch(/As at 23 November 2026, 9am/u);
    expect(text).not.toContain(WORDS);
    expect(links).toEqual({ 'Open in the tab': tab('/duties/d07') });
    expect(preview.text).toMatch(/^▲ At risk\. Next: /u);
  });

  it('shows of a restricted duty stages and dates, and no word of what was said', async () => {
    const restricted = desk.app.partnership.duties.find((duty) => duty.restricted);
    const groupId = restricted?.groups[0] ?? '';
    const manager = desk.people.manager;
    const card = await desk.prompt(groupId);
    await desk.answer(manager, card, restricted?.id ?? '', { ...GOOD, changed: HIDDEN });
    const { text } = only(await search(member, 'find-duty', restricted?.id));
    expect(text).toMatch(/● On track, 60%/u);
    expect(text).not.toContain(HIDDEN);
    expect(text).not.toContain(manager.name);
  });

  it('says what to try when nothing matches, without the words', async () => {
    const answer = await search(member, 'find-duty', 'zebedee quux');
    expect(answer.composeExtension).toEqual({
      type: 'message',
      text: expect.stringMatching(/^No duty matches\. Try /u),
    });
    expect(JSON.stringify(answer)).not.toMatch(/zebedee|\*\*/iu);
  });
});

describe('looking for a report', () => {
  it('says how to make one when there is none', async () => {
    expect((await search(member, 'find-report')).composeExtension).toEqual({
      type: 'message',
      text: expect.stringMatching(/^There are no reports yet\. /u),
    });
  });

  it('shows headline, numbers and state, and opens the page and the tab', async () => {
    await desk.askAlone(desk.people.manager, 'report barrow');
    await desk.askAlone(desk.people.manager, 'report');
    desk.clock.pass(60_000);
    await desk.askAlone(desk.people.manager, 'report barrow q3 issue');
    const answer = await search(member, 'find-report', 'barrow issued');
    const { text, links, preview } = only(answer);
    const [stored] = (await desk.app.store.reports.list(5)).filter(({ report }) => report.period.kind === 'quarter');
    expect(text).toContain(stored?.report.headline);
    expect(text).toMatch(/● Issued/u);
    expect(text).toMatch(/▲ At risk 1 duty/u);
    expect(text).not.toContain(WORDS);
    expect(text).not.toContain(desk.people.manager.name);
    expect(links).toEqual({
      'Open the full report': `${desk.app.url}/reports/${stored?.id}`,
      'Open in the tab': tab(`/reports/${stored?.id}`),
    });
    expect(preview).toEqual({
      title: `Barrow Local Focus Hub, ${stored?.report.period.name}`,
      text: expect.stringMatching(/^● Issued, version 1\. Barrow Local Focus Hub: /u),
    });
  });

  it('is by group, period, state and version, the newest first without words', async () => {
    expect(titles(await search(member, 'find-report', 'barrow q3'))).toHaveLength(1);
    expect(titles(await search(member, 'find-report', 'barrow'))).toHaveLength(2);
    expect(titles(await search(member, 'find-report', 'draft version 1'))).toHaveLength(2);
    expect(titles(await search(member, 'find-report'))[0]).toMatch(/^Barrow Local Focus Hub, Quarter 3/u);
    expect((await search(member, 'find-report', 'eden')).composeExtension.text).toMatch(/^No report matches/u);
  });

  it('leaves out old drafts before anything is typed', async () => {
    await desk.answer(member, prompt, 'D13', { ...GOOD });
    await desk.askAlone(desk.people.manager, 'report barrow');
    const versions = found(await search(member, 'find-report')).map(({ preview }) => preview.content);
    expect(versions.filter(({ title }) => /^Barrow.*Round/u.test(title))).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^○ Draft, version 2/u) }),
    ]);
    expect(titles(await search(member, 'find-report', 'barrow round'))).toHaveLength(2);
  });
});

describe('a link in a message', () => {
  it('to a duty unfolds to its card, in every form, and is asked for again each time', async () => {
    const deep = `https://teams.microsoft.com/l/entity/${MANIFEST_ID}/overview?context=${encodeURIComponent('{"subEntityId":"/duties/d07"}')}`;
    for (const url of [tab('/duties/d07'), tab('/duties/D07?group=barrow'), deep]) {
      const answer = await follow(member, url);
      expect(only(answer).text).toMatch(/D07 .*▲ At risk/u);
      expect(answer.composeExtension.suggestedActions).toEqual({
        actions: [{ type: 'setCachePolicy', value: '{"type":"no-cache"}' }],
      });
    }
  });

  it('to a report unfolds to its card, from the tab and from its page', async () => {
    const [stored] = await desk.app.store.reports.list(1);
    for (const url of [tab(`/reports/${stored?.id}`), `${desk.app.url}/reports/${stored?.id}.docx`]) {
      expect(only(await follow(member, url)).text).toContain(stored?.report.headline);
    }
  });

  it('without what stood behind the # unfolds to a card of the tab', async () => {
    for (const [url, page] of [
      [`${desk.app.url}/tab/`, '/overview'],
      [`${desk.app.url}/tab/?entity=my-updates`, '/my-updates'],
      [tab('/duties'), '/duties'],
      [tab('/duties/d99'), '/duties'],
      [tab('/reports/gone'), '/reports'],
    ] as const) {
      const { text, links } = only(await follow(member, url));
      expect(text).toMatch(/CSP Progress: .*Community Safety Partnership/u);
      expect(links).toEqual({ 'Open in the tab': tab(page) });
    }
  });

  it('of somebody else, to a page that is none of the tab, or to a report that is gone unfolds to nothing', async () => {
    for (const url of ['https://example.org/tab/', `${desk.app.url}/privacy`, `${desk.app.url}/reports/gone`, 'hm']) {
      expect(found(await follow(member, url))).toEqual([]);
    }
  });
});

const looking: Record<Role | 'nobody', boolean> = {
  nobody: false,
  viewer: true,
  member: true,
  deputy: true,
  lead: true,
  chair: true,
  'assistant manager': true,
  manager: true,
};

describe.each(Object.entries(looking))('%s', (role, mayLook) => {
  let subject: CastMember;
  beforeAll(async () => {
    [, subject] = desk.people.of('eden');
    const roles = role === 'nobody' ? [] : [role as Role];
    await desk.app.store.people.place(subject, { organisationId: 'council', groupIds: ['eden'], roles });
  });

  it.each(['find-duty', 'find-report'])(
    `${mayLook ? 'finds' : 'is told whom to ask, not'} what %s finds`,
    async (id) => {
      const { type, attachments = [], text = '' } = (await search(subject, id)).composeExtension;
      const isRefused = /Ask the CSP manager/u.test(text);
      expect([type, attachments.length > 1, isRefused]).toEqual([mayLook ? 'result' : 'message', mayLook, !mayLook]);
    },
  );

  it(`is shown ${mayLook ? 'the duty and report' : 'no more than the tab'} behind a link`, async () => {
    const [stored] = await desk.app.store.reports.list(1);
    const headline = stored?.report.headline ?? '';
    const duty = only(await follow(subject, tab('/duties/d07'))).text;
    const report = only(await follow(subject, tab(`/reports/${stored?.id}`))).text;
    const page = JSON.stringify(await follow(subject, `${desk.app.url}/reports/${stored?.id}`));
    expect([/At risk/u.test(duty), report.includes(headline), page.includes(headline)]).toEqual([
      mayLook,
      mayLook,
      mayLook,
    ]);
  });
});

describe('whatever is asked from the box in which people write', () => {
  it.each<[string, string, unknown]>([
    ['a search without anything', 'composeExtension/query', undefined],
    ['a search by number', 'composeExtension/query', { commandId: 7 }],
    ['a search that we do not have', 'composeExtension/query', { commandId: 'find-everything', parameters: [] }],
    ['an endless link', 'composeExtension/queryLink', { url: 'x'.repeat(5000) }],
    ['no link', 'composeExtension/queryLink', null],
  ])('%s is answered in words that Teams can show', async (_case, name, value) => {
    expect((await invoke(member, name, value)).composeExtension).toEqual({ type: 'message', text: expect.any(String) });
  });

  it.each<[unknown, unknown]>([
    [
      { name: 'words', value: 7 },
      { skip: 0, count: 25 },
    ],
    [
      { name: 'words', value: '   ' },
      { skip: -4, count: 0 },
    ],
    [{ name: 'words' }, 'all of them'],
    [{ name: 'somethingElse', value: 'd07' }, undefined],
  ])('a search with %j and %j finds what one without words finds', async (parameter, queryOptions) => {
    const value = { commandId: 'find-duty', parameters: [parameter], queryOptions };
    expect(titles(await invoke(member, 'composeExtension/query', value))).toHaveLength(14);
  });

  it('is not taken for a place where the bot is, nor counted as heard from anybody', async () => {
    expect(await desk.app.store.conversations.get('19:elsewhere@thread.v2')).toBeUndefined();
  });

  it('is kept and logged nowhere', async () => {
    desk.log.length = 0;
    const kept = async () =>
      JSON.stringify([await desk.app.store.audit.list(1000), await desk.app.store.people.list()]);
    const before = await kept();
    await search(member, 'find-duty', 'Mrs Bloggs 999 000 0018');
    await follow(member, `${desk.app.url}/calendar/secret.ics`);
    expect(await kept()).toBe(before);
    expect(JSON.stringify(desk.log)).not.toMatch(/Bloggs|999 000|secret/u);
  });

  it('is answered with an apology and a reference when something breaks', async () => {
    desk.log.length = 0;
    const { links } = desk.app.store;
    const { list } = links;
    const fail = async () => {
      throw new TypeError('can not read');
    };
    Object.assign(links, { list: fail });
    const answer = await search(member, 'find-duty', 'd07');
    Object.assign(links, { list });
    const { type, text } = answer.composeExtension;
    expect([type, text]).toEqual(['message', expect.stringMatching(/^Sorry, that did not work/u)]);
    expect(desk.log.filter(({ level }) => level === 50)).toMatchObject([
      { invoke: 'composeExtension/query', reference: /reference: ([0-9A-F]{8})/u.exec(text ?? '')?.[1] },
    ]);
  });

  it('is one and the same for the rehearsal room, whose manifest names the searches and the host', async () => {
    const hands = desk.as(member);
    const chat = desk.places.groupChat;
    const byRoom = await desk.as(desk.people.chair).search(chat, 'find-duty', 'd07');
    expect(byRoom).toMatchObject({ kind: 'results', results: [{ title: expect.stringMatching(/^D07 /u) }] });
    const unfolded = await hands.unfold(prompt.conversationId, tab('/duties/d07'));
    expect(unfolded).toMatchObject({ kind: 'results', results: [{ title: expect.stringMatching(/^D07 /u) }] });
  });

  it('is taken for nobody’s answer once it is sent, neither the card nor the link', async () => {
    const hands = desk.as(member);
    const before = await desk.history('barrow', 'D07');
    const heard = () => desk.room.messages(prompt.conversationId).filter(({ from }) => from.isBot).length;
    const said = heard();
    const [card] = found(await search(member, 'find-duty', 'd07'));
    await hands.say(prompt.conversationId, '', prompt.id, card?.content);
    await hands.say(prompt.conversationId, tab('/duties/d07'), prompt.id, card?.content);
    await hands.say(prompt.conversationId, `See ${tab('/duties/d07')}`, prompt.id, card?.content);
    expect(await desk.history('barrow', 'D07')).toEqual(before);
    expect(heard()).toBe(said);
    const chat = hands.personal();
    const alone = desk.room.messages(chat).length;
    await hands.say(chat, '', undefined, card?.content);
    expect(desk.room.messages(chat)).toHaveLength(alone + 1);
  });

  it('never gets another HTTP status than 200', () => {
    expect(statusesOf(desk)).toEqual([200]);
  });
});
