import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Declaration } from '../../src/domain/personal-data.ts';
import type { Said, Slot } from '../../src/domain/update.ts';
import { recordUpdate } from '../../src/usecases/record-update.ts';
import { undoUpdate } from '../../src/usecases/undo-update.ts';
import { aPerson, aProgress } from '../builders.ts';
import { openSetting, ROUND, type Setting } from './setting.ts';

const SLOT: Slot = { dutyId: 'D07', groupId: 'barrow', roundId: ROUND };
const ANN = aPerson({ objectId: 'ann' });
const SECRET = 'referred 999 000 0018 to drugs services';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

function record(said: Said, declaration: Declaration | null = null, basedOn = 0) {
  const source = { by: 'reply', conversationId: 'a:ann', messageId: '1' } as const;
  return recordUpdate(setting.tools, { who: ANN, slot: SLOT, said, basedOn, source, declaration });
}

function saying(words: Partial<ReturnType<typeof aProgress>>): Said {
  return { kind: 'progress', progress: aProgress(words) };
}

function history() {
  return setting.tools.store.updates.history(SLOT);
}

function audit() {
  return setting.tools.store.audit.list(10);
}

describe('an update with personal data, whichever door it came through', () => {
  it.each<[where: string, said: Said]>([
    ['what has changed', saying({ changed: SECRET })],
    ['what is in the way', saying({ obstacle: SECRET })],
    ['who can unblock it', saying({ unblocker: SECRET })],
    ['the link to evidence', saying({ evidenceUrl: 'https://www.example.org/cases/9990000018' })],
    ['the reason why it is not for us', { kind: 'not for us', reason: SECRET }],
    ['the reason for more time', { kind: 'more time', until: '2027-01-29', reason: SECRET, progress: null }],
  ])('is refused and nothing is stored: %s', async (_where, said) => {
    expect(await record(said)).toEqual({ outcome: 'personal data', types: ['NHS number'] });
    expect(await history()).toEqual([]);
    expect(setting.asked).toEqual([]);
  });

  it('leaves in the audit that it happened, its type and the door, and nothing else', async () => {
    await record(saying({ changed: SECRET, obstacle: 'lives at LA14 2XX' }));
    expect(await audit()).toEqual([
      {
        id: expect.stringMatching(/^withhold:/u),
        at: setting.tools.now(),
        by: null,
        act: 'withhold personal data',
        subject: 'reply',
        detail: { types: 'NHS number, postcode' },
      },
    ]);
  });

  it('is recorded once it is declared a false alarm, and who declared what, and why, is audited', async () => {
    const declaration = { types: ['NHS number'], reason: 'own reference' } as const;
    expect(await record(saying({ changed: SECRET }), declaration)).toMatchObject({ outcome: 'recorded' });
    const [entry, ...more] = await audit();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      by: { tenantId: ANN.tenantId, objectId: 'ann' },
      act: 'declare not personal data',
      subject: `${ROUND}:barrow:D07:1`,
      detail: { types: 'NHS number', reason: 'own reference' },
    });
    expect(JSON.stringify(entry)).not.toContain('999');
  });

  it('is audited once when the same tap arrives twice', async () => {
    const declaration = { types: ['NHS number'], reason: 'own reference' } as const;
    await record(saying({ changed: SECRET }), declaration);
    expect(await record(saying({ changed: SECRET }), declaration)).toMatchObject({ isRepeat: true });
    expect(await audit()).toHaveLength(1);
  });

  it('is refused for a type that was not declared', async () => {
    const declaration = { types: ['NHS number'], reason: 'own reference' } as const;
    const said = saying({ changed: `${SECRET}, lives at LA14 2XX` });
    expect(await record(said, declaration)).toEqual({ outcome: 'personal data', types: ['NHS number', 'postcode'] });
  });

  it('may be put back by undo once it was declared', async () => {
    await record(saying({ changed: SECRET }), { types: ['NHS number'], reason: 'own reference' });
    await record(saying({ changed: 'Cleared.' }), null, 1);
    const source = { by: 'card', conversationId: 'a:ann' } as const;
    expect(await undoUpdate(setting.tools, { who: ANN, slot: SLOT, revision: 2, source })).toMatchObject({
      outcome: 'undone',
      update: { said: saying({ changed: SECRET }) },
    });
  });
});

it('an ordinary update with a declaration leaves nothing in the audit', async () => {
  await record(saying({ changed: 'Cleared.' }), { types: ['postcode'], reason: 'public place' });
  expect(await audit()).toEqual([]);
});
