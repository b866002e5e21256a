import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ConfigError } from '../domain/errors.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Fault, Finding } from './fault.ts';
import { partnershipSchema } from './schema.ts';
import { readSource } from './source.ts';
import { checkTogether } from './together.ts';

export type Reading = { outcome: 'ok'; partnership: Partnership } | { outcome: 'faulty'; faults: Fault[] };

/** Reads the text of a data file, YAML or JSON. Names every fault at once, in the order of the file. */
export function readPartnership(text: string): Reading {
  const source = readSource(text);
  if (source.data === undefined) return { outcome: 'faulty', faults: source.faults };
  const parsed = partnershipSchema.safeParse(source.data);
  const findings = [...(parsed.error?.issues.flatMap(toFindings) ?? []), ...checkTogether(source.data)];
  const faults = [...source.faults, ...findings.map(source.locate)];
  if (parsed.success && faults.length === 0) return { outcome: 'ok', partnership: parsed.data };
  return { outcome: 'faulty', faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/** The partnership of a data file, or a ConfigError with every fault as a line that says where it stands. */
export async function loadPartnership(file: string): Promise<Partnership> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError([`${file} cannot be read (${cause.code ?? 'unknown'}). Check the path of the data file.`]);
  });
  const reading = readPartnership(text);
  if (reading.outcome === 'faulty') throw new ConfigError(reading.faults.map((fault) => writeFault(file, fault)));
  return reading.partnership;
}

/** `register.yaml:12:5 duties[3].cadences[0].month: Not a month: write a whole number from 1 to 12.` */
export function writeFault(file: string, { line, column, place, message }: Fault): string {
  return `${file}:${line}:${column} ${place === '' ? '' : `${place}: `}${message}`;
}

/** One finding for each unknown setting, at that setting. */
function toFindings(issue: z.core.$ZodIssue): Finding[] {
  const { path, message } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path, message }];
  return issue.keys.map((key) => ({ path: [...path, key], message, isAboutKey: true }));
}
