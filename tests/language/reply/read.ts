import { readFileSync } from 'node:fs';
import type { Reading, ReadingContext } from '../../../src/domain/reading.ts';
import { language } from '../../../src/language/index.ts';
import { readPartnership } from '../../../src/register/load.ts';

const register = readPartnership(readFileSync('src/register/westmorland-and-furness.yaml', 'utf8'));
if (register.outcome === 'faulty') throw new Error('The register is faulty.');
export const { partnership } = register;

/** One prompt about one duty; updates due and board as the register has them on Monday 23 November 2026. */
const ASKED: ReadingContext = {
  today: '2026-11-23',
  updatesDueOn: '2026-11-24',
  boardOn: '2026-12-10',
  dutyId: null,
  groupId: null,
};

export function read(reply: string, context: Partial<ReadingContext> = {}): Reading {
  return language.interpret(reply, { ...ASKED, ...context }, partnership);
}
