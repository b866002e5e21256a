import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readManifest } from '../src/local-manifest.ts';

const OURS = join(__dirname, '../manifest/manifest.json');

describe('what the rehearsal room takes from the manifest', () => {
  it('are the messages without a mention that the app may hear', async () => {
    expect((await readManifest(OURS)).permissions).toEqual(['ChannelMessage.Read.Group', 'ChatMessage.Read.Chat']);
  });

  it('are the actions in the menu of a message, and no other command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csp-manifest-'));
    const path = join(folder, 'manifest.json');
    const record = { id: 'record', type: 'action', title: 'Record as update', description: 'Keep it', fetchTask: true };
    const commands = [
      { ...record, context: ['message'] },
      { ...record, id: 'compose', context: ['compose', 'commandBox'] },
      { ...record, id: 'search', type: 'query', context: ['message'] },
    ];
    const authorization = { permissions: { resourceSpecific: [] } };
    writeFileSync(path, JSON.stringify({ authorization, composeExtensions: [{ commands }] }));
    expect(await readManifest(path)).toEqual({
      permissions: [],
      messageActions: [{ id: 'record', title: 'Record as update', description: 'Keep it' }],
    });
    rmSync(folder, { recursive: true });
  });
});
