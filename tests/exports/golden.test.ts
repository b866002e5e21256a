import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { publicVersionOf } from '../../src/domain/public-report.ts';
import type { ReportVersion } from '../../src/domain/report.ts';
import { exports as formats } from '../../src/exports/index.ts';
import type { ExportFile, ExportFormat } from '../../src/usecases/ports.ts';
import { quarterVersion } from './quarter.ts';
import { partsOf } from './unzip.ts';

/** `WRITE_GOLDEN=1` writes what is exported now: read every line of the difference before it is committed. */
const isWriting = process.env['WRITE_GOLDEN'] === '1';

/** Parts of Office files that hold our words; the rest is the library's. */
const OURS =
  /^(word\/(document|header1|footer1|styles)|docProps\/core|xl\/(workbook|sharedStrings|worksheets\/sheet\d+))\.xml$/;

let version: ReportVersion;

beforeAll(async () => {
  version = await quarterVersion();
});

function readable(file: ExportFile): string {
  if (typeof file.body === 'string') return file.body;
  const parts = Object.entries(partsOf(file)).filter(([path]) => OURS.test(path));
  return parts.map(([path, text]) => `==== ${path}\n${text}\n`).join('');
}

/** What was read and approved. */
function approved(ending: string, now: string): string {
  const path = `tests/exports/golden/quarter.${ending}.golden`;
  if (isWriting) writeFileSync(path, now);
  return existsSync(path) ? readFileSync(path, 'utf8') : `${path} is missing`;
}

const all: [string, ExportFormat][] = Object.values(formats).map((format: ExportFormat) => [format.ending, format]);

describe('a whole quarter of the shipped register', () => {
  it.each(all)('is exported as %s as it was read and approved', async (ending, format) => {
    const text = readable(await format.write(version));
    // Behind the cover sheet stands the Word report, which has its own golden file.
    const ours = ending === 'scrutiny.docx' ? (text.split('>Progress report<')[0] ?? '') : text;
    expect(ours).toBe(approved(ending, ours));
  });

  it.each(all.filter(([, { writePublic }]) => writePublic))(
    'is exported for the public as %s',
    async (ending, format) => {
      const file = await format.writePublic?.(publicVersionOf(version));
      const text = readable(file ?? { name: '', contentType: '', body: '' });
      expect(text).toBe(approved(`public.${ending}`, text));
    },
  );

  it.each(all)('is the same file again as %s, but for ids that the library draws', async (_ending, format) => {
    expect(readable(await format.write(version))).toBe(readable(await format.write(version)));
  });
});
