import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError } from '../src/domain/errors.ts';
import { openMovableTime } from '../src/local-time.ts';

describe('the time of a local installation', () => {
  let folder = '';
  let real = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'csp-time-'));
    real = '2026-11-23T09:00:00.000Z';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = () => openMovableTime(folder, () => real);

  it('is the real time until somebody moves it, and nothing is kept for that', () => {
    const time = open();
    expect([time.now(), time.aheadMs()]).toEqual([real, 0]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes on from where it was moved to, also after a restart', () => {
    const time = open();
    time.advanceTo('2026-11-24T09:00:00.000Z');
    real = '2026-11-23T09:05:00.000Z';
    expect(time.now()).toBe('2026-11-24T09:05:00.000Z');
    expect(open().now()).toBe('2026-11-24T09:05:00.000Z');
    expect(open().aheadMs()).toBe(24 * 3_600_000);
  });

  it('never goes back', () => {
    const time = open();
    time.advanceTo('2026-11-24T09:00:00.000Z');
    time.advanceTo('2026-11-23T12:00:00.000Z');
    expect(time.now()).toBe('2026-11-24T09:00:00.000Z');
  });

  it.each(['', '{"aheadMs":-1}', '{"aheadMs":"1"}', 'null'])('names the file when it holds %j', (held) => {
    writeFileSync(join(folder, 'time.json'), held);
    expect(open).toThrow(ConfigError);
    expect(open).toThrow(/time\.json cannot be read.*npm run reset/);
  });
});
