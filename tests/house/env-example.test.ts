import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig, SETTINGS } from '../../src/config.ts';
import { ROOT } from './source-files.ts';

const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n');
const settings = lines.flatMap((line, index) => {
  const [, name, value] = /^# ([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [{ name, value, before: lines[index - 1] ?? '' }];
});

describe('.env.example', () => {
  it('names exactly the settings that there are, once each', () => {
    expect(settings.map(({ name }) => name).toSorted()).toEqual(SETTINGS.toSorted());
  });

  it('says in one line what each is for', () => {
    const bare = settings.filter(({ before }) => !/^# [A-Z].*\.$/.test(before));
    expect(bare.map(({ name }) => `${name}: write one sentence above it`)).toEqual([]);
  });

  it('sets nothing by itself, and shows the values that hold without it', () => {
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
    const shown = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
    expect({ ...readConfig({ ...shown, MONGODB_URI: '' }) }).toEqual(readConfig({}));
  });
});
