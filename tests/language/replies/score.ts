import { readFileSync } from 'node:fs';
import { compare, FIELDS } from './compare.ts';
import { parseReplies } from './read-replies.ts';

/** `npx tsx tests/language/replies/score.ts FILE [--quiet]`: how many labels of a file are read right, and the misses. */
const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (file === undefined) {
  process.stderr.write('Usage: npx tsx tests/language/replies/score.ts FILE [--quiet]\n');
  process.exit(2);
}
const { replies, whole, byField, misses } = compare(parseReplies(file, readFileSync(file, 'utf8')));
if (!process.argv.includes('--quiet')) {
  for (const { text, field, expected, got } of misses) {
    process.stdout.write(`${text}\n  ${field}: ${JSON.stringify(expected)} read as ${JSON.stringify(got)}\n`);
  }
}
const share = (count: number) => `${String(count).padStart(4)} of ${replies}  ${((100 * count) / replies).toFixed(1)}%`;
process.stdout.write(`${FIELDS.map((field) => `${field.padEnd(18)} ${share(byField[field])}`).join('\n')}\n`);
process.stdout.write(`${'every field'.padEnd(18)} ${share(whole)}\n`);
