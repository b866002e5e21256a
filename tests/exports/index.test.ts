import { describe, expect, it } from '@jest/globals';
import { exports as formats } from '../../src/exports/index.ts';
import type { ExportFormat } from '../../src/usecases/ports.ts';
import { sampleVersion } from './sample.ts';
import { partsOf } from './unzip.ts';

const all: [string, ExportFormat][] = Object.entries(formats);

describe('the registry of exports', () => {
  it.each(all)('%s has a name, an ending and words of its own', (name, format) => {
    const others = all.flatMap(([other, one]) => (other === name ? [] : [one]));
    expect(others.map(({ name: called }) => called)).not.toContain(format.name);
    expect(others.map(({ ending }) => ending)).not.toContain(format.ending);
    expect(others.flatMap(({ words }) => words).filter((word) => format.words.includes(word))).toEqual([]);
    expect(format.words.join()).toBe(format.words.join().toLowerCase());
    expect(format.ending).toMatch(/^[a-z]{1,10}(\.[a-z]{1,10})?$/);
  });

  // CSV holds the facts alone: a program that reads it wants no heading.
  it.each(all.filter(([name]) => name !== 'csv'))(
    '%s carries the headline, the marking and the version',
    async (_name, { write }) => {
      const version = sampleVersion();
      const file = await write(version);
      const text = typeof file.body === 'string' ? file.body : Object.values(partsOf(file)).join('\n');
      expect(file.name).toMatch(/^[a-z]+-report-[a-z0-9-]+\.[a-z]+$/);
      expect(text).toContain(version.report.headline);
      expect(text).toContain('OFFICIAL');
      expect(text).toContain('Version 2, draft. Compiled 27 November 2026, 9:05am by CSP manager.');
    },
  );
});
