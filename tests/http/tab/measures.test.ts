import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

const Q2 = '2026-09-30';
const FORM = { quarterEndOn: Q2, seen: 0, figures: { 'police-asb-incidents': '212', 'repeat-callers': '12.5%' } };

jest.setTimeout(30_000);
let bot: LocalBot;
let manager: TabClient;
let chair: TabClient;
/** Of the Barrow hub, which is asked about D07 and not about D10. */
let lead: TabClient;
let member: TabClient;
let viewer: TabClient;

beforeAll(async () => {
  bot = await startLocalBot();
  const [first, second, third] = bot.people.of('barrow');
  await bot.app.store.people.place(third, { ...third.placement, roles: ['viewer'] });
  manager = await openTab(bot, bot.people.manager);
  chair = await openTab(bot, bot.people.chair);
  lead = await openTab(bot, first);
  member = await openTab(bot, second);
  viewer = await openTab(bot, third);
});
afterAll(() => bot.stop());

const PATH = '/duties/D07/measures';
let seen = 0;
beforeEach(async () => {
  seen = (await manager.get(PATH)).body.form.seen;
});

const figures = async () => {
  const all = await bot.app.store.measures.between('1900-01-01', '9999-12-31');
  return all.map(({ dutyId, measureId, revision, value }) => [dutyId, measureId, revision, value]);
};

describe('the measures of a duty in the tab', () => {
  it('are read by everybody, and offer a form to those who may record', async () => {
    for (const [client, mayRecord] of [
      [manager, true],
      [chair, false],
      [lead, true],
      [member, true],
      [viewer, false],
    ] as const) {
      const { status, body } = await client.get(PATH);
      expect([status, body.form !== null]).toEqual([200, mayRecord]);
      expect(body).toMatchObject({ quarter: 'July to September 2026', recorded: 0 });
      expect(body.measures[0]).toMatchObject({
        name: 'Police ASB incidents',
        good: 'Lower is better',
        mark: { colour: null, word: 'No figure yet', shape: '○' },
      });
    }
  });

  it('are recorded, shown, and taken back', async () => {
    const { status, body } = await member.post(PATH, { ...FORM, seen });
    expect([status, body.changes]).toEqual([
      200,
      [
        { title: 'D07 Police ASB incidents, July to September 2026', value: '212 (new)' },
        { title: 'D07 Repeat callers, July to September 2026', value: '12.5% (new)' },
      ],
    ]);
    const shown = (await viewer.get(PATH)).body;
    expect(shown.recorded).toBe(2);
    expect(shown.measures[0]).toMatchObject({
      value: '212',
      quarter: 'July to September 2026',
      chart: { points: [{ label: 'Sep 2026', value: 212 }] },
    });
    expect(await lead.post('/measures/undo', { entry: body.entry })).toMatchObject({
      status: 403,
      body: { fault: { title: 'Nothing was changed' } },
    });
    expect(await member.post('/measures/undo', { entry: body.entry })).toMatchObject({ body: { undone: 2, kept: 0 } });
    expect((await viewer.get(PATH)).body.recorded).toBe(0);
    bot.clock.pass(61 * 60_000);
    expect(await manager.post('/measures/undo', { entry: body.entry })).toMatchObject({ status: 409 });
    expect(await manager.post('/measures/undo', { entry: 'nothing' })).toMatchObject({ status: 404 });
  });

  it('come back with every fault beside its box, and nothing is kept', async () => {
    const before = await figures();
    const sent = { quarterEndOn: Q2, seen, figures: { 'police-asb-incidents': '1.5', 'repeat-callers': '120' } };
    expect(await lead.post(PATH, sent)).toMatchObject({
      status: 422,
      body: {
        fault: {
          title: 'Nothing was saved',
          fields: {
            'police-asb-incidents': 'Police ASB incidents: Write a whole number: this is a count.',
            'repeat-callers': 'Repeat callers: Write a share from 0 to 100.',
          },
        },
      },
    });
    expect(await lead.post(PATH, { ...sent, quarterEndOn: '2030-01-01' })).toMatchObject({
      status: 422,
      body: { fault: { fields: { quarterEndOn: 'Choose a quarter from the list.' } } },
    });
    expect(await lead.post(PATH, { ...sent, figures: {} })).toMatchObject({
      status: 422,
      body: { fault: { detail: expect.stringContaining('at least one figure') } },
    });
    expect(await figures()).toEqual(before);
  });

  it('are kept from somebody who has not seen what was recorded meanwhile', async () => {
    await manager.post(PATH, { ...FORM, figures: { 'police-asb-incidents': '220' }, seen });
    const { status, body } = await lead.post(PATH, { ...FORM, figures: { 'police-asb-incidents': '230' }, seen });
    expect([status, body.fault.title]).toEqual([409, 'Somebody recorded figures a moment ago']);
    expect(body.body.measures[0].value).toBe('220');
    const again = { ...FORM, figures: { 'police-asb-incidents': '230' }, seen: body.body.form.seen };
    expect(await lead.post(PATH, again)).toMatchObject({
      status: 200,
      body: { changes: [{ value: '230 (was 220)' }] },
    });
    expect(await lead.post(PATH, { ...again, seen: again.seen + 9 })).toMatchObject({ status: 200 });
  });

  it('are recorded by nobody else', async () => {
    for (const client of [viewer, chair]) {
      expect((await client.post(PATH, { ...FORM, seen })).status).toBe(403);
    }
    expect((await viewer.post('/measures/table/check', { table: 'x' })).status).toBe(403);
    expect((await viewer.post('/measures/table', { table: 'x', seen: 0 })).status).toBe(403);
    expect((await viewer.post('/measures/undo', { entry: 'x' })).status).toBe(403);
    expect((await manager.post('/duties/D99/measures', FORM)).status).toBe(404);
  });
});

describe('a pasted table of figures', () => {
  const TABLE = 'duty,measure,quarter,value\nD07,Cases closed as resolved,q2,61%\nD07,Repeat callers,q2,14%\n';

  it('is checked, looked at and then saved', async () => {
    const before = await figures();
    const checked = await lead.post('/measures/table/check', { table: TABLE });
    expect(checked).toMatchObject({
      status: 200,
      body: {
        changes: [
          { title: 'D07 Cases closed as resolved, July to September 2026', value: '61% (new)' },
          { value: '14% (new)' },
        ],
        same: 0,
      },
    });
    expect(await figures()).toEqual(before);
    const saved = await lead.post('/measures/table', { table: TABLE, seen: checked.body.seen });
    expect(saved).toMatchObject({ status: 200, body: { changes: [{}, {}] } });
    expect(await lead.post('/measures/table/check', { table: TABLE })).toMatchObject({
      body: { changes: [], same: 2 },
    });
  });

  it('is refused as a whole, with every fault of every row', async () => {
    const table = 'D07,Repeat callers,q2,140\nD07,Repeat caller,q9,12\nD10,Objectives compared,q2,50\nD07,x';
    const before = await figures();
    const { status, body } = await member.post('/measures/table/check', { table });
    expect([status, body.fault.detail]).toEqual([422, 'The table has 4 faults. Put them right and check again.']);
    expect(body.body.faults).toEqual([
      'Line 1, column 4 (value): Write a share from 0 to 100.',
      'Line 2, column 3 (quarter): Write a quarter, for example q2, q3 2025/26 or its last day, 2026-09-30.',
      expect.stringContaining('Line 3, column 1 (duty): D10 belongs to other groups.'),
      expect.stringContaining('Line 4: 2 cells where 4 are meant'),
    ]);
    expect((await member.post('/measures/table', { table, seen })).status).toBe(422);
    expect(await figures()).toEqual(before);
  });

  it('with personal data is held back, unless it is said to be none', async () => {
    const table = 'D07,Repeat callers,q2,14%\nMrs J Bloggs,12 High Street LA14 2XX,q2,1\n';
    const { status, body } = await lead.post('/measures/table/check', { table });
    expect([status, body.fault.title]).toEqual([422, 'Nothing was saved']);
    expect(body.body.heldBack.types).toContain('postcode');
    expect(JSON.stringify(body)).not.toContain('Bloggs');
    const declaration = { types: body.body.heldBack.types, reason: 'organisation' };
    expect((await lead.post('/measures/table/check', { table, declaration })).body.body.faults.length).toBeGreaterThan(
      0,
    );
    expect(JSON.stringify(bot.log)).not.toContain('Bloggs');
  });

  it('is checked anew when somebody was faster', async () => {
    const table = 'D07,Cases closed as resolved,q2,70%';
    const { body } = await lead.post('/measures/table/check', { table });
    await manager.post('/measures/table', { table: 'D07,Cases closed as resolved,q2,65%', seen: body.seen });
    expect(await lead.post('/measures/table', { table, seen: body.seen })).toMatchObject({
      status: 409,
      body: { body: { changes: [{ value: '70% (was 65%)' }] } },
    });
  });

  it.each([
    ['nothing', '', 'Paste at least one row'],
    ['more rows than are taken', 'D07,Repeat callers,q2,1\n'.repeat(2001), '2,001 rows'],
  ])('with %s is refused', async (_, table, detail) => {
    expect(await lead.post('/measures/table/check', { table })).toMatchObject({
      status: 422,
      body: { fault: { detail: expect.stringContaining(detail) } },
    });
  });

  it('that is too long to be read is refused in words', async () => {
    expect(await lead.post('/measures/table/check', { table: 'x'.repeat(200_001) })).toMatchObject({
      status: 400,
      body: { fault: { fields: { table: 'The table is too long. Paste it in parts.' } } },
    });
  });
});
