import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anUpdate, aProgress } from '../../builders.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

const ROUND = '2026-12-10';
const SECRET = 'Review A is with the quality panel';

jest.setTimeout(30_000);
let bot: LocalBot;
let manager: TabClient;
let chair: TabClient;
/** Of the Barrow hub. */
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
  const { updates, deadlineAnswers } = bot.app.store;
  const said = (changed: string) => ({ kind: 'progress', progress: aProgress({ changed }) }) as const;
  const barrow = { dutyId: 'D07', groupId: 'barrow', roundId: ROUND };
  await updates.add(anUpdate({ ...barrow, said: said('Patrols on Fridays') }));
  await updates.add(
    anUpdate({ ...barrow, revision: 2, saidAt: '2026-11-23T10:00:00.000Z', said: said('Patrols on Saturdays') }),
  );
  await updates.add(anUpdate({ dutyId: 'D02', groupId: 'board', roundId: ROUND, said: said(SECRET) }));
  await deadlineAnswers.add({
    deadlineId: 'D07:monthly:2026-10-28',
    revision: 1,
    said: 'done',
    by: { tenantId: 't', objectId: 'ann', name: 'Ann Example' },
    at: '2026-10-27T09:00:00.000Z',
  });
});
afterAll(() => bot.stop());

const everybody = () => [
  ['the manager', manager] as const,
  ['the chair', chair] as const,
  ['a lead', lead] as const,
  ['a viewer', viewer] as const,
];

describe('the duties in the tab', () => {
  it('are listed for everybody who has a role, with where each stands and what comes next', async () => {
    for (const [who, client] of everybody()) {
      const { status, body } = await client.get('/duties');
      expect([who, status, body.duties.length]).toEqual([who, 200, bot.app.partnership.duties.length]);
      expect(body.duties.find((duty: { id: string }) => duty.id === 'D07')).toMatchObject({
        title: 'Reduce anti-social behaviour',
        hook: expect.stringContaining('Crime and Disorder Act 1998'),
        leads: ['Council'],
        standing: 'at risk',
        next: { on: '2026-11-24', title: 'Updates for the board on 10 December 2026', when: 'in 1 working day' },
      });
    }
  });

  it('have a page each, also behind a link that writes the code small', async () => {
    for (const [, client] of everybody()) {
      const { status, body } = await client.get('/duties/d07');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        id: 'D07',
        standing: 'at risk',
        cadences: expect.arrayContaining(['Hub action log (every month on day 28)']),
      });
      expect(body.groups).toContainEqual(
        expect.objectContaining({ id: 'barrow', standing: 'at risk', percent: 40, saidBy: 'Council' }),
      );
      expect(body.reminders).toContainEqual(
        expect.objectContaining({
          what: 'Hub action log',
          ladder: expect.arrayContaining([{ who: 'CSP manager', when: '5 working days overdue' }]),
        }),
      );
    }
  });

  it.each(['/duties/D99', '/duties/D99/history', '/duties/D99/deadlines', '/duties/D07/history?after=nothing'])(
    'answer %s with what to do instead',
    async (path) => {
      expect(await viewer.get(path)).toMatchObject({
        status: 404,
        body: { fault: { title: 'There is no such duty', detail: expect.stringContaining('list of duties') } },
      });
    },
  );

  it('tell when they are due in the year ahead, and who answered in the year behind', async () => {
    const { body } = await viewer.get('/duties/D07/deadlines');
    expect(body.ahead.slice(0, 2)).toMatchObject([
      {
        on: '2026-11-24',
        kind: 'round',
        including: [{ dutyName: 'D07 ASB', what: 'Update for the board' }],
        answered: { groups: 1, of: 5 },
      },
      { on: '2026-11-28', title: 'D07 ASB: Hub action log', state: 'ahead' },
    ]);
    expect(body.past[0]).toMatchObject({ on: '2026-10-28', state: 'done', done: { by: 'Ann Example' } });
    expect(body.past[1]).toMatchObject({ on: '2026-09-28', state: 'late', done: null });
    expect(body.past.at(-1)).toMatchObject({ on: '2025-11-28', state: 'past' });
  });

  it('show the steps of clocks to those who may see clocks alone', async () => {
    const by = { tenantId: 't', objectId: 'ann' };
    await bot.app.store.clocks.add({
      number: 1,
      revision: 1,
      deed: { kind: 'started', template: 'dardr', on: '2026-11-20' },
      by,
      at: '2026-11-20T09:00:00.000Z',
    });
    const kinds = async (client: TabClient) =>
      (await client.get('/duties/D02/deadlines')).body.ahead.map(({ kind }: { kind: string }) => kind);
    expect(await kinds(manager)).toContain('clock');
    expect(await kinds(chair)).toContain('clock');
    expect(await kinds(lead)).not.toContain('clock');
    expect(await kinds(viewer)).not.toContain('clock');
  });
});

describe('the history of a duty', () => {
  it('has every revision, newest first, and says which was corrected', async () => {
    const { body } = await viewer.get('/duties/D07/history');
    expect(body).toMatchObject({
      after: null,
      entries: [
        { state: 'stands', words: [{ label: 'What has changed', text: 'Patrols on Saturdays' }], percent: 40 },
        { state: 'corrected', words: [{ text: 'Patrols on Fridays' }], round: 'Board on 10 December 2026' },
      ],
    });
  });

  it('names the organisation to everybody, and the person to the manager alone', async () => {
    const names = async (client: TabClient) =>
      (await client.get('/duties/D07/history')).body.entries.map(
        (entry: { organisationName: string; personName: string | null }) => [entry.organisationName, entry.personName],
      )[0];
    expect(await names(manager)).toEqual(['Council', 'Ann Example']);
    expect(await names(chair)).toEqual(['Council', null]);
    expect(await names(lead)).toEqual(['Council', null]);
    expect(await names(viewer)).toEqual(['Council', null]);
  });

  it('keeps what was written about a restricted duty to those who answer for it', async () => {
    const read = async (client: TabClient) => (await client.get('/duties/D02/history')).body;
    expect(await read(manager)).toMatchObject({ entries: [{ words: [{ text: SECRET }], areWordsWithheld: false }] });
    expect(await read(chair)).toMatchObject({ entries: [{ words: [{ text: SECRET }], areWordsWithheld: false }] });
    for (const client of [lead, viewer]) {
      const body = await read(client);
      expect(body).toMatchObject({
        entries: [{ words: [], areWordsWithheld: true, standing: 'at risk', percent: 40 }],
      });
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  });

  it('comes twenty at a time, and goes on where it ended', async () => {
    for (let revision = 1; revision <= 45; revision += 1) {
      const saidAt = new Date(Date.UTC(2026, 2, 1, 0, revision)).toISOString();
      await bot.app.store.updates.add(
        anUpdate({ dutyId: 'D09', groupId: 'barrow', roundId: '2026-03-12', revision, saidAt }),
      );
    }
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const path: string = `/duties/D09/history${after === '' ? '' : `?after=${after}`}`;
      const { body } = await viewer.get(path);
      seen.push(...body.entries.map(({ id }: { id: string }) => id));
      after = body.after;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => `2026-03-12:barrow:D09:${45 - index}`));
  });
});
