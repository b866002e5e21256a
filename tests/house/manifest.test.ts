import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { findFaults } from '../../manifest/check.ts';
import { fillManifest } from '../../manifest/fill.ts';
import { drawIcons } from '../../manifest/icons.ts';
import { actions } from '../../src/teams/actions/index.ts';
import type { Menu } from '../../src/teams/commands/command.ts';
import { commands } from '../../src/teams/commands/index.ts';
import { searches } from '../../src/teams/searches/index.ts';
import { ROOT } from './source-files.ts';

/** The committed manifest, with its fields still open. */
const template: object & { id?: string } = JSON.parse(readFileSync(join(ROOT, 'manifest/manifest.json'), 'utf8'));

const place = {
  appId: '0a0a0a0a-1111-4222-8333-444444444444',
  publicUrl: 'https://progress.example.org',
  version: '1.2.3',
};
const icons = {
  color: readFileSync(join(ROOT, 'manifest/color.png')),
  outline: readFileSync(join(ROOT, 'manifest/outline.png')),
};

function check(changes: object = {}, pictures = icons): Promise<string[]> {
  const manifest = fillManifest({ ...template, ...changes }, place, commands);
  return findFaults(manifest, pictures);
}

describe('the Teams manifest', () => {
  it('is one that Teams takes', async () => {
    expect(await check()).toEqual([]);
  });

  it('offers in each place the commands that name it, in the order of the bot', () => {
    const offered = (menu: Menu) => ({
      scopes: [menu],
      commands: commands
        .filter(({ menus }) => menus.includes(menu))
        .map(({ name }) => expect.objectContaining({ title: name })),
    });
    expect(fillManifest(template, place, commands)).toMatchObject({
      version: '1.2.3',
      bots: [
        {
          botId: place.appId,
          scopes: ['personal', 'team', 'groupChat'],
          commandLists: [offered('personal'), offered('team'), offered('groupChat')],
        },
      ],
      webApplicationInfo: { id: place.appId, resource: `api://progress.example.org/botid-${place.appId}` },
      validDomains: ['progress.example.org'],
    });
  });

  it('offers help in every place, and no more than 12 commands in one', () => {
    for (const menu of ['personal', 'team', 'groupChat'] as const) {
      const offered = commands.filter(({ menus }) => menus.includes(menu)).map(({ name }) => name);
      expect(offered).toContain('help');
      expect(offered.length).toBeLessThanOrEqual(12);
    }
  });

  it('offers exactly the searches that the bot has, and asks for the links of its own host', () => {
    const queries = searches.map(({ commandId, title, description, parameter }) => ({
      id: commandId,
      type: 'query',
      context: ['compose', 'commandBox'],
      title,
      description,
      initialRun: true,
      parameters: [parameter],
    }));
    const verbs = actions.map(({ verb }) => verb);
    expect(fillManifest(template, place, commands)).toMatchObject({
      composeExtensions: [
        {
          botId: place.appId,
          commands: [expect.objectContaining({ type: 'action', id: 'record-message' }), ...queries],
          messageHandlers: [{ type: 'link', value: { domains: ['progress.example.org'] } }],
        },
      ],
    });
    expect(verbs).toContain('record-message');
  });

  it('pins the overview and my updates to the personal app, and lets teams and group chats add a tab', () => {
    const tab = (entityId: string, name: string) => ({
      entityId,
      name,
      contentUrl: `https://progress.example.org/tab/?entity=${entityId}`,
      websiteUrl: `https://progress.example.org/tab/#/${entityId}`,
      scopes: ['personal'],
    });
    expect(fillManifest(template, place, commands)).toMatchObject({
      staticTabs: [tab('overview', 'Overview'), tab('my-updates', 'My updates')],
      configurableTabs: [
        {
          configurationUrl: 'https://progress.example.org/tab/?entity=configure',
          scopes: ['team', 'groupChat'],
          canUpdateConfiguration: true,
        },
      ],
    });
  });

  it('is refused with every rule that it breaks, and with the remedy', async () => {
    const faults = await check({
      manifestVersion: '1.29',
      id: place.appId,
      supportsChannelFeatures: undefined,
      webApplicationInfo: { id: template.id, resource: 'x' },
      validDomains: ['https://progress.example.org'],
      name: { short: 'x'.repeat(31), full: 'x' },
      surprise: true,
    });
    for (const start of [
      /surprise|additional/i,
      /30 characters/,
      /^manifestVersion: set it to 1\.30/,
      /^id: .* must differ/,
      /^supportsChannelFeatures: set it to tier1/,
      /^webApplicationInfo: needs the id of the bot/,
      /^validDomains: add progress\.example\.org/,
      /^validDomains: write public host names only/,
    ]) {
      expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(start)]));
    }
  });

  it.each<[string, object, RegExp]>([
    [
      'another schema, which would have to be fetched',
      { $schema: 'https://example.org/v9.json' },
      /^\$schema: set it to https/,
    ],
    ['no bot', { bots: [] }, /^bots/],
  ])('is refused with %s', async (_case, changes, fault) => {
    expect(await check(changes)).toEqual([expect.stringMatching(fault)]);
  });

  it('is refused with a thirteenth command', async () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      commands.slice(0, 1).map((first) => ({ ...first, name: `command ${index}` })),
    ).flat();
    expect(await findFaults(fillManifest(template, place, many), icons)).toEqual(
      expect.arrayContaining([expect.stringMatching(/has 13 commands, and Teams takes 1 to 12/)]),
    );
  });

  it('may not hold a field that nothing fills', () => {
    expect(() => fillManifest({ name: 'for ${PARTNERSHIP}' }, place, commands)).toThrow(
      'nothing fills the field PARTNERSHIP',
    );
  });
});

describe('the icons', () => {
  it('are what the script draws', () => {
    const drawn = drawIcons();
    expect(PNG.sync.read(icons.color).data.equals(PNG.sync.read(drawn['color.png']).data)).toBe(true);
    expect(PNG.sync.read(icons.outline).data.equals(PNG.sync.read(drawn['outline.png']).data)).toBe(true);
  });

  it('are refused in the wrong size or colours', async () => {
    expect(await check({}, { color: icons.outline, outline: icons.color })).toEqual([
      'color.png: must be 192 by 192 pixels, and is 32 by 32.',
      'outline.png: must be 32 by 32 pixels, and is 192 by 192.',
      'outline.png: draw in white only.',
      'outline.png: must be a white mark on a transparent ground.',
    ]);
  });

  it('are refused when they are no pictures at all', async () => {
    const none = Buffer.from('GIF89a');
    expect(await check({}, { color: none, outline: none })).toEqual([
      'color.png: is not a PNG file.',
      'outline.png: is not a PNG file.',
    ]);
  });
});
