import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';

function run(lines: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/interpret.ts', ...options], {
    input: lines,
    encoding: 'utf8',
  });
  return {
    status,
    stderr,
    answers: stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])),
  };
}

describe('npm run interpret', () => {
  it('answers every line, empty ones too, with the same keys', () => {
    const { status, answers } = run(
      '75% there\n\nvictim is Sarah Jones, done\n',
      '--today',
      '2026-11-23',
      '--duty',
      'd07',
    );
    expect(status).toBe(0);
    expect(answers).toMatchObject([
      { text: '75% there', status: 'in_progress', percent: 75, needsConfirmation: false, items: [] },
      { text: '', status: null, needsConfirmation: true },
      { text: null, status: 'complete', personalData: ['name'], needsConfirmation: true },
    ]);
    const keys = 'text status percent rag obstacle requestedDate needsConfirmation items personalData why'.split(' ');
    for (const answer of answers) expect(Object.keys(answer)).toEqual(keys);
  });

  it('reads lines as Windows ends them, and a last line without an end', () => {
    const { answers } = run('75% there\r\n\r\ndone', '--today', '2026-11-23');
    expect(answers).toMatchObject([{ text: '75% there' }, { text: '' }, { text: 'done', status: 'complete' }]);
  });

  it('stops without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/interpret.ts', '--today', '2026-11-23']);
    const faults: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (words: string) => faults.push(words));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write('75% there\n'.repeat(20_000));
    const [code] = await once(child, 'close');
    expect({ code, faults }).toEqual({ code: 0, faults: [] });
  }, 30_000);

  it.each([
    [['--today', 'monday'], 'YYYY-MM-DD'],
    [[], '--today'],
    [['--today', '2026-11-23', '--duty', 'D99'], 'no duty "D99"'],
    [['--today', '2026-11-23', '--group', 'atlantis'], 'no group "atlantis"'],
    [['--colour', 'red'], '--colour'],
  ])('says what is wrong with %j', (options, sentence) => {
    const { status, stderr, answers } = run('done\n', ...options);
    expect({ status, answers }).toEqual({ status: 2, answers: [] });
    expect(stderr).toContain(sentence);
  });
});
