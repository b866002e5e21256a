import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/teams/commands/index.ts';
import { searches } from '../../src/teams/searches/index.ts';
import { ROOT } from './source-files.ts';

const text = readFileSync(join(ROOT, 'README.md'), 'utf8');

const { scripts }: { scripts: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Commands that npm brings along. */
const OF_NPM = ['ci', 'install'];

describe('the README', () => {
  it('is read in one sitting: at most 150 lines', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names only commands that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].flatMap(([, name]) => name ?? []);
    expect(named.length).toBeGreaterThan(1);
    const unknown = named.filter((name) => !OF_NPM.includes(name) && !Object.hasOwn(scripts, name));
    expect(unknown.map((name) => `npm ${name}: add it to package.json, or mend the README`)).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].flatMap(([, a, b]) => a ?? b ?? []);
    const gone = links
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .filter((link) => !existsSync(join(ROOT, link.replace(/#.*$/, ''))));
    expect(gone.map((link) => `${link}: there is no such file`)).toEqual([]);
  });
});

describe('the page of commands', () => {
  it('has every command and every search', () => {
    const page = readFileSync(join(ROOT, 'docs/commands.md'), 'utf8').toLowerCase();
    const missing = commands.filter(({ name }) => !page.includes(`\`${name.toLowerCase()}`));
    const unsaid = searches.filter(({ title }) => !page.includes(`**${title.toLowerCase()}**`));
    expect(missing.map(({ name }) => `${name}: add it to docs/commands.md`)).toEqual([]);
    expect(unsaid.map(({ title }) => `${title}: add it to docs/commands.md`)).toEqual([]);
  });
});
