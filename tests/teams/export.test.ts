import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { type Desk, openDesk, wordsIn } from './desk.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  const prompt = await desk.prompt('barrow');
  const [lead] = desk.people.of('barrow');
  await desk.answer(lead, prompt, 'D07');
}, 60_000);
afterAll(async () => desk.stop());

async function offered(words: string, person = desk.people.manager): Promise<RoomMessage> {
  const said = await desk.askAlone(person, words);
  const offer = said.find(({ attachments }) => attachments?.some(({ contentType }) => contentType === CONSENT));
  if (!offer) throw new Error(`No file was offered: ${said.map(wordsIn).join(' ')}`);
  return offer;
}

function chatOf(person = desk.people.manager): RoomMessage[] {
  return desk.room.messages(desk.as(person).personal());
}

/** The saved files that the chat shows, newest last. */
function saved(): { name?: string; contentUrl?: string }[] {
  return chatOf().flatMap(({ attachments }) => attachments?.filter(({ contentType }) => contentType === INFO) ?? []);
}

describe('export in the person’s own chat', () => {
  it('offers the file with its size, saves it when allowed, and takes the offer away', async () => {
    const offer = await offered('export report barrow word');
    const [file] = offer.attachments ?? [];
    expect(file?.name).toMatch(/^progress-report-barrow-.*-v1\.docx$/);

    expect(await desk.as(desk.people.manager).answerOffer(offer, 'accept')).toEqual({ kind: 'sent' });

    const [info] = saved();
    const bytes = new Uint8Array(await (await fetch(String(info?.contentUrl))).arrayBuffer());
    expect(info?.name).toBe(file?.name);
    expect(bytes).toHaveLength(Number(Object(file?.content).sizeInBytes));
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Two hotspots cleared');
    expect(chatOf().find(({ id }) => id === offer.id)?.deletedAt).toBeDefined();
  });

  it('takes an answer that Teams delivers twice once', async () => {
    const before = saved().length;
    await desk.as(desk.people.manager).answerOffer(await offered('export csv'), 'accept');
    const accepted = desk.room.sent().find(({ name }) => name === 'fileConsent/invoke');
    await desk.room.deliverAgain(accepted!, { sameId: false });

    expect(saved()).toHaveLength(before + 1);
  });

  it('saves nothing when declined', async () => {
    const before = saved().length;
    const offer = await offered('export excel');
    await desk.as(desk.people.manager).answerOffer(offer, 'decline');

    expect(saved()).toHaveLength(before);
    expect(chatOf().at(-1)?.text).toContain('Not saved');
    expect(chatOf().find(({ id }) => id === offer.id)?.deletedAt).toBeDefined();
  });

  it('says so when the report is no longer offered', async () => {
    const offer = await offered('export markdown');
    const at = desk.clock.now();
    desk.clock.pass(32 * 24 * 3_600_000);
    await desk.as(desk.people.manager).answerOffer(offer, 'accept');
    desk.clock.set(at);

    expect(chatOf().at(-1)?.text).toContain('no longer offered');
  });

  it.each(['http://example.test/up', 'https://10.0.0.1/up', 'https://localhost/up', 'file:///etc/passwd', 'nonsense'])(
    'sends nothing to %s, and leaves the offer for another try',
    async (uploadUrl) => {
      const offer = await offered('export barrow web page');
      const context = Object(offer.attachments?.[0]?.content).acceptContext;
      const { text: _, ...genuine } = desk.room.sent().find(({ type }) => type === 'message')!;
      const uploadInfo = { uploadUrl, contentUrl: uploadUrl, name: 'x', uniqueId: 'x', fileType: 'html' };
      const value = { type: 'fileUpload', action: 'accept', context, uploadInfo };
      await desk.room.deliver({ ...genuine, type: 'invoke', name: 'fileConsent/invoke', value, replyToId: offer.id });

      expect(chatOf().at(-1)?.text).toContain('nothing was saved');
      expect(chatOf().find(({ id }) => id === offer.id)?.deletedAt).toBeUndefined();
    },
  );

  it('keeps who took which report in the audit, and not a word of it', async () => {
    const entries = (await desk.app.store.audit.list(50)).filter(({ act }) => act === 'export report');
    expect(entries.map(({ detail }) => detail)).toContainEqual({ ending: 'docx' });
    expect(JSON.stringify(entries)).not.toContain('hotspots');
  });

  it('explains how to get a PDF', async () => {
    const [said] = await desk.askAlone(desk.people.manager, 'export barrow pdf');
    expect(said?.text).toMatch(
      /I do not make PDF files\. Open the report at http:\/\/127\.0\.0\.1:\d+\/reports\/[\w-]+, choose/,
    );
  });

  it('offers a public version where there is one, and names the formats where there is none', async () => {
    const offer = await offered('export barrow public docx');
    expect(offer.attachments?.[0]?.name).toMatch(/^public-progress-report-barrow-/);
    const [said] = await desk.askAlone(desk.people.manager, 'export public excel');
    expect(said?.text).toContain('There is no public version as Excel. There is one as Word, CSV and Web page');
  });

  it('says what it can not read', async () => {
    const [said] = await desk.askAlone(desk.people.manager, 'export the moon word');
    expect(said?.text).toContain('I can not read “the moon”');
  });

  it.each([
    ['export 1 October to 30 November as word', 'progress-report-2026-10-01-to-2026-11-30-v1.docx'],
    ['export word barrow since October', /^progress-report-barrow-2026-10-01-/],
    ['download D07 spreadsheet', /^progress-report-d07-.*\.xlsx$/],
    ['export the report for scrutiny', /^scrutiny-report-2026/],
  ])('reads “%s”', async (words, name) => {
    expect((await offered(words)).attachments?.[0]?.name).toMatch(name);
  });

  it('is Word when no format is named', async () => {
    expect((await offered('export')).attachments?.[0]?.name).toMatch(/\.docx$/);
  });
});

describe('export in a channel', () => {
  it('gives a link that works until the day it names', async () => {
    const [said] = await desk.ask(desk.people.manager, desk.places.channel('barrow'), 'export excel');
    const url = /http\S+\.xlsx/.exec(String(said?.text))?.[0];
    expect(said?.text).toContain('until 23 December 2026');

    const file = await fetch(String(url));
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="progress-report-barrow-.*\.xlsx"$/),
    ]);
    const at = desk.clock.now();
    desk.clock.set('2026-12-24T00:00:00.000Z');
    expect((await fetch(String(url))).status).toBe(404);
    desk.clock.set(at);
  });

  it('says of a public link that it opens the full report, too', async () => {
    const [said] = await desk.ask(desk.people.manager, desk.places.channel('barrow'), 'export public csv');
    expect(said?.text).toContain('Publish the file, not this link');
    const url = String(/http\S+\.public\.csv/.exec(String(said?.text))?.[0]);
    const text = await (await fetch(url)).text();
    expect(text).toContain('On track');
    expect(text).not.toContain('hotspots');
  });

  it('is there on the report page, a link for each format', async () => {
    const [said] = await desk.ask(desk.people.manager, desk.places.channel('barrow'), 'export markdown');
    const page = String(/http\S+(?=\.md)/.exec(String(said?.text))?.[0]);
    const hrefs = [...(await (await fetch(page)).text()).matchAll(/href="([^"#]+)"/g)].flatMap(
      ([, href]) => href ?? [],
    );
    const answers = await Promise.all(hrefs.map(async (href) => (await fetch(new URL(href, page))).status));

    expect(hrefs.map((href) => href.replace(/^[\w-]+\./, ''))).toEqual([
      'docx',
      'xlsx',
      'csv',
      'md',
      'html',
      'scrutiny.docx',
    ]);
    expect(new Set(answers)).toEqual(new Set([200]));
  });
});
