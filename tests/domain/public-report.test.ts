import { beforeAll, describe, expect, it } from '@jest/globals';
import { type PublicVersion, publicVersionOf } from '../../src/domain/public-report.ts';
import type { ReportVersion } from '../../src/domain/report.ts';
import { exports as formats } from '../../src/exports/index.ts';
import type { ExportFormat } from '../../src/usecases/ports.ts';
import { quarterVersion } from '../exports/quarter.ts';
import { versionSaying } from '../exports/sample.ts';
import { partsOf } from '../exports/unzip.ts';

let version: ReportVersion;
let shown: PublicVersion;

beforeAll(async () => {
  version = await quarterVersion();
  shown = publicVersionOf(version);
});

describe('the public version of a report', () => {
  it('keeps where each duty and each answer stands, the percent and the direction of travel', () => {
    const line = shown.report.lines.find(({ dutyId }) => dutyId === 'D07');
    expect(line).toEqual({
      dutyId: 'D07',
      title: 'Reduce anti-social behaviour',
      standing: 'at risk',
      lastYear: 'at risk',
      travel: 'same',
      answers: expect.arrayContaining([
        { groupName: 'Barrow Local Focus Hub', standing: 'on track', percent: 70 },
        { groupName: 'Eden Local Focus Hub', standing: 'not for us', percent: null },
      ]),
    });
    expect(shown.report.headline).toBe(version.report.headline);
  });

  it('withholds counts of 1 to 4, in the trend, too', () => {
    const breaches = shown.report.measures.find(
      ({ measureId }) => measureId === 'breaches-of-public-spaces-protection-ord',
    );
    expect(breaches).toMatchObject({ value: null, isWithheld: true, rag: null, movement: null });
    expect(breaches?.history.map(({ value }) => value)).toEqual([6, 9, 11, 7, 8]);
  });

  it('names nobody, marks nothing and holds not a word that somebody wrote', () => {
    const secret = 'Words that a member wrote';
    const said = JSON.stringify(publicVersionOf(versionSaying(secret, 'https://example.test/secret')));
    expect(said).not.toContain(secret);
    expect(said).not.toContain('example.test');
    expect(JSON.stringify(shown)).not.toMatch(/OFFICIAL|CSP manager|Officer Name|objectId|analyst|updateId/);
  });

  const written: ExportFormat[] = Object.values(formats).filter((format: ExportFormat) => format.writePublic);
  it.each(written.map((format) => [format.ending, format] as const))(
    'is free of all that as %s',
    async (_ending, format) => {
      const file = await format.writePublic?.(shown);
      if (!file) throw new Error('It has a public version.');
      const text = typeof file.body === 'string' ? file.body : Object.values(partsOf(file)).join('\n');
      expect(file.name).toMatch(/^public-/);
      expect(text).toContain('Reduce anti-social behaviour');
      expect(text).not.toMatch(/>OFFICIAL<|CSP manager|vacant|hotspot|Full Council|recruitment freeze|Lakeside/);
    },
  );
});
