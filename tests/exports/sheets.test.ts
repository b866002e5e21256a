import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportVersion } from '../../src/domain/report.ts';
import { exportCsv } from '../../src/exports/csv.ts';
import { exportXlsx } from '../../src/exports/xlsx.ts';
import { FORMULAS, HOSTILE } from './hostile.ts';
import { quarterVersion } from './quarter.ts';
import { versionSaying } from './sample.ts';
import { partsOf, unescape } from './unzip.ts';

let version: ReportVersion;
let parts: Record<string, string>;

beforeAll(async () => {
  version = await quarterVersion();
  parts = partsOf(await exportXlsx(version));
});

/** RFC 4180 read by the book: quotes doubled, CRLF between rows. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[(at += 1)];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === ',') end();
    else if (!isQuoted && sign === '\r' && text[at + 1] === '\n') {
      end();
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('exportXlsx', () => {
  it('has a sheet for each kind of fact, its head row frozen', () => {
    expect([...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="(\w+)"/g)].map(([, name]) => name)).toEqual(
      [
        'Summary',
        'Updates',
        'Measures',
        'Risks',
        'Decisions',
        'Decided',
        'Questions',
        'Actions',
        'Deadlines',
        'Missing',
        'Responses',
      ],
    );
    for (let sheet = 1; sheet <= 11; sheet += 1) {
      const xml = parts[`xl/worksheets/sheet${sheet}.xml`];
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<col [^>]*width="\d+/);
    }
  });

  it('keeps numbers as numbers and days as days', () => {
    const updates = parts['xl/worksheets/sheet2.xml'] ?? '';
    const [, first = ''] = updates.split('</row>');
    expect(first).toMatch(/<c r="F2"[^>]*>\s*<v>70<\/v>/);
    // 12 March 2027, in Excel's count of days.
    expect(first).toMatch(/<c r="N2"[^>]*>\s*<v>46458<\/v>/);
    expect(updates.match(/<row /g)).toHaveLength(33);
  });

  it.each([...HOSTILE, ...FORMULAS])('keeps %j as text and never as a formula', async (words) => {
    const xml = partsOf(await exportXlsx(versionSaying(words)));
    const strings = unescape((xml['xl/sharedStrings.xml'] ?? '').replaceAll('>\n<', '><'));
    expect(strings).toContain(words.replaceAll(/\r\n?/g, '\n'));
    expect(Object.values(xml).join('')).not.toMatch(/<f[ >]/);
  });
});

describe('exportCsv', () => {
  it('is UTF-8 with a mark, CRLF and one row an answer', async () => {
    const { body, name, contentType } = await exportCsv(version);
    const rows = readCsv(String(body).slice(1));
    expect([name, contentType, String(body).charCodeAt(0)]).toEqual([
      'progress-report-2026-09-11-to-2026-12-10-v2.csv',
      'text/csv; charset=utf-8',
      0xfeff,
    ]);
    expect(rows).toHaveLength(33);
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([20]));
    expect(rows[1]?.slice(0, 6)).toEqual([
      'D01',
      expect.stringContaining('Strategic Threat Assessment'),
      'board',
      'Strategic Board',
      'At risk',
      '70',
    ]);
    expect(rows.map((cells) => cells.at(-1))).toContain('2026-12-10:board:D01:1');
  });

  it.each([...HOSTILE, ...FORMULAS])('holds %j in one cell that no spreadsheet runs', async (words) => {
    const { body } = await exportCsv(versionSaying(words));
    const cell = readCsv(String(body).slice(1)).find(([duty]) => duty === 'D07')?.[10] ?? '';
    const expected = words.replaceAll(/\r\n?/g, '\n');
    expect(cell.replace(/^'/, '')).toBe(expected);
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});
