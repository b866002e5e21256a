import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { environmentSchema } from '../src/config.ts';
import { commands } from '../src/teams/commands/index.ts';
import { findFaults } from './check.ts';
import { fillManifest } from './fill.ts';

const FOLDER = new URL('./', import.meta.url);
const TARGET = new URL('../dist/csp-progress.zip', import.meta.url);
/** The earliest date that a zip can hold: the same input gives the same file, whenever it is packed. */
const PACKED_AT = new Date(1980, 0, 1);

const settingsSchema = environmentSchema.pick({ MICROSOFT_APP_ID: true, PUBLIC_URL: true }).required();

/** Builds the package that a Teams administrator uploads. Answers the faults that stand in the way. */
async function buildPackage(env: NodeJS.ProcessEnv): Promise<string[]> {
  const given = { MICROSOFT_APP_ID: env.MICROSOFT_APP_ID || undefined, PUBLIC_URL: env.PUBLIC_URL || undefined };
  const missing = Object.entries(given).filter(([, value]) => value === undefined);
  if (missing.length > 0) return missing.map(([name]) => `${name}: set it, in the environment or in .env.`);
  const settings = settingsSchema.safeParse(given);
  if (!settings.success) return settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);

  const [template, about, color, outline] = await Promise.all([
    readFile(new URL('manifest.json', FOLDER), 'utf8'),
    readFile(new URL('../package.json', FOLDER), 'utf8'),
    readFile(new URL('color.png', FOLDER)),
    readFile(new URL('outline.png', FOLDER)),
  ]);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about));
  const place = { appId: settings.data.MICROSOFT_APP_ID, publicUrl: settings.data.PUBLIC_URL, version };
  const manifest = fillManifest(JSON.parse(template), place, commands);
  const faults = await findFaults(manifest, { color, outline });
  if (faults.length > 0) return faults;

  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const zip = zipSync({ 'manifest.json': text, 'color.png': color, 'outline.png': outline }, { mtime: PACKED_AT });
  await mkdir(new URL('./', TARGET), { recursive: true });
  await writeFile(TARGET, zip);
  return [];
}

try {
  process.loadEnvFile();
} catch {
  // There need not be an .env file.
}
const faults = await buildPackage(process.env);
if (faults.length > 0) {
  process.stderr.write(`The Teams package was not built:\n${faults.map((fault) => `- ${fault}\n`).join('')}`);
  process.exitCode = 1;
} else {
  process.stdout.write('dist/csp-progress.zip is ready. Upload it in the Teams admin centre, under Manage apps.\n');
}
