import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aDecision, anUpdate, aProgress, aQuestionEvent, aRiskRevision } from '../../builders.ts';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

const ROUND = '2026-12-10';
const SECRET = 'The panel has not met';

jest.setTimeout(30_000);
let bot: LocalBot;
let manager: TabClient;
let chair: TabClient;
/** Of the Barrow hub. */
let lead: TabClient;
let viewer: TabClient;
/** Of the Eden hub. */
let eden: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  const [first, second] = bot.people.of('barrow');
  const [other] = bot.people.of('eden');
  await bot.app.store.people.place(second, { ...second.placement, roles: ['viewer'], groupIds: [] });
  manager = await openTab(bot, bot.people.manager);
  chair = await openTab(bot, bot.people.chair);
  lead = await openTab(bot, first);
  viewer = await openTab(bot, second);
  eden = await openTab(bot, other);
  const { updates, decisions, questions, risks } = bot.app.store;
  const sayer = { tenantId: first.tenantId, objectId: first.objectId, name: first.name, organisationId: 'council' };
  const moreTime = { kind: 'more time', until: '2026-12-18', reason: 'The data comes late', progress: null } as const;
  await updates.add(anUpdate({ dutyId: 'D07', groupId: 'barrow', roundId: ROUND, sayer, said: moreTime }));
  await updates.add(anUpdate({ dutyId: 'D07', groupId: 'eden', roundId: ROUND, said: moreTime }));
  await updates.add(
    anUpdate({ dutyId: 'D02', groupId: 'board', roundId: ROUND, said: { ...moreTime, reason: SECRET } }),
  );
  await decisions.add(aDecision({ verdict: { kind: 'refused', reason: 'The board needs it' } }));
  await questions.add(
    aQuestionEvent({
      deed: {
        kind: 'asked',
        of: { kind: 'group', groupId: 'barrow' },
        text: 'Which orders end soon?',
        dueOn: '2026-11-20',
        dutyId: 'D07',
        askedIn: 'a:ann',
      },
    }),
  );
  await risks.add(aRiskRevision({ number: 1, dutyId: 'D07', title: 'The analyst leaves' }));
  await risks.add(aRiskRevision({ number: 2, dutyId: 'D05' }));
  const evidence = (evidenceUrl: string) =>
    ({ kind: 'progress', progress: aProgress({ evidenceUrl, changed: SECRET }) }) as const;
  const before = { dutyId: 'D07', groupId: 'barrow', roundId: '2026-09-10' };
  await updates.add(anUpdate({ ...before, said: evidence('https://example.org/wrong') }));
  await updates.add(
    anUpdate({
      ...before,
      revision: 2,
      saidAt: '2026-11-23T10:00:00.000Z',
      said: evidence('https://example.org/log'),
    }),
  );
  await updates.add(
    anUpdate({ dutyId: 'D02', groupId: 'board', roundId: '2026-09-10', said: evidence('https://example.org/review') }),
  );
});
afterAll(() => bot.stop());

const asked = async (client: TabClient, dutyId = 'D07') => (await client.get(`/duties/${dutyId}/asked`)).body;

describe('what hangs on a duty', () => {
  it('is its risks, for everybody', async () => {
    for (const client of [manager, chair, lead, viewer]) {
      expect((await asked(client)).risks).toEqual([
        {
          number: 1,
          title: 'The analyst leaves',
          band: 'medium',
          score: 'Medium: 12 (likelihood 4, impact 3), new',
          owner: 'Council',
          response: 'Cover asked of the constabulary',
        },
      ]);
    }
  });

  it('is the questions about it, for those who may see them in chat', async () => {
    for (const client of [manager, lead]) {
      expect((await asked(client)).questions).toMatchObject([
        { number: 1, text: 'Which orders end soon?', askedOf: 'Barrow', state: 'late', answer: null },
      ]);
    }
    for (const client of [viewer, eden]) expect((await asked(client)).questions).toEqual([]);
  });

  it('is the requests about it, with who asked and why it was refused for the manager and whoever asked', async () => {
    const requests = async (client: TabClient) =>
      (await asked(client)).requests.map(
        ({ title, personName, why, verdict }: Record<string, unknown> & { verdict: { reason: string } | null }) =>
          [title, personName !== null, why, verdict?.reason ?? null] as const,
      );
    const why = 'The data comes late';
    expect(await requests(manager)).toEqual([
      ['More time, Eden', true, why, null],
      ['More time, Barrow', true, why, 'The board needs it'],
    ]);
    expect(await requests(lead)).toEqual([
      ['More time, Eden', false, why, null],
      ['More time, Barrow', true, why, 'The board needs it'],
    ]);
    expect(await requests(viewer)).toEqual([
      ['More time, Eden', false, why, null],
      ['More time, Barrow', false, why, null],
    ]);
  });

  it('keeps the reason of a request about a restricted duty to those who answer for it', async () => {
    for (const client of [manager, chair]) {
      expect((await asked(client, 'D02')).requests).toMatchObject([{ title: 'More time, Board', why: SECRET }]);
    }
    for (const client of [lead, viewer]) {
      const body = await asked(client, 'D02');
      expect(body.requests).toMatchObject([{ what: 'Asked for more time, until 18 December 2026', why: null }]);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  });

  it('is the evidence that still stands, and of a restricted duty for those who answer for it', async () => {
    const links = async (client: TabClient, dutyId: string) =>
      (await client.get(`/duties/${dutyId}/evidence`)).body.map(({ url }: { url: string }) => url);
    for (const client of [manager, chair, lead, viewer]) {
      expect(await links(client, 'D07')).toEqual(['https://example.org/log']);
    }
    expect(await links(manager, 'D02')).toEqual(['https://example.org/review']);
    expect(await links(chair, 'D02')).toEqual(['https://example.org/review']);
    expect(await links(lead, 'D02')).toEqual([]);
    expect(await links(viewer, 'D02')).toEqual([]);
  });

  it.each(['asked', 'evidence'])('answers %s of a duty that is not there', async (part) => {
    expect((await viewer.get(`/duties/D99/${part}`)).status).toBe(404);
  });
});
