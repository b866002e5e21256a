import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RoomTabs } from './rehearsal/protocol.ts';
import type { RehearsalOptions } from './rehearsal/server.ts';

const command = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string().exactOptional(),
  type: z.string().optional(),
  context: z.array(z.string()).optional(),
  initialRun: z.boolean().default(false),
  parameters: z
    .array(z.looseObject({ name: z.string(), title: z.string(), description: z.string().exactOptional() }))
    .default([]),
});
const handler = z.looseObject({ type: z.literal('link'), value: z.looseObject({ domains: z.array(z.string()) }) });
const manifestSchema = z.looseObject({
  name: z.looseObject({ short: z.string() }),
  staticTabs: z
    .array(z.looseObject({ entityId: z.string(), name: z.string(), scopes: z.array(z.string()) }))
    .default([]),
  configurableTabs: z.array(z.looseObject({ scopes: z.array(z.string()) })).default([]),
  authorization: z.looseObject({
    permissions: z.looseObject({ resourceSpecific: z.array(z.looseObject({ name: z.string() })) }),
  }),
  composeExtensions: z
    .array(z.looseObject({ commands: z.array(command), messageHandlers: z.array(handler).default([]) }))
    .default([]),
});

type Asked = Required<Pick<RehearsalOptions, 'permissions' | 'messageActions' | 'compose'>> & {
  tabs: Pick<RoomTabs, 'personal' | 'shared'>;
};

/** Where people have not chosen another page for a channel's tab, it opens at this. */
const OVERVIEW = 'overview';

/**
 * What the app's manifest asks of Teams, so that the rehearsal room gives the bot neither more nor less.
 *
 * @param publicHost the host under which the bot is reached, which the manifest leaves open
 */
export async function readManifest(path: string, publicHost: string): Promise<Asked> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const commands = manifest.composeExtensions.flatMap((extension) => extension.commands);
  const handlers = manifest.composeExtensions.flatMap(({ messageHandlers }) => messageHandlers);
  return {
    tabs: {
      personal: manifest.staticTabs
        .filter(({ scopes }) => scopes.includes('personal'))
        .map(({ entityId, name }) => ({ entityId, name })),
      shared: manifest.configurableTabs.map(() => ({ entityId: OVERVIEW, name: manifest.name.short })),
    },
    permissions: manifest.authorization.permissions.resourceSpecific.map(({ name }) => name),
    messageActions: commands
      .filter(({ type, context }) => type === 'action' && context?.includes('message'))
      .map(({ id, title, description }) => ({ id, title, ...said(description) })),
    compose: {
      searches: commands
        .filter(({ type, context }) => type === 'query' && (context?.includes('compose') ?? true))
        .flatMap(({ id, title, description, initialRun, parameters: [parameter] }) =>
          parameter ? [{ id, title, ...said(description), initialRun, parameter: namedBy(parameter) }] : [],
        ),
      linkDomains: handlers
        .flatMap(({ value }) => value.domains)
        .map((domain) => domain.replace('${PUBLIC_HOST}', publicHost)),
    },
  };
}

function namedBy({ name, title, description }: Asked['compose']['searches'][number]['parameter']) {
  return { name, title, ...said(description) };
}

function said(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}
