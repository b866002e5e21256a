import { expect, it } from '@jest/globals';
import { wordsOfAct } from '../../src/domain/audit-words.ts';
import { type Node, readSourceFiles, textOf } from './source-files.ts';

/** Acts that are made of something else are held by the compiler: `Made` in src/domain/audit-words.ts. */
it('every act that is written to the audit has words for people', () => {
  const files = [...readSourceFiles('src/usecases'), ...readSourceFiles('src/teams')];
  const acts = files.flatMap((file) => file.nodes.flatMap((node) => actIn(node)));
  expect(acts.length).toBeGreaterThan(12);
  const wordless = acts.filter((act) => wordsOfAct(act) === act);
  expect(wordless.map((act) => `${act}: add a line for it to src/domain/audit-words.ts`)).toEqual([]);
});

function actIn(node: Node): string[] {
  if (node.type !== 'KeyValueProperty' || textOf(node.key) !== 'act') return [];
  const value = node.value;
  return isText(value) ? [value.value] : [];
}

function isText(value: unknown): value is { type: 'StringLiteral'; value: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'StringLiteral';
}
