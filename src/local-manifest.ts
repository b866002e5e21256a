import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RehearsalOptions } from './rehearsal/server.ts';

const command = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string().exactOptional(),
  type: z.string().optional(),
  context: z.array(z.string()).optional(),
});
const manifestSchema = z.looseObject({
  authorization: z.looseObject({
    permissions: z.looseObject({ resourceSpecific: z.array(z.looseObject({ name: z.string() })) }),
  }),
  composeExtensions: z.array(z.looseObject({ commands: z.array(command) })).default([]),
});

/** What the app's manifest asks of Teams, so that the rehearsal room gives the bot neither more nor less. */
export async function readManifest(
  path: string,
): Promise<Required<Pick<RehearsalOptions, 'permissions' | 'messageActions'>>> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const actions = manifest.composeExtensions
    .flatMap(({ commands }) => commands)
    .filter(({ type, context }) => type === 'action' && context?.includes('message'));
  return {
    permissions: manifest.authorization.permissions.resourceSpecific.map(({ name }) => name),
    messageActions: actions.map(({ id, title, description }) => ({
      id,
      title,
      ...(description === undefined ? {} : { description }),
    })),
  };
}
