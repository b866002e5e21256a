import { describe, expect, it } from '@jest/globals';
import { type Node, readSourceFiles, textOf } from './source-files.ts';

/** What not every MongoDB-compatible server does, or does in the same way. */
const FORBIDDEN: Record<string, string> = {
  startSession: 'keep to one document at a time',
  withSession: 'keep to one document at a time',
  withTransaction: 'keep to one document at a time',
  startTransaction: 'keep to one document at a time',
  watch: 'ask with an indexed query instead of a change stream',
  collation: 'store the sort key beside the text',
  aggregate: 'count and join in a use case',
  mapReduce: 'count and join in a use case',
  $where: 'use plain operators',
  $function: 'use plain operators',
  $accumulator: 'use plain operators',
  $lookup: 'read the second collection by its ids',
};

const files = readSourceFiles('src/store/mongo');

/** The method or the key that a node names. */
function nameIn(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return textOf(node.property);
  if (node.type === 'KeyValueProperty' || node.type === 'MethodProperty') return textOf(node.key);
  return undefined;
}

describe('the MongoDB store', () => {
  it('keeps to what every compatible server does', () => {
    expect(files.length).toBeGreaterThan(3);
    const wrong = files.flatMap((file) =>
      file.nodes.flatMap((node) => {
        const name = nameIn(node) ?? '';
        return Object.hasOwn(FORBIDDEN, name) ? [`${file.path} uses ${name}: ${FORBIDDEN[name]}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
