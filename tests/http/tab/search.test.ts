import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anUpdate, aProgress, aReport, aReportVersion } from '../../builders.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

jest.setTimeout(30_000);

const ROUND = '2026-12-10';

let bot: LocalBot;
let manager: TabClient;
let chair: TabClient;
let lead: TabClient;
let viewer: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  const [first, second] = bot.people.of('barrow');
  await bot.app.store.people.place(second, { ...second.placement, roles: ['viewer'] });
  manager = await openTab(bot, bot.people.manager);
  chair = await openTab(bot, bot.people.chair);
  lead = await openTab(bot, first);
  viewer = await openTab(bot, second);
  const { updates, reports } = bot.app.store;
  const said = (changed: string) => ({ kind: 'progress', progress: aProgress({ changed }) }) as const;
  const barrow = { dutyId: 'D07', groupId: 'barrow', roundId: ROUND };
  await updates.add(anUpdate({ ...barrow, said: said('Wrong: kestrel patrols') }));
  await updates.add(
    anUpdate({ ...barrow, revision: 2, saidAt: '2026-11-23T10:00:00.000Z', said: said('Heron patrols on Fridays') }),
  );
  await updates.add(
    anUpdate({ dutyId: 'D06', groupId: 'barrow', roundId: ROUND, said: said('A kestrel, taken back') }),
  );
  await updates.add(
    anUpdate({ dutyId: 'D06', groupId: 'barrow', roundId: ROUND, revision: 2, said: { kind: 'withdrawn' } }),
  );
  await updates.add(anUpdate({ dutyId: 'D02', groupId: 'board', roundId: ROUND, said: said('Heron House review') }));
  for (let place = 0; place < 25; place += 1) {
    const saidAt = new Date(Date.UTC(2026, 1, 1, 0, place)).toISOString();
    await updates.add(
      anUpdate({
        dutyId: 'D09',
        groupId: `group-${place}`,
        roundId: '2026-03-12',
        saidAt,
        said: said('Many swallows'),
      }),
    );
  }
  await reports.add(
    aReportVersion({ report: aReport({ title: 'Progress report: Barrow', headline: 'The heron is on track.' }) }),
  );
});
afterAll(() => bot.stop());

const look = async (client: TabClient, words: string) =>
  (await client.get(`/search?q=${encodeURIComponent(words)}`)).body;
const everybody = () => [manager, chair, lead, viewer];

describe('searching in the tab', () => {
  it('finds duties, what was said, and reports, and marks the words', async () => {
    for (const client of everybody()) {
      const { status, body } = await client.get('/search?q=heron');
      expect([status, body.duties.count, body.updates.count, body.reports.count]).toEqual([200, 0, 1, 1]);
      expect(body.updates.hits).toEqual([
        {
          id: '2026-12-10:barrow:D07:2',
          dutyId: 'D07',
          dutyName: 'D07 ASB',
          groupName: 'Barrow Local Focus Hub',
          organisationName: 'Council',
          at: '2026-11-23T10:00:00.000Z',
          label: 'What has changed',
          text: [
            { text: 'Heron', isHit: true },
            { text: ' patrols on Fridays', isHit: false },
          ],
        },
      ]);
      expect(body.reports.hits).toMatchObject([
        { id: 'report-1', headline: [{ text: 'The ' }, { text: 'heron', isHit: true }, {}] },
      ]);
    }
  });

  it('finds a duty by its name, another name or its legal basis', async () => {
    const ids = async (words: string) => (await look(viewer, words)).duties.hits.map(({ id }: { id: string }) => id);
    expect(await ids('D07')).toContain('D07');
    expect(await ids('antisocial')).toContain('D07');
    expect(await ids('Schedule 4')).toContain('D03');
  });

  it('finds nothing that was written about a restricted duty, whoever asks', async () => {
    for (const client of everybody()) {
      const body = await look(client, 'heron house');
      expect(body.updates).toEqual({ count: 0, hits: [], isBounded: false });
      expect(JSON.stringify(body)).not.toContain('review');
    }
  });

  it('finds nothing that was corrected or taken back', async () => {
    expect((await look(manager, 'kestrel')).updates.count).toBe(0);
  });

  it('shows the newest twenty, and counts the rest', async () => {
    const { updates } = await look(viewer, 'swallow');
    expect([updates.count, updates.hits.length]).toEqual([25, 20]);
    expect(updates.hits[0].at > updates.hits[1].at).toBe(true);
  });

  it('names no person', async () => {
    expect(JSON.stringify(await look(manager, 'heron'))).not.toContain('Ann Example');
    expect((await look(manager, 'Example')).updates.count).toBe(0);
  });

  it.each(['', '   ', 'x', '%21%21'])('asks for a word where there is none: “%s”', async (words) => {
    expect(await viewer.get(`/search?q=${words}`)).toMatchObject({
      status: 422,
      body: { fault: { fields: { q: 'Type a word of two letters or more.' } } },
    });
  });

  it('refuses more words than anybody types', async () => {
    expect((await viewer.get(`/search?q=${'x'.repeat(101)}`)).status).toBe(400);
    expect((await viewer.get('/search')).status).toBe(400);
  });

  it('keeps and logs nothing of what was looked for', async () => {
    const words = 'pterodactyl';
    const audited = (await bot.app.store.audit.list(500)).length;
    await look(manager, words);
    await viewer.get(`/search?q=${words.repeat(20)}`);
    expect(JSON.stringify(bot.log)).not.toContain(words);
    expect(await bot.app.store.audit.list(500)).toHaveLength(audited);
  });
});
