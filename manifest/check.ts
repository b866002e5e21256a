import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { PNG } from 'pngjs';
import { z } from 'zod';

/** The version that the library carries a schema for: any other it would fetch from the network. */
const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json';
const MOST_COMMANDS = 12;
const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** The parts of a manifest that the rules below look at. */
const manifestSchema = z.object({
  $schema: z.string(),
  manifestVersion: z.string(),
  id: z.string(),
  supportsChannelFeatures: z.string().optional(),
  developer: z.object({ websiteUrl: z.url() }),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
    }),
  ]),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  authorization: z.object({ permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }) }),
  validDomains: z.array(z.string()),
});
type Manifest = z.infer<typeof manifestSchema>;

/**
 * Everything that Teams would refuse, as sentences; empty when it may be uploaded. Works without a network.
 *
 * @param manifest the filled manifest
 * @param icons the PNG files by the names that the package will give them
 */
export async function findFaults(manifest: unknown, icons: { color: Buffer; outline: Buffer }): Promise<string[]> {
  const read = manifestSchema.safeParse(manifest);
  if (!read.success) return read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
  if (read.data.$schema !== SCHEMA) return [`$schema: set it to ${SCHEMA}.`];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema is what tells whether it is one
  const bySchema = await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
  return [
    ...bySchema,
    ...findRuleFaults(read.data),
    ...findColorFaults(icons.color),
    ...findOutlineFaults(icons.outline),
  ];
}

/** What Teams demands at upload and its JSON schema does not say. */
function findRuleFaults(manifest: Manifest): string[] {
  const [bot] = manifest.bots;
  const host = new URL(manifest.developer.websiteUrl).hostname;
  const faults: string[] = [];
  if (manifest.manifestVersion !== '1.30') faults.push('manifestVersion: set it to 1.30, as in $schema.');
  if (manifest.id.toLowerCase() === bot.botId.toLowerCase()) {
    faults.push('id: the id of the app must differ from MICROSOFT_APP_ID.');
  }
  if (bot.scopes.includes('team') && manifest.supportsChannelFeatures !== 'tier1') {
    faults.push('supportsChannelFeatures: set it to tier1, since the bot has the scope team.');
  }
  for (const [index, list] of bot.commandLists.entries()) {
    const titles = list.commands.map(({ title }) => title);
    if (titles.length < 1 || titles.length > MOST_COMMANDS) {
      faults.push(`commandLists.${index}: has ${titles.length} commands, and Teams takes 1 to ${MOST_COMMANDS}.`);
    }
    if (new Set(titles).size < titles.length) faults.push(`commandLists.${index}: names a command twice.`);
  }
  if (manifest.webApplicationInfo.id !== bot.botId || !manifest.webApplicationInfo.resource) {
    faults.push('webApplicationInfo: needs the id of the bot and a resource, or the message permissions do nothing.');
  }
  if (!manifest.validDomains.includes(host)) faults.push(`validDomains: add ${host}, the host of PUBLIC_URL.`);
  if (!manifest.validDomains.every((domain) => HOST_NAME.test(domain))) {
    faults.push('validDomains: write public host names only, without https:// or a path; PUBLIC_URL must have one.');
  }
  return faults;
}

function findColorFaults(file: Buffer): string[] {
  return findSizeFaults('color.png', readPng(file), 192);
}

function findOutlineFaults(file: Buffer): string[] {
  const picture = readPng(file);
  const faults = findSizeFaults('outline.png', picture, 32);
  if (!picture) return faults;
  const pixels = Array.from({ length: picture.data.length / 4 }, (_, index) => [
    ...picture.data.subarray(index * 4, index * 4 + 4),
  ]);
  const drawn = pixels.filter(([, , , alpha]) => alpha !== 0);
  const isWhite = drawn.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255);
  if (!isWhite) faults.push('outline.png: draw in white only.');
  if (drawn.length === 0 || drawn.length === pixels.length) {
    faults.push('outline.png: must be a white mark on a transparent ground.');
  }
  return faults;
}

function findSizeFaults(name: string, picture: PNG | undefined, side: number): string[] {
  if (!picture) return [`${name}: is not a PNG file.`];
  if (picture.width === side && picture.height === side) return [];
  return [`${name}: must be ${side} by ${side} pixels, and is ${picture.width} by ${picture.height}.`];
}

function readPng(file: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(file);
  } catch {
    return undefined;
  }
}
