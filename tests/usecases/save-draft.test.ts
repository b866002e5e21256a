import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toInputs } from '../../src/domain/progress-form.ts';
import { recordUpdate } from '../../src/usecases/record-update.ts';
import { dropDraft, saveDraft } from '../../src/usecases/save-draft.ts';
import { aPerson, aProgress } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting } from './setting.ts';

const SLOT = { dutyId: 'D07', groupId: 'barrow', roundId: ROUND };
const ANN = aPerson({ groupIds: ['barrow'] });
const INPUTS = { ...toInputs(undefined), changed: 'Two hotspots cl' };

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const save = (of: Partial<Parameters<typeof saveDraft>[1]> = {}) =>
  saveDraft(setting.tools, { who: ANN, slot: SLOT, inputs: INPUTS, basedOn: 0, declaration: null, ...of });
const kept = (who = ANN) => setting.tools.store.drafts.get(who, SLOT, setting.tools.now());
const audited = async () => (await setting.tools.store.audit.list(10)).map(({ act, detail }) => ({ act, detail }));

describe('a draft', () => {
  it('is kept as it was typed, finished or not, and stands in no update', async () => {
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect(await kept()).toMatchObject({ inputs: INPUTS, basedOn: 0, savedAt: setting.tools.now() });
    expect(await setting.tools.store.updates.newest(SLOT)).toBeUndefined();
    expect(setting.asked).toEqual([]);
  });

  it('with personal data is not kept, and only the kind is audited', async () => {
    const changed = 'Write to jo.bloggs@example.com about the flat';
    expect(await save({ inputs: { ...INPUTS, changed } })).toEqual({
      outcome: 'personal data',
      types: ['e-mail address'],
    });
    expect(await kept()).toBeUndefined();
    expect(await audited()).toEqual([{ act: 'withhold personal data', detail: { types: 'e-mail address' } }]);
  });

  it('that was declared to hold none is kept, and the declaration is audited', async () => {
    const changed = 'Write to jo.bloggs@example.com about the flat';
    const declaration = { types: ['e-mail address'], reason: 'work contact' } as const;
    expect(await save({ inputs: { ...INPUTS, changed }, declaration })).toMatchObject({ outcome: 'saved' });
    const detail = { types: 'e-mail address', reason: 'work contact' };
    expect(await audited()).toEqual([{ act: 'declare not personal data', detail }]);
  });

  it('is dropped when its writer answers, by whatever door, and stays when somebody else does', async () => {
    await save();
    await save({ who: MANAGER });
    const said = { kind: 'progress', progress: aProgress() } as const;
    const source = { by: 'card', conversationId: 'c' } as const;
    await recordUpdate(setting.tools, { who: ANN, slot: SLOT, said, basedOn: 0, source, declaration: null });
    expect(await kept()).toBeUndefined();
    expect(await kept(MANAGER)).toMatchObject({ inputs: INPUTS });
  });

  it('is thrown away by its writer', async () => {
    await save();
    await dropDraft(setting.tools, ANN, SLOT);
    expect(await kept()).toBeUndefined();
  });

  it('is forgotten when the round is over, and not kept for one that is', async () => {
    await save();
    const days = (n: number) => n * 86_400_000;
    setting.pass(days(24));
    expect(await kept()).toBeDefined();
    setting.pass(days(1));
    expect(await kept()).toBeUndefined();
    expect(await save()).toEqual({ outcome: 'round over' });
  });

  it('is kept for those who may answer alone, and for what is asked', async () => {
    expect(await save({ who: aPerson({ groupIds: ['eden'], roles: ['member'] }) })).toEqual({ outcome: 'not yours' });
    expect(await save({ who: aPerson({ roles: ['viewer'] }) })).toEqual({ outcome: 'not yours' });
    expect(await save({ slot: { ...SLOT, dutyId: 'D01' } })).toEqual({ outcome: 'no such duty' });
    expect(await save({ slot: { ...SLOT, roundId: '2026-12-11' } })).toEqual({ outcome: 'no such duty' });
  });

  it('that is longer than an answer may be is not kept', async () => {
    expect(await save({ inputs: { ...INPUTS, obstacle: 'x'.repeat(2001) } })).toMatchObject({
      outcome: 'faults',
      faults: [{ field: 'obstacle' }],
    });
  });
});
