import { describe, expect, it } from '@jest/globals';
import { exports as formats } from '../../src/exports/index.ts';
import { sampleVersion } from './sample.ts';

describe('the registry of exports', () => {
  it.each(Object.entries(formats))('%s carries the headline, the marking and the version', async (_name, { write }) => {
    const version = sampleVersion();
    const { name, body } = await write(version);
    expect(name).toMatch(/^progress-report-[a-z0-9-]+\.[a-z]+$/);
    expect(body).toContain(version.report.headline);
    expect(body).toContain('OFFICIAL');
    expect(body).toContain('Version 2, draft. Compiled 27 November 2026, 9:05am by CSP manager.');
  });
});
