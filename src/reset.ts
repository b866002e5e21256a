import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from './config.ts';

/** `npm run reset`: clears the local data folder (never a MongoDB). */
const { dataFolder } = readConfig(process.env);
const folder = resolve(import.meta.dirname, '..', dataFolder);
for (const part of ['store', 'room']) await rm(join(folder, part), { recursive: true, force: true });
process.stdout.write(`Cleared ${dataFolder}. The next start begins afresh.\n`);
