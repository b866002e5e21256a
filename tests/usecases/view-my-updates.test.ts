import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toInputs } from '../../src/domain/progress-form.ts';
import { finishDeadline, reopenDeadline } from '../../src/usecases/finish-deadline.ts';
import { saveDraft } from '../../src/usecases/save-draft.ts';
import { snooze } from '../../src/usecases/snooze.ts';
import { viewMyUpdates, viewUpdateForm } from '../../src/usecases/view-my-updates.ts';
import { aDecision, anAction, anUpdate, aPerson, aProgress } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting } from './setting.ts';

const ANN = aPerson({ groupIds: ['barrow'] });
const LEAD = aPerson({ objectId: 'lead', name: 'Lead', groupIds: ['asb'], roles: ['lead'], organisationId: 'council' });
const SLOT = { dutyId: 'D07', groupId: 'barrow' };

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const say = (of: Parameters<typeof anUpdate>[0]) =>
  setting.tools.store.updates.add(anUpdate({ ...SLOT, roundId: ROUND, ...of }));
const line = async (who = ANN) =>
  (await viewMyUpdates(setting.tools, who)).lines.find(({ dutyId }) => dutyId === SLOT.dutyId);
async function form(who = ANN) {
  const viewed = await viewUpdateForm(setting.tools, who, SLOT);
  if (viewed.outcome !== 'form') throw new Error(viewed.outcome);
  return viewed.form;
}

describe('what a person owes, in the tab', () => {
  it('is every update of the running round, with how many are given', async () => {
    await say({});
    const view = await viewMyUpdates(setting.tools, ANN);
    expect(view).toMatchObject({ round: { id: ROUND, dueOn: '2026-11-24', when: 'in 1 working day' }, answered: 1 });
    expect(view.lines.map(({ dutyId }) => dutyId)).toEqual(['D05', 'D06', 'D07', 'D08', 'D13']);
  });

  it('shows the answer of an earlier round beside the question, with who gave it', async () => {
    await say({ roundId: '2026-09-10', saidAt: '2026-08-20T09:00:00.000Z' });
    expect(await line()).toMatchObject({
      isAnswered: false,
      now: null,
      last: { standing: 'at risk', percent: 40, saidOn: '2026-08-20', saidBy: 'Council', isMine: true },
      mayCarry: true,
      basedOn: 0,
    });
    expect((await line())?.last?.facts).toEqual([
      { title: 'What has changed', value: 'Two more patrols on Friday nights.' },
    ]);
    expect((await form()).inputs).toMatchObject({ standing: 'at risk', percent: '40', changed: '' });
  });

  it('may be taken back for an hour, by its sayer or a manager', async () => {
    await say({ saidAt: setting.tools.now() });
    expect(await line()).toMatchObject({ undo: 1, basedOn: 1 });
    expect((await form(MANAGER)).undo).toBe(1);
    expect((await form(aPerson({ objectId: 'somebody else' }))).undo).toBeNull();
    setting.pass(3_601_000);
    expect((await line())?.undo).toBeNull();
  });

  it('says what became of a request, and is due when the manager agreed', async () => {
    await say({ said: { kind: 'more time', until: '2026-11-30', reason: 'Late data', progress: null } });
    expect(await line()).toMatchObject({
      isAnswered: false,
      note: 'More time asked for until 30 November 2026. The manager decides.',
      dueOn: '2026-11-24',
    });
    const requestId = `${ROUND}:barrow:D07:1`;
    const verdict = { kind: 'agreed', until: '2026-11-27' } as const;
    await setting.tools.store.decisions.add(aDecision({ ...SLOT, roundId: ROUND, requestId, verdict }));
    expect(await line()).toMatchObject({ note: 'More time was agreed: due 27 November 2026.', dueOn: '2026-11-27' });
  });

  it('brings one’s own draft back, and nobody else’s', async () => {
    const inputs = { ...toInputs(undefined), changed: 'Half a sen' };
    const slot = { ...SLOT, roundId: ROUND };
    await saveDraft(setting.tools, { who: ANN, slot, inputs, basedOn: 0, declaration: null });
    expect((await form()).draft).toEqual({ inputs, basedOn: 0, savedAt: setting.tools.now() });
    expect(await line()).toMatchObject({ draftSavedAt: setting.tools.now() });
    expect((await form(MANAGER)).draft).toBeNull();
  });

  it('opens for whoever may answer, also where another owes it, and for nobody else', async () => {
    expect(await form(MANAGER)).toMatchObject({ dutyId: 'D07', groupName: 'Barrow Local Focus Hub' });
    expect(await viewUpdateForm(setting.tools, aPerson({ groupIds: ['eden'] }), SLOT)).toEqual({
      outcome: 'not yours',
    });
    expect(await viewUpdateForm(setting.tools, MANAGER, { ...SLOT, dutyId: 'D01' })).toEqual({
      outcome: 'no such duty',
    });
    expect(await viewUpdateForm(setting.tools, MANAGER, { ...SLOT, groupId: 'x' })).toEqual({
      outcome: 'no such duty',
    });
  });

  it('is nothing when the register has no board ahead', async () => {
    setting.pass(80 * 365 * 86_400_000);
    expect(await viewMyUpdates(setting.tools, ANN)).toMatchObject({ round: null, lines: [] });
    expect(await viewUpdateForm(setting.tools, ANN, SLOT)).toEqual({ outcome: 'no such duty' });
  });
});

describe('the deadlines that a person owes', () => {
  const deadlines = async (who = LEAD) => (await viewMyUpdates(setting.tools, who)).deadlines;
  const HUB_LOG = /^D07:.*2026-11-28$/u;
  const log = async () => (await deadlines()).find(({ deadlineId }) => HUB_LOG.test(deadlineId));

  beforeEach(async () => {
    await setting.place(LEAD);
    await setting.place(ANN);
  });

  it('are those of which the first rungs tell them, never the round', async () => {
    const mine = await deadlines();
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.map(({ on }) => on)).toEqual(mine.map(({ on }) => on).toSorted());
    expect(await log()).toMatchObject({ state: 'due', mayFinish: true, when: 'after 4 working days', dutyId: 'D07' });
    expect(mine.some(({ title }) => title.startsWith('Updates'))).toBe(false);
    expect(await deadlines(ANN)).toEqual([]);
  });

  it('are done for an hour where it can be taken back, and then gone', async () => {
    const one = await log();
    const ask = { deadlineId: one?.deadlineId ?? '', basedOn: 0, who: LEAD };
    expect(await finishDeadline(setting.tools, ask)).toMatchObject({ outcome: 'recorded' });
    expect(await log()).toMatchObject({ state: 'done', undo: 1 });
    await reopenDeadline(setting.tools, { ...ask, basedOn: 1 });
    expect(await log()).toMatchObject({ state: 'due', revision: 2 });
    await finishDeadline(setting.tools, { ...ask, basedOn: 2 });
    setting.pass(3_601_000);
    expect(await log()).toBeUndefined();
  });

  it('can be put off to the days that are offered, and say so', async () => {
    const one = await log();
    expect(one?.days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
    await snooze(setting.tools, { who: LEAD, deadlineIds: [one?.deadlineId ?? ''], untilOn: '2026-11-26' });
    expect(await log()).toMatchObject({ state: 'put off', putOff: { untilOn: '2026-11-26', number: 1 }, days: [] });
  });

  it('hold the actions of their owner, which are done by the same button', async () => {
    await setting.tools.store.actions.add(
      anAction({ number: 4, dueOn: '2026-11-20', owner: { kind: 'group', id: 'asb' }, state: 'open' }),
    );
    const [action] = (await deadlines()).filter(({ deadlineId }) => deadlineId.startsWith('action:'));
    expect(action).toMatchObject({ state: 'overdue', mayFinish: true, revision: 1 });
    const ask = { deadlineId: action?.deadlineId ?? '', basedOn: 1, who: LEAD };
    expect(await finishDeadline(setting.tools, ask)).toMatchObject({ outcome: 'kept', action: { state: 'done' } });
    expect(await reopenDeadline(setting.tools, { ...ask, basedOn: 2 })).toMatchObject({ action: { state: 'open' } });
  });
});

it('an answer off track is counted as in difficulty', async () => {
  await say({ said: { kind: 'progress', progress: aProgress({ rag: 'red' }) } });
  expect(await viewMyUpdates(setting.tools, ANN)).toMatchObject({ answered: 1, inDifficulty: 1 });
});
