import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type LocalBot, startLocalBot } from '../../fakes/local-bot.ts';
import { openTab, type TabClient } from '../../fakes/tab-client.ts';

const LADDER = [
  { offset: 45, unit: 'days', to: 'lead' },
  { offset: -2, unit: 'working days', to: 'manager' },
];
const CLOSURE = { change: 'close', fromOn: '2026-12-24', untilOn: '2026-12-29', name: 'Christmas closure' };

let bot: LocalBot;
let manager: TabClient;

beforeEach(async () => {
  bot = await startLocalBot();
  manager = await openTab(bot, bot.people.manager);
});
afterEach(() => bot.stop());

const by = () => ({ tenantId: bot.people.manager.tenantId, objectId: bot.people.manager.objectId });
const newestAudit = async () => (await bot.app.store.audit.list(1))[0];
const undo = (numbers: number[]) => manager.post('/settings/changes/undo', { numbers });

describe('a ladder', () => {
  it('is shown with its dates, saved with the audit of the command, and taken back', async () => {
    const before = await manager.get('/settings/ladders/D03');
    expect(before.body).toMatchObject({ dutyName: 'ASB case review', changedAt: null, basedOn: 0 });

    const preview = await manager.post('/settings/ladders/D03/preview', { ladder: LADDER });
    const [, figures] = preview.body.parts;
    expect(figures.dueOn).toBe('2027-04-30');
    expect(figures.reminders).toMatchObject([
      { on: '2027-03-16', who: 'Lead', place: '45 days before' },
      { on: '2027-05-05', who: 'CSP manager', place: '2 working days overdue' },
    ]);
    expect((await manager.get('/settings/ladders/D03')).body).toEqual(before.body);

    const saved = await manager.put('/settings/ladders/D03', { ladder: LADDER, basedOn: preview.body.basedOn });
    expect(saved).toMatchObject({ status: 200, body: { numbers: [1] } });
    expect(await newestAudit()).toMatchObject({ id: 'change:1', act: 'ladder changed', subject: 'D03', by: by() });
    const list = await manager.get('/settings/ladders');
    expect(list.body.find(({ dutyId }: { dutyId: string }) => dutyId === 'D03').changedAt).not.toBeNull();

    expect(await undo(saved.body.numbers)).toMatchObject({ status: 200 });
    expect((await manager.get('/settings/ladders/D03')).body).toMatchObject({
      changedAt: null,
      ladder: before.body.ladder,
    });
  });

  it('goes back to the register’s', async () => {
    await manager.put('/settings/ladders/D03', { ladder: LADDER, basedOn: 0 });
    const preview = await manager.post('/settings/ladders/D03/preview', { ladder: null });
    expect(await manager.put('/settings/ladders/D03', { ladder: null, basedOn: preview.body.basedOn })).toMatchObject({
      status: 200,
    });
    expect((await manager.get('/settings/ladders/D03')).body.changedAt).toBeNull();
  });

  it.each([
    ['without a place', []],
    ['of which nobody who leads hears', [{ offset: 3, unit: 'days', to: 'manager' }]],
    ['too far ahead', [{ offset: 900, unit: 'days', to: 'lead' }]],
    ['of parts of days', [{ offset: 1.5, unit: 'days', to: 'lead' }]],
    ['twice in one place', [LADDER[0], LADDER[0]]],
    ['of too many places', Array.from({ length: 21 }, (_, offset) => ({ offset, unit: 'days', to: 'lead' }))],
  ])('%s is refused, in the preview and the save', async (_what, ladder) => {
    const expected = { status: 422, body: { fault: { fields: { ladder: expect.any(String) } } } };
    expect(await manager.post('/settings/ladders/D03/preview', { ladder })).toMatchObject(expected);
    expect(await manager.put('/settings/ladders/D03', { ladder, basedOn: 0 })).toMatchObject(expected);
    expect(await bot.app.store.changes.all()).toEqual([]);
  });

  it('of a duty that is not there is not found', async () => {
    expect(await manager.get('/settings/ladders/D99')).toMatchObject({ status: 404 });
  });

  it('that was previewed before somebody changed the register answers with how it stands now', async () => {
    await bot.room.as(bot.people.manager.objectId).install('personal');
    const assistant = await openTab(bot, bot.people.assistant);
    await assistant.put('/settings/rounds/opening', { opening: 'manual', basedOn: 0 });
    const late = await manager.put('/settings/ladders/D03', { ladder: LADDER, basedOn: 0 });
    expect(late).toMatchObject({ status: 409, body: { body: { dutyId: 'D03', changedAt: null, basedOn: 1 } } });
    expect(await bot.app.store.changes.all()).toHaveLength(1);
  });
});

describe('closure days', () => {
  it('are shown with what moves, without the days on which nobody works, and saved as they were shown', async () => {
    const preview = await manager.post('/settings/calendar/closures/preview', CLOSURE);
    expect(preview.body).toMatchObject({
      days: ['2026-12-24', '2026-12-29'],
      leftOut: [
        { on: '2026-12-25', because: 'Christmas Day' },
        { on: '2026-12-26', because: 'weekend' },
        { on: '2026-12-27', because: 'weekend' },
        { on: '2026-12-28', because: 'Boxing Day (substitute day)' },
      ],
    });
    const [reminders] = preview.body.sections;
    expect(reminders.moves.length).toBeGreaterThan(0);

    const { days, basedOn } = preview.body;
    const saved = await manager.post('/settings/calendar/closures', { ...CLOSURE, days, basedOn });
    expect(saved.body).toEqual({ numbers: [1, 2] });
    expect(await newestAudit()).toMatchObject({ act: 'closure day added', subject: '2026-12-29', by: by() });
    const { closures } = (await manager.get('/settings/calendar')).body;
    expect(closures).toEqual(days.map((on: string) => ({ on, name: 'Christmas closure' })));

    // The same tap again saves nothing twice.
    expect(await manager.post('/settings/calendar/closures', { ...CLOSURE, days, basedOn })).toMatchObject({
      status: 200,
    });
    expect(await undo(saved.body.numbers)).toMatchObject({ status: 200 });
    expect((await manager.get('/settings/calendar')).body.closures).toEqual([]);
  });

  it('are opened again', async () => {
    await manager.post('/settings/calendar/closures', { ...CLOSURE, days: ['2026-12-24'], basedOn: 0 });
    const asked = { change: 'open', fromOn: '2026-12-24', untilOn: '2026-12-24' };
    const { days, basedOn } = (await manager.post('/settings/calendar/closures/preview', asked)).body;
    await manager.post('/settings/calendar/closures', { change: 'open', days, basedOn });
    expect((await manager.get('/settings/calendar')).body.closures).toEqual([]);
  });

  it.each([
    ['a day that has been', { fromOn: '2026-11-02', untilOn: '2026-11-02' }, 'fromOn'],
    ['the day of the board', { fromOn: '2026-12-10', untilOn: '2026-12-10' }, 'fromOn'],
    ['days in the wrong order', { fromOn: '2026-12-30', untilOn: '2026-12-29' }, 'untilOn'],
    ['more days than a closure has', { fromOn: '2026-12-01', untilOn: '2027-01-10' }, 'untilOn'],
    ['a name that nobody reads to its end', { name: 'x'.repeat(61) }, 'name'],
    ['a name with somebody in it', { name: 'Ring Ann on 07700 900123' }, 'name'],
  ])('refuse %s', async (_what, of, field) => {
    const refused = await manager.post('/settings/calendar/closures/preview', { ...CLOSURE, ...of });
    expect(refused).toMatchObject({ status: 422, body: { fault: { fields: { [field]: expect.any(String) } } } });
    expect(JSON.stringify(refused.body)).not.toContain('07700');
  });

  it('look at the name again when they are saved, and ask for days at all', async () => {
    const named = { change: 'close', days: ['2026-12-24'], name: 'Ring Ann on 07700 900123', basedOn: 0 };
    expect(await manager.post('/settings/calendar/closures', named)).toMatchObject({ status: 422 });
    expect(await manager.post('/settings/calendar/closures/preview', { ...CLOSURE, fromOn: '' })).toMatchObject({
      status: 400,
      body: { fault: { fields: { fromOn: 'Choose a day.' } } },
    });
    expect(await bot.app.store.changes.all()).toEqual([]);
  });
});

describe('a board', () => {
  const at = '/settings/calendar/boards/2026-12-10';

  it('is moved with its whole round, as was shown, and moved back', async () => {
    const preview = await manager.post(`${at}/preview`, { to: '2026-12-17' });
    const [round] = preview.body.sections;
    expect(round.moves).toContainEqual({ what: 'Updates due', from: '2026-11-24', to: '2026-12-01' });
    const saved = await manager.put(at, { to: '2026-12-17', basedOn: preview.body.basedOn });
    expect(await newestAudit()).toMatchObject({ act: 'board moved', subject: '2026-12-10', by: by() });
    expect((await manager.get('/settings/calendar')).body.boards).toContainEqual(
      expect.objectContaining({ id: '2026-12-10', on: '2026-12-17', movedFrom: '2026-12-10' }),
    );
    await undo(saved.body.numbers);
    expect((await manager.get('/settings/rounds')).body.running.boardOn).toBe('2026-12-10');
  });

  it.each([
    ['into the past', '2026-11-02'],
    ['to a weekend', '2026-12-19'],
    ['beyond the next board', '2027-03-12'],
    ['to where it is', '2026-12-10'],
  ])('is not moved %s', async (_where, to) => {
    const expected = { status: 422, body: { fault: { fields: { to: expect.any(String) } } } };
    expect(await manager.post(`${at}/preview`, { to })).toMatchObject(expected);
    expect(await manager.put(at, { to, basedOn: 0 })).toMatchObject(expected);
  });
});

describe('the marking', () => {
  it('stands on cards and reports from now on, and is taken back', async () => {
    const preview = await manager.post('/settings/reports/marking/preview', { marking: ' OFFICIAL-SENSITIVE ' });
    expect(preview.body).toMatchObject({ before: 'OFFICIAL', after: 'OFFICIAL-SENSITIVE', basedOn: 0 });
    const saved = await manager.put('/settings/reports/marking', { marking: 'OFFICIAL-SENSITIVE', basedOn: 0 });
    expect(await newestAudit()).toMatchObject({ act: 'marking changed', subject: 'marking', by: by(), detail: {} });
    expect((await manager.get('/me')).body.marking).toBe('OFFICIAL-SENSITIVE');
    expect((await manager.get('/settings/reports')).body).toMatchObject({ registerMarking: 'OFFICIAL' });
    await undo(saved.body.numbers);
    expect((await manager.get('/settings/reports')).body).toMatchObject({ marking: 'OFFICIAL', registerMarking: null });
  });

  it('may be none at all', async () => {
    await manager.put('/settings/reports/marking', { marking: '', basedOn: 0 });
    expect((await manager.get('/me')).body.marking).toBe('');
  });

  it.each([
    ['as it is', 'OFFICIAL', 422],
    ['too long', 'O'.repeat(61), 422],
    ['with somebody in it', 'Ring Ann on 07700 900123', 422],
  ])('is refused %s', async (_what, marking, status) => {
    expect(await manager.post('/settings/reports/marking/preview', { marking })).toMatchObject({ status });
    expect(await manager.put('/settings/reports/marking', { marking, basedOn: 0 })).toMatchObject({ status });
    expect(await bot.app.store.changes.all()).toEqual([]);
  });
});

describe('an undo', () => {
  it('is refused after an hour, and when somebody changed the same thing since', async () => {
    const change = (to: string, basedOn: number) => manager.put('/settings/reports/marking', { marking: to, basedOn });
    await change('ONE', 0);
    await change('TWO', 1);
    expect(await undo([1])).toMatchObject({ status: 409 });
    bot.clock.pass(61 * 60_000);
    expect(await undo([2])).toMatchObject({
      status: 422,
      body: { fault: { title: 'It is too late to take that back' } },
    });
    expect(await undo([7])).toMatchObject({ status: 422 });
  });
});
