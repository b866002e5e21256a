import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { checkFile, SHIPPED_FILE } from '../../src/register/check-file.ts';

describe('npm run register -- check', () => {
  it('says in one line what is in the shipped file', async () => {
    expect(await checkFile(['check'])).toEqual({
      lines: [
        `${SHIPPED_FILE} is good: Westmorland and Furness Community Safety Partnership, 14 duties, 11 groups, ` +
          '8 organisations, 12 boards, 24 holidays.',
      ],
      exitCode: 0,
    });
  });

  it('prints a line for each fault and closes with their number', async () => {
    const { lines, exitCode } = await checkFile(['check', 'tests/register/twenty-faults.yaml']);
    expect(exitCode).toBe(1);
    expect(lines).toContain(
      'tests/register/twenty-faults.yaml:38:32 duties[0].cadences[0].month: Not a month: write a whole number from 1 to 12.',
    );
    expect(lines.at(-1)).toBe(`${lines.length - 1} faults in tests/register/twenty-faults.yaml.`);
  });

  it.each([
    ['a file that is not there', ['check', 'no/such.yaml'], 'There is no file no/such.yaml that can be read.'],
    ['a folder', ['check', 'src'], 'There is no file src that can be read.'],
    ['no verb', [], 'Write: npm run register -- check FILE.'],
    ['a wrong verb', ['show'], 'Write: npm run register -- check FILE.'],
    ['two files', ['check', 'a', 'b'], 'Write: npm run register -- check FILE.'],
  ])('answers %s with a sentence', async (_, args, sentence) => {
    const { lines, exitCode } = await checkFile(args);
    expect(lines[0]).toContain(sentence);
    expect(exitCode).toBe(2);
  });

  it('hands its exit code to the shell', () => {
    const run = spawnSync('node', ['--import', 'tsx', 'src/register/check.ts', 'check', 'no/such.yaml'], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('There is no file no/such.yaml');
  });
});
