import { describe, expect, it } from '@jest/globals';
import { isNode, type Node, readSourceFiles, textOf } from './source-files.ts';

/** The roof owns the clock and the dice; the rehearsal room stands in for Teams, which has its own. */
const EXCEPTED = /^src\/([^/]+\.ts$|(rehearsal|simulation)\/)/;

const files = readSourceFiles('src').filter((file) => !EXCEPTED.test(file.path));

/** What a node reads from the clock or the dice; undefined when it reads neither. */
function readOutside(node: Node): string | undefined {
  if (node.type === 'NewExpression') return textOf(node.callee) === 'Date' && isBare(node) ? 'new Date()' : undefined;
  if (node.type === 'Identifier') return textOf(node) === 'randomUUID' ? 'randomUUID' : undefined;
  if (node.type !== 'MemberExpression') return undefined;
  const name = `${textOf(node.object) ?? lastOf(node.object)}.${textOf(node.property)}`;
  return /^(Date\.now|Math\.random|crypto\.(randomUUID|getRandomValues)|Temporal\.Now)$/.test(name) ? name : undefined;
}

/** A date made of something given, such as the one that a database wants, is no clock. */
function isBare(node: Node): boolean {
  return !Array.isArray(node.arguments) || node.arguments.length === 0;
}

function lastOf(node: unknown): string | undefined {
  return isNode(node) ? textOf(node.property) : undefined;
}

describe('time and ids', () => {
  it('are arguments below the roof', () => {
    expect(files.length).toBeGreaterThan(20);
    const wrong = files.flatMap((file) =>
      [...new Set(file.nodes.map(readOutside))].flatMap((what) => (what ? [`${file.path}: ${what}`] : [])),
    );
    expect(wrong.map((fault) => `${fault}: take "now" or "newId" as an argument; main.ts brings them`)).toEqual([]);
  });
});
