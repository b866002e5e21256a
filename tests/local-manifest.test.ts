import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readManifest } from '../src/local-manifest.ts';

const OURS = join(__dirname, '../manifest/manifest.json');

describe('what the rehearsal room takes from the manifest', () => {
  it('are the messages without a mention that the app may hear', async () => {
    expect((await readManifest(OURS, 'x')).permissions).toEqual(['ChannelMessage.Read.Group', 'ChatMessage.Read.Chat']);
  });

  it('are the tabs of everybody’s own chat, and one beside the posts of a channel', async () => {
    expect((await readManifest(OURS, 'x')).tabs).toEqual({
      personal: [
        { entityId: 'overview', name: 'Overview' },
        { entityId: 'my-updates', name: 'My updates' },
      ],
      shared: [{ entityId: 'overview', name: 'CSP Progress' }],
    });
  });

  it('are the actions in the menu of a message, the searches of the box, and the hosts of links', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csp-manifest-'));
    const path = join(folder, 'manifest.json');
    const record = { id: 'record', type: 'action', title: 'Record as update', description: 'Keep it', fetchTask: true };
    const find = { id: 'find', type: 'query', title: 'Find', initialRun: true };
    const parameters = [{ name: 'words', title: 'Duty', description: 'A code', inputType: 'text' }];
    const commands = [
      { ...record, context: ['message'] },
      { ...record, id: 'compose', context: ['compose', 'commandBox'] },
      { ...find, context: ['compose', 'commandBox'], parameters },
      { ...find, id: 'everywhere', initialRun: false, parameters },
      { ...find, id: 'command-box', context: ['commandBox'], parameters },
    ];
    const messageHandlers = [{ type: 'link', value: { domains: ['${PUBLIC_HOST}', '*.example.org'] } }];
    const authorization = { permissions: { resourceSpecific: [] } };
    writeFileSync(
      path,
      JSON.stringify({ name: { short: 'App' }, authorization, composeExtensions: [{ commands, messageHandlers }] }),
    );
    const parameter = { name: 'words', title: 'Duty', description: 'A code' };
    expect(await readManifest(path, 'progress.example.net')).toEqual({
      tabs: { personal: [], shared: [] },
      permissions: [],
      messageActions: [{ id: 'record', title: 'Record as update', description: 'Keep it' }],
      compose: {
        searches: [
          { id: 'find', title: 'Find', initialRun: true, parameter },
          { id: 'everywhere', title: 'Find', initialRun: false, parameter },
        ],
        linkDomains: ['progress.example.net', '*.example.org'],
      },
    });
    rmSync(folder, { recursive: true });
  });
});
